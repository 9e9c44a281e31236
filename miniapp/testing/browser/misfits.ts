import type { Eyes } from './page/eyes'
import type { BrowserWindow } from './window'

declare const eyes: Eyes

/** What does not fit this width, a line each. */
export const misfits = ({ page }: BrowserWindow): Promise<readonly string[]> =>
  page.evaluate(() => eyes.overflow())

/** What a finger would miss, a line each, where all of a page is in sight. */
export const unreachable = ({ page }: BrowserWindow): Promise<readonly string[]> =>
  page.evaluate(() => [...eyes.small(), ...eyes.covered()])
