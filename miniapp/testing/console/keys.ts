import type { Page } from 'playwright-core'
import type { Remark } from './visits'

declare const window: { reached?: Set<Element> }

const CONTROLS = 'a[href], button, input:not([type="hidden"]), select, textarea'

/** Each control that is shown; of radio buttons that belong together one is reached by Tab. */
const controlsOn = (page: Page): Promise<number> =>
  page.evaluate((controls) => {
    window.reached = new Set()
    const isShown = (one: Element) => one.getClientRects().length > 0
    return Array.from(document.querySelectorAll(controls)).filter(isShown).length
  }, CONTROLS)

type Step = { readonly isOver: boolean; readonly unseen?: string }

/** Where the focus is after a key, and whether one sees it. */
const seen = (page: Page): Promise<Step> =>
  page.evaluate(() => {
    const one = document.activeElement
    if (!one || one === document.body) return { isOver: true }
    const isKnown = window.reached?.has(one) === true
    window.reached?.add(one)
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const isFine = [
      ...[outlineStyle !== 'none', parseFloat(outlineWidth) >= 2],
      ...[right > 0, left < innerWidth, bottom > 0, top < innerHeight],
    ].every(Boolean)
    return isKnown || isFine
      ? { isOver: false }
      : { isOver: false, unseen: one.outerHTML.slice(0, 120) }
  })

const missedOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate((controls) => {
    const reached = window.reached ?? new Set()
    const isRadio = (one: Element): one is HTMLInputElement =>
      one instanceof HTMLInputElement && one.type === 'radio'
    const isReached = (one: Element): boolean =>
      reached.has(one) ||
      (isRadio(one) && [...reached].some((other) => isRadio(other) && other.name === one.name))
    return Array.from(document.querySelectorAll(controls))
      .filter((one) => one.getClientRects().length > 0 && !isReached(one))
      .map((one) => `is not reached: ${one.outerHTML.slice(0, 120)}`)
  }, CONTROLS)

/** A field of a date takes several steps: day, month, year, calendar. */
const STEPS_A_CONTROL = 5
const MORE = 10

/** All of a page by Tab alone: what is never reached, what shows no focus, and where one does not come out again. */
export async function walkByKeys(page: Page): Promise<readonly Remark[]> {
  const most = (await controlsOn(page)) * STEPS_A_CONTROL + MORE
  const unseen: string[] = []
  let isOut = false
  for (let step = 0; step < most && !isOut; step++) {
    await page.keyboard.press('Tab')
    const found = await seen(page)
    isOut = found.isOver
    if (found.unseen !== undefined) unseen.push(`shows no focus: ${found.unseen}`)
  }
  const missed = await missedOn(page)
  const trap = isOut ? [] : ['is a trap: one does not come out of it']
  return [...unseen, ...missed, ...trap].map((what) => ({ kind: 'keyboard', what }))
}
