import type { Browser, BrowserContext } from 'playwright-core'
import { WAIT_MS } from '../screen'
import { giveEyes } from './eyes'
import { bringGlyphs } from './glyphs'
import { BrowserWindow } from './window'

export type Seating = {
  readonly browser: Browser
  readonly origin: string
  /** Who is chosen in the simulator; absent for a guest. */
  readonly person?: string
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly isCare?: boolean
  readonly patienceMs?: number
}

const HEIGHT = 844

/** One context for one person, so that nobody shares a session. */
export async function seat(seating: Seating): Promise<BrowserWindow> {
  const { browser, origin, person, width = 390, theme = 'light', isCare = false } = seating
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width < 700,
    reducedMotion: 'reduce',
  })
  await choose(context, person)
  await giveEyes(context)
  await bringGlyphs(context)
  if (isCare) await context.addInitScript(chooseCareMode)
  const page = await context.newPage()
  const { patienceMs = WAIT_MS } = seating
  return new BrowserWindow({ context, page, origin, person: person ?? 'a guest', patienceMs })
}

async function choose(context: BrowserContext, person: string | undefined): Promise<void> {
  if (person === undefined) return
  await context.addCookies([
    { name: 'linxiang_person', value: person, domain: '127.0.0.1', path: '/' },
  ])
}

/** As Taro keeps it; the blank page before the first one keeps nothing. */
function chooseCareMode(): void {
  if (location.protocol === 'http:') localStorage.setItem('careMode', '{"data":true}')
}
