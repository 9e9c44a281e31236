/**
 * Of the demonstration: one who lends · one who has something overdue · one who works · one who runs the street · one who
 * has yet to join · one who is blocked.
 */
export const VISITORS = [
  'neighbour8',
  'neighbour9',
  'worker1',
  'admin1',
  'newcomer',
  'blocked',
] as const
export type Visitor = (typeof VISITORS)[number]

/** A label, how to find one in what can be read, or what is to be read before something is tapped by its full label. */
type Tap = string | ((text: string) => string) | readonly [seen: string, label: string]
export type Visit = {
  readonly as: Visitor
  /** What the page is called above it. */
  readonly title: string
  /** From Home on. */
  readonly taps: readonly Tap[]
  /** Stands there once everything has come. */
  readonly shows: string
}

/** A visit of somebody: to the page of that title, by these taps. */
export const visit =
  (as: Visitor) =>
  (title: string, shows: string, ...taps: readonly Tap[]): Visit => ({ as, title, shows, taps })

/** The first title before such a line that is not one of a series: of those several bear the same name. */
export function firstOnce(text: string, pattern: RegExp): string {
  const titles = [...text.matchAll(new RegExp(pattern, 'g'))].map(([, title = '']) => title)
  return titles.find((one) => titles.indexOf(one) === titles.lastIndexOf(one)) ?? ''
}
