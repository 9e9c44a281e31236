import type axe from 'axe-core'
import { MEASURES } from './measures'
import type { BrowserWindow } from './window'

declare const window: { readonly axe: typeof axe }

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const CONTRAST = 'color-contrast'

/**
 * axe cuts the text of neighbouring blocks into words without a gap between them: 去拿 below 到时去拿 is read as 拿去
 * there, and not in the label. A label that has all letters of the text in their order is none to complain of.
 */
const CUT_IN_WORDS = 'label-content-name-mismatch'

export type Barrier = { readonly isContrast: boolean; readonly what: string }
type Found = {
  readonly rule: string
  readonly help: string
  readonly where: readonly string[]
}

/** Large letters need as much contrast as small ones; what the browser itself draws has one contrast for all modes. */
const find = ({ page }: BrowserWindow, contrast: number): Promise<readonly Found[]> =>
  page.evaluate(
    async ({ tags, rule, least, isAll, cutInWords }) => {
      const contrastRatio = { normal: { expected: least }, large: { expected: least } }
      const options = {
        runOnly: { type: 'tag' as const, values: tags },
        // Axe takes these, though its types do not say so.
        checks: { [rule]: { options: { contrastRatio } } },
      }
      const { violations } = await window.axe.run(document, options)
      return violations.flatMap(({ id, help, nodes }) => {
        // Nothing is given a name here: what one is wrapped in to keep it does not come along into the page.
        const meant = nodes
          .map((node) => ({ node, element: document.querySelector(String(node.target[0])) }))
          .filter(({ element }) => id !== rule || isAll || element?.closest('.theme') !== null)
          .filter(({ element }) => {
            if (id !== cutInWords) return true
            const [label = '', text = ''] = [
              element?.getAttribute('aria-label') ?? '',
              element?.textContent ?? '?',
            ].map((words) => words.replace(/[^\p{L}\p{N}]/gu, ''))
            return !label.includes(text)
          })
          .map(({ node }) => node)
        const where = meant.map(
          ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`,
        )
        return where.length > 0 ? [{ rule: id, help, where }] : []
      })
    },
    {
      ...{ tags: WCAG, rule: CONTRAST, least: contrast, cutInWords: CUT_IN_WORDS },
      isAll: contrast <= MEASURES.plain.contrast,
    },
  )

/** What stands in the way of somebody who sees badly or uses no fingers. */
export const barriersIn = async (
  window: BrowserWindow,
  contrast: number,
): Promise<readonly Barrier[]> =>
  (await find(window, contrast)).map(({ rule, help, where }) => ({
    isContrast: rule === CONTRAST,
    what: `${rule}: ${help}\n    ${where.slice(0, 4).join('\n    ')}`,
  }))

/** The same, a line each, for whom nothing is set larger. */
export const barriers = async (window: BrowserWindow): Promise<readonly string[]> =>
  (await barriersIn(window, MEASURES.plain.contrast)).map(({ what }) => what)
