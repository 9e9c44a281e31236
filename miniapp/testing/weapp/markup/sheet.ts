import { type Dist, resolveIn } from '../dist'
import { type Element, type Markup, parseMarkup } from './parse'
import { runScript } from './script'
import type { Scope } from './expression'

/** A WXML file: what it draws, its templates with those it imports, and its wxs modules. */
export type Sheet = {
  readonly path: string
  readonly body: readonly Markup[]
  readonly templates: ReadonlyMap<string, Template>
  readonly scripts: Scope
}
export type Template = { readonly body: readonly Markup[]; readonly sheet: Sheet }

export type Sheets = (path: string) => Sheet

/** Reads each file once, as the package does not change while it runs. */
export function openSheets(dist: Dist): Sheets {
  const sheets = new Map<string, Sheet>()
  const read: Sheets = (path) => {
    const known = sheets.get(path)
    if (known) return known
    const sheet = readSheet(dist, path, read)
    sheets.set(path, sheet)
    return sheet
  }
  return read
}

const isElement = (one: Markup): one is Element => typeof one !== 'string'
const attribute = (element: Element, name: string): string => element.attributes.get(name) ?? ''

function readSheet(dist: Dist, path: string, read: Sheets): Sheet {
  const markup = parseMarkup(dist.text(path))
  const elements = markup.filter(isElement)
  const all = (name: string): readonly Element[] => elements.filter((one) => one.name === name)
  const templates = new Map<string, Template>()
  const scripts: Record<string, unknown> = {}
  const isDefinition = (one: Markup): boolean =>
    isElement(one) && (/^(?:wxs|import)$/.test(one.name) || one.attributes.has('name'))
  const sheet = { path, body: markup.filter((one) => !isDefinition(one)), templates, scripts }
  for (const imported of all('import'))
    for (const [name, one] of read(resolveIn(path, attribute(imported, 'src'))).templates)
      templates.set(name, one)
  for (const one of all('wxs')) {
    const module = attribute(one, 'module')
    scripts[module] = loadScript(dist, resolveIn(path, attribute(one, 'src')))
  }
  for (const one of all('template'))
    if (one.attributes.has('name'))
      templates.set(attribute(one, 'name'), { body: one.children, sheet })
  return sheet
}

const loadScript = (dist: Dist, path: string): unknown =>
  runScript(dist.text(path), (to) => loadScript(dist, resolveIn(path, to)))
