import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openPhone, type Phone, type PhoneWanted } from './phone'

/** A mini-program small enough to be written in a test: its pages by name, each its markup and its `Page({…})`. */
type Tiny = {
  readonly pages: Readonly<Record<string, Page>>
  readonly tabs?: readonly string[]
  readonly app?: string
  /** Further files. */
  readonly files?: Readonly<Record<string, string>>
}
type Page = { readonly wxml: string; readonly js?: string; readonly title?: string }

const made: string[] = []
const phones: Phone[] = []

function filesOf({ pages, tabs, app = 'App({})', files }: Tiny): Record<string, string> {
  const list = (tabs ?? []).map((pagePath) => ({ pagePath, text: pages[pagePath]?.title ?? '' }))
  const config = { pages: Object.keys(pages), ...(tabs ? { tabBar: { list } } : {}) }
  const parts = Object.entries(pages).flatMap(([path, { wxml, js = '{}', title }]) => [
    [`${path}.wxml`, wxml],
    [`${path}.js`, `Page(${js})`],
    [`${path}.json`, JSON.stringify({ navigationBarTitleText: title })],
  ])
  return {
    'app.json': JSON.stringify(config),
    'app.js': app,
    ...(Object.fromEntries(parts) as Record<string, string>),
    ...files,
  }
}

export function writeTiny(tiny: Tiny): string {
  const root = mkdtempSync(join(tmpdir(), 'tiny-weapp-'))
  made.push(root)
  for (const [path, text] of Object.entries(filesOf(tiny))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const NOWHERE = 'http://127.0.0.1:9'

/** A phone with it; opened at its first page by the test. */
export function tinyPhone(tiny: Tiny, wanted: Partial<PhoneWanted> = {}): Phone {
  const dist = writeTiny(tiny)
  const phone = openPhone({ dist, api: NOWHERE, wechat: NOWHERE, person: 'wang', ...wanted })
  phones.push(phone)
  return phone
}

/** One page, opened. */
export async function onePage(wxml: string, js?: string): Promise<Phone> {
  const phone = tinyPhone({ pages: { page: { wxml, ...(js === undefined ? {} : { js }) } } })
  await phone.open('/page')
  return phone
}

/** After each test. */
export function tidy(): void {
  phones.splice(0).forEach((phone) => phone.drop())
  made.splice(0).forEach((root) => rmSync(root, { recursive: true }))
}
