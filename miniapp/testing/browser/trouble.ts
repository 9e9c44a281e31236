import type { Page, Request } from 'playwright-core'
import type { Sent } from '../screen'

/** What a browser says about a page that is not well. */
export type Trouble = {
  readonly sent: readonly Sent[]
  readonly add: (text: string) => void
  readonly addAll: (texts: readonly string[]) => void
  readonly all: () => readonly string[]
  readonly assertNone: (person: string) => void
  /** Until the next call failures of the net are part of what is tried. */
  readonly expectFailures: () => void
}

const pathOf = (url: string): string => new URL(url).pathname
// The console repeats what the response said already.
const ECHO = /^Failed to load resource/

export function watchPage(page: Page, origin: string): Trouble {
  const all = new Set<string>()
  const sent: Sent[] = []
  let areFailuresExpected = false
  const note = (request: Request, status: number): void => {
    const { url, method } = { url: request.url(), method: request.method() }
    if (url.startsWith(`${origin}/v1/`)) sent.push({ method, path: pathOf(url), status })
    const isBroken = status === 0 || status >= 500 || (status >= 400 && !url.includes('/v1/'))
    if (isBroken && !areFailuresExpected && !url.endsWith('/favicon.ico'))
      all.add(`${method} ${pathOf(url)} was answered ${status}`)
  }
  page.on('response', (response) => note(response.request(), response.status()))
  page.on('requestfailed', (request) => {
    // A page that is left stops what it was loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(request, 0)
  })
  page.on('pageerror', (error) => all.add(`uncaught: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !ECHO.test(message.text()))
      all.add(`console.error: ${message.text()}`)
  })
  return {
    sent,
    add: (text) => void all.add(text),
    addAll: (texts) => texts.forEach((text) => all.add(text)),
    all: () => [...all],
    expectFailures: () => (areFailuresExpected = true),
    assertNone: (person) => {
      if (all.size > 0)
        throw new Error(`${person}'s browser complains:\n- ${[...all].join('\n- ')}`)
    },
  }
}
