import type { Browser, BrowserContext, Page } from 'playwright-core'
import { giveEyes } from '../browser/eyes'
import { bringGlyphs } from '../browser/glyphs'

export type Sight = {
  readonly width: 1280 | 320
  readonly theme: 'light' | 'dark'
  readonly scripts: 'on' | 'off'
}
export const PLAIN: Sight = { width: 1280, theme: 'light', scripts: 'on' }

type Wanted = { readonly browser: Browser; readonly origin: string; readonly sight?: Sight }

/** A browser at a desk, without whatever anybody kept in it. */
export async function deskContext({ browser, sight = PLAIN }: Wanted): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: sight.width, height: 900 },
    colorScheme: sight.theme,
    javaScriptEnabled: sight.scripts === 'on',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  return context
}

/** The same with what tests look with; the policy of our pages lets in no letters of theirs. */
export async function watchedContext(wanted: Wanted): Promise<BrowserContext> {
  const { sight = PLAIN, browser } = wanted
  const context = await browser.newContext({
    viewport: { width: sight.width, height: 900 },
    colorScheme: sight.theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  // What runs in a page comes from here without what names its functions.
  await context.addInitScript({ content: 'globalThis.__name = (one) => one' })
  await giveEyes(context)
  await bringGlyphs(context)
  return context
}

/** Whoever is signed in elsewhere sits here too: by what their computer keeps. */
export async function sitDown(
  context: BrowserContext,
  origin: string,
  session: string,
): Promise<Page> {
  const { hostname } = new URL(origin)
  const cookie = { name: '__Host-linxiang', value: session, path: '/', secure: true } as const
  await context.addCookies([{ ...cookie, domain: hostname, httpOnly: true, sameSite: 'Lax' }])
  return context.newPage()
}
