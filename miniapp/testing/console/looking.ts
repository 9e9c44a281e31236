import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Eyes } from '../browser/page/eyes'
import type { Kind, Remark } from './visits'

declare const eyes: Eyes
declare const window: { readonly axe: typeof axe; readonly ran?: number }

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const remarksOf = (kind: Kind, found: readonly string[]): readonly Remark[] =>
  found.map((what) => ({ kind, what }))

/** What stands in the way of somebody who sees badly or hears pages. */
export async function barriersOn(page: Page): Promise<readonly Remark[]> {
  const found = await page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } })
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} ${nodes
          .slice(0, 2)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    )
  }, WCAG)
  return remarksOf('violations', found)
}

/** What sticks out or is cut off; of what is hidden for the eye alone nothing is said. */
export async function overflowOn(page: Page): Promise<readonly Remark[]> {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = scrollWidth > clientWidth ? [`is ${scrollWidth} wide, not ${clientWidth}`] : []
    return [...wide, ...eyes.unreadable()]
  })
  return remarksOf('overflow', found)
}

/** What was planted in a text and ran. */
export async function scriptsOn(page: Page): Promise<readonly Remark[]> {
  const ran = await page.evaluate(() => window.ran ?? 0)
  return ran === 0 ? [] : remarksOf('scriptsRan', [`${ran} times`])
}

/** On paper nothing stands that leads elsewhere or is filled in, and nothing sticks out. */
export async function paperOf(page: Page): Promise<readonly Remark[]> {
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate(() => {
    const isShown = (one: Element) => one.getClientRects().length > 0
    const around = Array.from(document.querySelectorAll('.top, .rail, .skip, main button, .field'))
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...around.filter(isShown).map((one) => `is printed: ${one.className}`),
      ...(scrollWidth > clientWidth ? ['is wider than the sheet'] : []),
    ]
  })
  await page.emulateMedia({ media: 'screen' })
  return remarksOf('prints', found)
}
