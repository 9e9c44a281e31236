import type { Browser, Locator, Page } from 'playwright-core'
import { EXPORT_PAGE } from '../../../shared/text/zhCN/consoleJobs'
import { LISTED, SIGN_IN_PAGE } from '../../../shared/text/zhCN/consoleFrame'
import { type Trouble, watchPage } from '../browser/trouble'
import { type Neighbour, signInAs } from '../look/neighbour'
import type { World } from '../world'
import { deskContext, PLAIN, type Sight } from './desk'
import { DeskScreen, PATIENCE_MS, type Where } from './reading'

const ON_PHONE = 'sign-ins/answer'

/** What has come is put on the page. */
const SWAP_MS = 500

type Wanted = {
  readonly world: World
  readonly browser: Browser
  /** Somebody of the demonstration. */
  readonly who: string
  readonly scripts: Sight['scripts']
}

type Wait = {
  /** The link that asks again. */
  readonly reload?: string
  readonly ms?: number
}

/** Somebody who works at a desk: what they read on its screen, and what they press there, by the words that stand on it. */
export class Worker extends DeskScreen {
  readonly #world: World
  readonly #phone: Neighbour
  readonly #scripts: Sight['scripts']
  readonly #trouble: Trouble

  constructor(page: Page, phone: Neighbour, { world, scripts }: Wanted) {
    super(page)
    this.#world = world
    this.#phone = phone
    this.#scripts = scripts
    this.#trouble = watchPage(page, world.origin)
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(`${this.#world.origin}/console${path}`)
  }

  /** A link of the page, by its words. */
  async follows(text: string | RegExp): Promise<void> {
    await this.#goesBy(this.page.getByRole('link', { name: text }).first())
  }

  /** From page to page of a list, until these words stand there. */
  async turnsTo(words: string): Promise<void> {
    while (!(await this.page.locator('#main').innerText()).includes(words))
      await this.follows(LISTED.more)
  }

  /** The link in the first row of a list in which these words stand. */
  async followsIn(row: string): Promise<void> {
    await this.#goesBy(this.row(row).getByRole('link').first())
  }

  /** A text file into the field where one is chosen. */
  async hands(label: string, text: string): Promise<void> {
    const buffer = Buffer.from(text)
    await this.field(label).setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer })
  }

  /** A button of the page, or of one of its forms, by its words; with the keyboard. */
  async presses(text: string, where?: Where): Promise<void> {
    await this.#goesBy(this.within(where).getByRole('button', { name: text }).first())
  }

  /** Twice, where the page asks again by itself. */
  async #asksAgain(): Promise<void> {
    if (this.#scripts === 'off') return
    const here = this.page.url()
    for (const _ of [1, 2])
      await this.page.waitForResponse((one) => one.url() === here, { timeout: PATIENCE_MS })
    await this.page.waitForTimeout(SWAP_MS)
  }

  /** With a slow hand: the page asks again while the button is held. */
  async pressesLong(text: string): Promise<void> {
    await this.page.getByRole('button', { name: text }).first().hover()
    await this.page.mouse.down()
    await this.#asksAgain()
    await Promise.all([this.#comes('framenavigated'), this.page.mouse.up()])
    await this.page.waitForLoadState('domcontentloaded')
  }

  /** Where the page asks again by itself, the focus is still on a button afterwards. */
  async staysOn(text: string): Promise<void> {
    await this.page.getByRole('button', { name: text }).first().focus()
    await this.#asksAgain()
    const held = await this.page.locator(':focus').first().innerText({ timeout: PATIENCE_MS })
    if (held.trim() !== text) throw new Error(`The focus went from ${text} to ${held}.`)
  }

  /** By the keyboard, until another page or a file has come. */
  async #goesBy(control: Locator): Promise<void> {
    await control.focus()
    await Promise.all([
      Promise.race([this.#comes('framenavigated'), this.#comes('download')]),
      this.page.keyboard.press('Enter'),
    ])
    await this.page.waitForLoadState('domcontentloaded')
  }

  #comes(what: 'framenavigated' | 'download'): Promise<unknown> {
    // The one that does not come is not waited for.
    const waited = this.page.waitForEvent(what as 'download', { timeout: PATIENCE_MS })
    waited.catch(() => undefined)
    return waited
  }

  async fills(label: string, text: string, where?: Where): Promise<void> {
    await this.field(label, where).fill(text)
  }

  async chooses(label: string, text: string, where?: Where): Promise<void> {
    await this.field(label, where).selectOption({ label: text })
  }

  /** Several at once, each by its label, in one form. */
  async choosesAll(choices: Readonly<Record<string, string>>, where: Where): Promise<void> {
    for (const [label, text] of Object.entries(choices)) await this.chooses(label, text, where)
  }

  /** Rows of a list, by what a listener hears of each tick. */
  async ticks(name: RegExp, count: number): Promise<void> {
    const ticks = this.page.getByRole('checkbox', { name })
    for (let nth = 0; nth < count; nth++) await ticks.nth(nth).check()
  }

  /** One row of a list, by what a listener hears of its tick. */
  async picks(words: string): Promise<void> {
    const tick = this.page.getByRole('checkbox', { name: words }).first()
    await tick.focus()
    await this.page.keyboard.press('Space')
  }

  /** What is done behind one more look at who it is: asked once more, they confirm it, and it is done as it was asked. */
  async confirmsFor(asks: () => Promise<void>): Promise<void> {
    await asks()
    await this.reads(SIGN_IN_PAGE.stepUpTitle)
    await this.confirms()
  }

  /** What works by itself is asked for by a link where there are no scripts. */
  async readsOnceDone(
    text: string,
    { reload = EXPORT_PAGE.reload, ms = 4 * PATIENCE_MS }: Wait = {},
  ): Promise<string> {
    const end = Date.now() + ms
    const isThere = () => this.page.locator('#main').getByText(text).first().isVisible()
    while (!(await isThere())) {
      if (Date.now() > end) throw new Error(`${text} never came to stand there.`)
      if (this.#scripts === 'off') await this.follows(reload)
      await this.page.waitForTimeout(500)
    }
    return this.reads(text)
  }

  /** Scans the screen with the phone, and chooses the number that stands on it. */
  async confirms(): Promise<void> {
    const link = this.page.getByRole('link', { name: SIGN_IN_PAGE.here })
    const code = (await link.getAttribute('href'))?.replace('/d/', '') ?? ''
    const answer = (await this.page.locator('.number strong').innerText()).trim()
    await this.#phone.write(ON_PHONE, { code, answer })
    // With scripts the page goes on by itself.
    if (this.#scripts === 'off') await this.presses(SIGN_IN_PAGE.done)
    await this.page.getByRole('navigation').first().waitFor({ timeout: PATIENCE_MS })
  }

  /** Ends; nothing that a browser complains of came up. */
  async leaves(): Promise<void> {
    await this.page.context().close()
    this.#trouble.assertNone('A worker')
  }

  /** A step that is refused on purpose answers 4xx. */
  expectsRefusals(): void {
    this.#trouble.expectFailures()
  }
}

/** A worker of the demonstration who signs in at a computer. */
export async function signsIn(wanted: Wanted): Promise<Worker> {
  const { world, browser, who, scripts } = wanted
  const context = await deskContext({ browser, origin: world.origin, sight: { ...PLAIN, scripts } })
  context.setDefaultTimeout(2 * PATIENCE_MS)
  const worker = new Worker(await context.newPage(), await signInAs(world, who), wanted)
  await worker.opens('/sign-in')
  await worker.confirms()
  return worker
}
