import type axe from 'axe-core'
import type { BrowserWindow } from './window'

declare const window: { readonly axe: typeof axe }

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What stands in the way of somebody who sees badly or uses no fingers, a line each. */
export async function barriers({ page }: BrowserWindow): Promise<readonly string[]> {
  const violations = await page.evaluate(async (values) => {
    const found = await window.axe.run(document, { runOnly: { type: 'tag', values } })
    return found.violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`,
      ),
    }))
  }, WCAG)
  return violations.map(({ rule, where }) => `${rule}\n    ${where.slice(0, 4).join('\n    ')}`)
}
