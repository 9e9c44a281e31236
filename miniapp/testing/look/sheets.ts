import { rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import type { Print } from './studio'

const COLUMNS = 6
const COLUMN_PX = 260
const STYLE = `
  body { margin: 0; padding: 8px; background: #777; width: ${COLUMNS * (COLUMN_PX + 8)}px;
    display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start }
  figure { margin: 0; width: ${COLUMN_PX}px }
  figcaption { font: 15px/22px sans-serif; color: #fff }
  img { width: 100%; display: block }`

const figure = ({ name, file }: Print): string =>
  `<figure><figcaption>${name}</figcaption><img src="${pathToFileURL(file).href}"></figure>`

/** Hangs pictures side by side into one. */
export async function hang(
  browser: Browser,
  prints: readonly Print[],
  sheet: string,
): Promise<void> {
  const html = sheet.replace(/\.png$/, '.html')
  writeFileSync(html, `<!doctype html><style>${STYLE}</style>${prints.map(figure).join('')}`)
  const page = await browser.newPage({
    viewport: { width: COLUMNS * (COLUMN_PX + 8) + 16, height: 400 },
  })
  await page.goto(pathToFileURL(html).href)
  await page.screenshot({ path: sheet, fullPage: true })
  await page.close()
  rmSync(html)
}
