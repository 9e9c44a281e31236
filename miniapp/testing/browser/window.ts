import type { BrowserContext, Page } from 'playwright-core'
import type { Sought } from './page/seek'
import { type Screen, type Sent, type Where, WAIT_MS, matches, onScreen } from '../screen'
import type { Eyes } from './page/eyes'
import { type Trouble, watchPage } from './trouble'

declare const eyes: Eyes

type Seat = {
  readonly context: BrowserContext
  readonly page: Page
  readonly origin: string
  readonly person: string
  /** How long this person waits for what is not there yet. */
  readonly patienceMs?: number
}

const POLL_MS = 50

/** One person before a browser; what it says about itself is judged when it is closed. */
export class BrowserWindow implements Screen {
  readonly person: string
  readonly page: Page
  readonly trouble: Trouble
  readonly #context: BrowserContext
  readonly #origin: string
  readonly #patienceMs: number
  #taps = 0
  #photo: string | undefined

  constructor({ context, page, origin, person, patienceMs = WAIT_MS }: Seat) {
    this.person = person
    this.page = page
    this.#context = context
    this.#origin = origin
    this.#patienceMs = patienceMs
    this.trouble = watchPage(page, origin)
    page.on('filechooser', (chooser) => {
      if (this.#photo === undefined) this.trouble.add('a photo is wanted that nobody has')
      else void chooser.setFiles(this.#photo)
    })
  }

  async open(url: string): Promise<void> {
    // Only a new document starts anew; a new hash would push a page onto the old ones.
    await this.page.goto('about:blank')
    await this.page.goto(`${this.#origin}/#/${url}`)
    await this.page.waitForSelector('.taro_page, taro-view-core', { timeout: WAIT_MS })
  }

  async text(): Promise<string> {
    const text = await this.page.evaluate(() => eyes.read())
    this.trouble.addAll(await this.page.evaluate(() => eyes.unreadable()))
    return text
  }

  async tap(label: string, where: Where = {}): Promise<void> {
    this.#taps++
    const element = await this.#find({ label, ...where })
    await element.click({ timeout: WAIT_MS })
  }

  async type(label: string, words: string): Promise<void> {
    this.#taps++
    const field = await this.#find({ label, isField: true })
    await field.fill(words)
  }

  async waitFor(words: string | RegExp, ms = this.#patienceMs): Promise<string> {
    const until = performance.now() + ms
    let text = await this.text()
    while (!matches(text, words)) {
      if (performance.now() > until)
        throw new Error(`${this.person} waits for ${String(words)}; ${onScreen(text)}`)
      await this.page.waitForTimeout(POLL_MS)
      text = await this.text()
    }
    return text
  }

  photograph(file: string): void {
    this.#photo = file
  }

  scan(): Promise<void> {
    return Promise.reject(new Error('a browser reads no codes: say the four digits'))
  }

  async back(): Promise<void> {
    await this.page.goBack()
  }

  taps(): number {
    return this.#taps
  }

  requests(): readonly Sent[] {
    return this.trouble.sent
  }

  async close(): Promise<void> {
    await this.#context.close()
    this.trouble.assertNone(this.person)
  }

  async #find(sought: Sought) {
    await this.#until(sought)
    return this.page.evaluateHandle((what) => eyes.seek(what)[0] as Element, sought)
  }

  /** What was tapped before may still be drawing. */
  async #until(sought: Sought): Promise<void> {
    const until = performance.now() + this.#patienceMs
    for (;;) {
      const count = await this.page.evaluate((what) => eyes.seek(what).length, sought)
      if (count === 1) return
      if (performance.now() > until) {
        const how = count === 0 ? 'finds no' : `finds ${count} times`
        throw new Error(`${this.person} ${how} “${sought.label}”; ${onScreen(await this.text())}`)
      }
      await this.page.waitForTimeout(POLL_MS)
    }
  }
}
