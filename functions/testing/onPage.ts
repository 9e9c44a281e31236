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
