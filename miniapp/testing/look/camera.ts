import type { Page } from 'playwright-core'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import type { BrowserWindow } from '../browser/window'
import { LARGEST } from './judgement'
import type { View } from './sets'
import { type Kept, type Shot, urlOf } from './shot'

export type Sitting = {
  readonly window: BrowserWindow
  readonly origin: string
  readonly isCare: boolean
  /** Nothing will come, so nothing is waited for. */
  readonly isHopeless: boolean
  /** With axe, which takes its time. */
  readonly isThorough: boolean
  readonly views: readonly View[]
}

const SETTLE_MS = 5_000
const GLANCE_MS = 500
const SHORTEST = 844
const TALLEST = 1_400

/** Fills the phone's memory, which the next page reads as it opens. */
async function become(page: Page, origin: string, kept: Kept): Promise<void> {
  if (!page.url().startsWith(origin)) await page.goto(`${origin}/nobody`)
  await page.evaluate((entries) => {
    localStorage.clear()
    // As Taro keeps it in a browser.
    for (const [name, data] of entries) localStorage.setItem(name, JSON.stringify({ data }))
  }, Object.entries(kept))
}

const isSettled = (loading: string): boolean =>
  document.querySelector('.theme') !== null &&
  document.querySelector(`[aria-label="${loading}"]`) === null &&
  document.fonts.status === 'loaded' &&
  Array.from(document.images).every(({ complete }) => complete)

async function settle({ window: { page }, isHopeless }: Sitting): Promise<void> {
  if (isHopeless) return page.waitForTimeout(GLANCE_MS)
  await page
    .waitForFunction(isSettled, FRAME_WORDS.loading, { timeout: SETTLE_MS, polling: 50 })
    .catch(() => undefined)
}

/** How much of the page lies below the edge. */
const hidden = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const scrollers = Array.from(document.querySelectorAll('*')).filter(
      (one) =>
        one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowY),
    )
    return Math.max(...scrollers.map((one) => one.scrollHeight - one.clientHeight))
  })

const enlarge = (page: Page, factor: number): Promise<void> =>
  page.evaluate((font) => {
    for (const root of Array.from(document.querySelectorAll<HTMLElement>('.theme'))) {
      root.style.setProperty('--font', String(font))
      if (font !== 1) root.style.setProperty('--week', '4')
    }
  }, factor)

async function arrange(page: Page, { width, isDark, isLarge }: View): Promise<void> {
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await enlarge(page, isLarge ? LARGEST : 1)
  await page.setViewportSize({ width, height: SHORTEST })
  const height = Math.min(SHORTEST + (await hidden(page)), TALLEST)
  if (height > SHORTEST) await page.setViewportSize({ width, height })
}

/** Opens one page in one state and shows it in every view. */
export async function show<Seen>(
  shot: Shot,
  sitting: Sitting,
  see: (view: View) => Promise<Seen>,
): Promise<readonly Seen[]> {
  const { window, origin, isCare, views } = sitting
  const { page } = window
  await page.setViewportSize({ width: views[0]?.width ?? 0, height: SHORTEST })
  await become(page, origin, { ...shot.kept, ...(isCare ? { careMode: true } : {}) })
  await window.open(urlOf(shot))
  await settle(sitting)
  await shot.act?.(window)
  const seen: Seen[] = []
  for (const view of views) {
    await arrange(page, view)
    await settle(sitting)
    seen.push(await see(view))
  }
  return seen
}
