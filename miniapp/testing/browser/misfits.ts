import { type Mode, measuresOf } from './measures'
import type { Eyes } from './page/eyes'
import type { BrowserWindow } from './window'

declare const eyes: Eyes

/** What does not fit this width, a line each. */
export const misfits = ({ page }: BrowserWindow): Promise<readonly string[]> =>
  page.evaluate(() => eyes.overflow())

/** What a finger would miss, a line each, where all of a page is in sight. */
export const unreachable = ({ page }: BrowserWindow): Promise<readonly string[]> =>
  page.evaluate(() => [...eyes.small(), ...eyes.covered()])

type Size = { readonly mode: Mode; readonly factor: number }

/** Where the theme and what is written do not keep to the measures of their mode, a line each. */
export async function mismeasured(
  { page }: BrowserWindow,
  { mode, factor }: Size,
): Promise<readonly string[]> {
  const promised = measuresOf(mode, factor).tokens
  const found = await page.evaluate((names) => eyes.tokens(names), Object.keys(promised))
  const wrong = Object.entries(promised)
    .filter(([name, px]) => found[name] !== px)
    .map(([name, px]) => `--${name} is ${found[name]} px, promised ${px}`)
  return [...wrong, ...(await page.evaluate((least) => eyes.tiny(least), promised.small))]
}

/** The sharpest screens that neighbours have. */
const DENSITY = 3

/** Pictures that cost more than they show, a line each. */
export const illDrawn = ({ page }: BrowserWindow): Promise<readonly string[]> =>
  page.evaluate((density) => eyes.ill(density), DENSITY)
