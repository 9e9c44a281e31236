import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

const FONTS = 'http://fonts.invalid/'
const FAMILY = 'Noto Sans SC'
const WEIGHTS = [400, 600, 700]

const hasChinese = (): boolean =>
  (spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== ''

/** Where the machine has no Chinese letters, pages get those of npm; tests alone, what is shipped has no font. */
export async function bringGlyphs(context: BrowserContext): Promise<void> {
  if (hasChinese()) return
  const folder = dirname(require.resolve('@fontsource/noto-sans-sc/400.css'))
  const faces = WEIGHTS.map((weight) => readFileSync(join(folder, `${weight}.css`), 'utf8'))
  await context.route(`${FONTS}**`, (route) =>
    route.fulfill({
      path: join(folder, new URL(route.request().url()).pathname),
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
  const sheet = faces.join('\n').replaceAll('url(./', `url(${FONTS}`)
  await context.addInitScript(addSheet, `${sheet}\n* { font-family: '${FAMILY}' !important }`)
}

function addSheet(text: string): void {
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = text
    document.head.append(style)
  })
}
