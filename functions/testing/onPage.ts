import type { Shown } from './computer'

const plain = (text: string | undefined): string => (text ?? '').replace(/&amp;/g, '&')

/** What a hidden field of a page holds, as a browser would send it. */
export const hiddenOn = ({ html }: Shown, name: string): string =>
  plain(new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1])

/** What every form of a case carries. */
export const formOn = (shown: Shown) => ({
  key: hiddenOn(shown, 'key'),
  rev: hiddenOn(shown, 'rev'),
})

/** Where the first link that ends so leads to. */
export const linkOn = ({ html }: Shown, ending: string): string =>
  plain(new RegExp(`href="([^"]*${ending}[^"]*)"`).exec(html)?.[1])

/** The tick of a row. */
export const tickOn = ({ html }: Shown, id: string): string =>
  new RegExp(`<input type="checkbox" name="ids" value="${id}"[^>]*>`).exec(html)?.[0] ?? ''

/** Where the job stands whose page is shown. */
export const jobPathOn = ({ html }: Shown): string =>
  plain(/action="([^"]+)\/undo"/.exec(html)?.[1])

/**
 * What loses the focus each time that a page asks again by itself: it comes anew, and by its id alone the focus finds it.
 * Nothing is told of a page that does not.
 */
export function losingFocus({ html }: Shown): readonly string[] | undefined {
  if (!html.includes('hx-trigger')) return undefined
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const controls =
    main.match(/<(?:a|button|select|textarea|input(?! type="hidden"))\b[^>]*>/g) ?? []
  return controls.filter((tag) => !/ id="[^"]+"/.test(tag))
}
