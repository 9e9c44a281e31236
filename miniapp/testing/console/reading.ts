import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { paperOf } from './looking'

export const PATIENCE_MS = 8_000

/** A form by what a listener hears of it, or a part of the page. */
export type Where = string | Locator

/** What stands on the screen of a desk, and on the paper that comes from it. */
export class DeskScreen {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The place in the address. */
  place(): string {
    const [, place = ''] = /\/at\/(\w+)/.exec(this.page.url()) ?? []
    return place
  }

  /** Waits until these words stand there, and says all that does. */
  async reads(text: string): Promise<string> {
    const main = this.page.locator('#main')
    await main.getByText(text).first().waitFor({ timeout: PATIENCE_MS })
    return main.innerText()
  }

  /** These words stand nowhere on the page that has come. */
  async misses(text: string): Promise<void> {
    const main = this.page.locator('#main')
    await main.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE_MS })
    if ((await main.innerText()).includes(text)) throw new Error(`${text} still stands there.`)
  }

  /** The first row of a list in which these words stand. */
  row(words: string): Locator {
    return this.page.locator('#main').getByRole('row').filter({ hasText: words }).first()
  }

  /** What stands in some cells of that row. */
  async cells(words: string, columns: readonly number[]): Promise<readonly string[]> {
    const cells = await this.row(words).getByRole('cell').allInnerTexts()
    return columns.map((column) => (cells[column] ?? '').trim())
  }

  field(label: string, where?: Where): Locator {
    const fields = this.page.locator('input, select, textarea')
    return this.within(where).getByLabel(label, { exact: true }).and(fields).first()
  }

  protected within(where: Where | undefined): Locator {
    if (where === undefined) return this.page.locator('body')
    return typeof where === 'string' ? this.page.getByRole('form', { name: where }) : where
  }

  /** The words that stand ready for a field. */
  async offers(label: string): Promise<readonly string[]> {
    const list = (await this.field(label).getAttribute('list')) ?? ''
    const options = await this.page.locator(`datalist#${list} option`).all()
    return Promise.all(options.map(async (one) => (await one.getAttribute('value')) ?? ''))
  }

  /** On paper the page stands alone: nothing that leads elsewhere, and nothing wider than the sheet. */
  async prints(): Promise<void> {
    const remarks = await paperOf(this.page)
    if (remarks.length > 0) throw new Error(remarks.map(({ what }) => what).join('\n'))
  }

  /** A file that a button or a link brings. */
  async takes(press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
}
