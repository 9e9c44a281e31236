import type { Screen } from '../screen'
import { barriers } from './accessible'
import { misfits } from './misfits'
import type { BrowserWindow } from './window'

/** A screen that is looked over on every page that its person comes to. */
export type Attentive = Screen & {
  /** What stood in somebody's way or did not fit, page by page. */
  readonly complaints: () => readonly string[]
  /** How many pages and sheets were looked at. */
  readonly looks: () => number
}

const SLIDE_MS = 450
const AT_MOST_MS = 5_000

/** A page that slides in stands still: on a slow machine later than it should. What never does is complained of. */
async function untilStill({ page }: BrowserWindow): Promise<void> {
  await page.waitForTimeout(SLIDE_MS)
  await page
    .waitForFunction(
      () => {
        const top = Array.from(document.querySelectorAll('.taro_page')).pop()
        return !top || Math.abs(top.getBoundingClientRect().left) < 1
      },
      undefined,
      { timeout: AT_MOST_MS },
    )
    .catch(() => undefined)
}

/** The page without what its address says of one thing, and what lies on it. */
const placeOf = ({ page }: BrowserWindow, text: string): string =>
  `${new URL(page.url()).hash.split('?')[0]} ${text.split('\n').slice(0, 2).join(' ')}`

/** Looks a window over whenever its person has found what they waited for. */
export function attentive(window: BrowserWindow): Attentive {
  const seen = new Set<string>()
  const complaints: string[] = []
  const lookOver = async (text: string): Promise<void> => {
    const place = placeOf(window, text)
    if (seen.has(place)) return
    seen.add(place)
    await untilStill(window)
    const found = [...(await barriers(window)), ...(await misfits(window))]
    complaints.push(...found.map((what) => `${place}: ${what}`))
  }
  return {
    person: window.person,
    open: (url) => window.open(url),
    text: () => window.text(),
    tap: (label, where) => window.tap(label, where),
    type: (label, words) => window.type(label, words),
    photograph: (file) => window.photograph(file),
    scan: () => window.scan(),
    back: () => window.back(),
    taps: () => window.taps(),
    requests: () => window.requests(),
    close: () => window.close(),
    waitFor: async (words, ms) => {
      const text = await window.waitFor(words, ms)
      await lookOver(text)
      return text
    },
    complaints: () => complaints,
    looks: () => seen.size,
  }
}
