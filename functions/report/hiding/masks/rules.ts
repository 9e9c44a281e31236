import {
  type Figure,
  FIGURES,
  type Ratio,
  RATIOS,
  SHOWN_FROM,
} from '../../../../shared/contract/figures'
import type { Counts } from '../../rules'
import { isFew, type Node, type Table } from '../ranges/rules'
import { withComplements } from '../rules'

type Kind = {
  /** Anybody may know it: classes are announced to all. */
  readonly isPublic?: true
  /** Never shown where this one is not: it is a part of it. */
  readonly within?: Figure
  /** The rest of it is a number of people as well. */
  readonly hasRest?: true
  /** Not a number of anybody: shown wherever this one is. */
  readonly measures?: Figure
  /** Shown together with these or not at all: together they make the whole. */
  readonly beside?: readonly Figure[]
}

const FACES = ['good', 'fair', 'poor'] as const
const face: Kind = { within: 'answers', beside: FACES }
const tick: Kind = { within: 'answers' }

/** How the figures hang together; the wholes stand before their parts. */
export const KINDS: Readonly<Record<Figure, Kind>> = {
  ...{ offered: {}, offeredSkills: {}, lent: {}, returned: {}, given: {}, helps: {}, thanks: {} },
  late: { within: 'returned', hasRest: true },
  helpMinutes: { measures: 'helps' },
  againAsked: {},
  againYes: { within: 'againAsked', hasRest: true },
  ...{ classes: { isPublic: true }, events: { isPublic: true } },
  attended: {},
  attendedMinutes: { measures: 'attended' },
  answers: { within: 'attended' },
  ...{ good: face, fair: face, poor: face },
  ...{ clear: tick, inaudible: tick, tooFast: tick },
  ...{ wrongTime: tick, wrongPlace: tick, more: tick },
  ...{ verified: {}, onOffer: {}, onOfferSkills: {}, out: {} },
}

export type Month = {
  readonly nodes: readonly Node[]
  readonly countsOf: (id: string) => Counts
}
type Hidden = ReadonlySet<string>
type Masks = Map<Figure, Hidden>
const NONE: Hidden = new Set()

const valueIn =
  ({ countsOf }: Month, figure: Figure) =>
  (id: string): number =>
    countsOf(id)[figure] ?? 0

/** What somebody can say of a hidden number by itself and by the whole that it is a part of. */
function tableFor(month: Month, figure: Figure, masks: Masks): Table {
  const { within, beside } = KINDS[figure]
  const isWholeHidden = (id: string): boolean =>
    within !== undefined && (masks.get(within) ?? NONE).has(id)
  const valueOf = valueIn(month, figure)
  const wholeOf = within === undefined ? () => Infinity : valueIn(month, within)
  return {
    ...{ nodes: month.nodes, valueOf },
    knownOf: (id) =>
      isWholeHidden(id)
        ? { least: 0, most: Infinity }
        : {
            least: beside === undefined ? Math.min(1, valueOf(id)) : 0,
            most: Math.max(wholeOf(id), valueOf(id)),
          },
  }
}

/** What must not be shown of one figure, whatever stands beside it. */
function firstOf(month: Month, figure: Figure, masks: Masks): Hidden {
  const { within, hasRest } = KINDS[figure]
  const [valueOf, wholeHidden] = [valueIn(month, figure), within && masks.get(within)]
  const restOf = (id: string): number =>
    hasRest && within !== undefined && valueOf(id) > 0
      ? valueIn(month, within)(id) - valueOf(id)
      : 0
  const ids = month.nodes.map(({ id }) => id)
  return new Set(
    ids.filter((id) => wholeHidden?.has(id) || isFew(valueOf(id)) || isFew(restOf(id))),
  )
}

/** Of all that are shown together: what any of them hides, and what follows from it for the others. */
function together(month: Month, figures: readonly Figure[], masks: Masks): Hidden {
  let hidden: Hidden = new Set(figures.flatMap((one) => [...firstOf(month, one, masks)]))
  for (;;) {
    const before = hidden.size
    for (const one of figures) hidden = withComplements(tableFor(month, one, masks), hidden)
    if (hidden.size === before) return hidden
  }
}

function maskOf(month: Month, figure: Figure, masks: Masks): Hidden {
  const { isPublic, measures, beside = [figure] } = KINDS[figure]
  if (isPublic) return NONE
  if (measures !== undefined) return masks.get(measures) ?? NONE
  const done = beside.find((one) => masks.has(one))
  return done === undefined ? together(month, beside, masks) : (masks.get(done) ?? NONE)
}

/** Of one month and all places of a district: which numbers are not shown, by figure. */
export function masksOf(month: Month): ReadonlyMap<Figure, Hidden> {
  const masks: Masks = new Map()
  for (const figure of FIGURES) masks.set(figure, maskOf(month, figure, masks))
  return masks
}

/** What may be read of a place in a month. */
export type Visible = { readonly counts: Counts; readonly hidden: readonly Figure[] }

export function visibleOf(counts: Counts, isHidden: (figure: Figure) => boolean): Visible {
  const shown = FIGURES.filter((one) => counts[one] !== undefined && !isHidden(one))
  return {
    counts: Object.fromEntries(shown.map((one) => [one, counts[one]])),
    hidden: FIGURES.filter(isHidden),
  }
}

/** A number that is shown, 0 where there is none; `undefined` where it is hidden. */
export const amountIn = ({ counts, hidden }: Visible, figure: Figure): number | undefined =>
  hidden.includes(figure) ? undefined : (counts[figure] ?? 0)

/** Both of a share, `undefined` where one of them is hidden or there is nothing to divide by. */
export function ratioIn(visible: Visible, ratio: Ratio) {
  const { part, whole } = RATIOS[ratio]
  const [parts, wholes] = [amountIn(visible, part), amountIn(visible, whole)]
  if (parts === undefined || wholes === undefined || wholes < SHOWN_FROM) return undefined
  return { part: parts, whole: wholes, share: parts / wholes }
}

/** Of several months together: only where each of them is shown, else the hidden one would be what is left. */
export function sumIn(months: readonly Visible[], figure: Figure): number | undefined {
  const amounts = months.map((one) => amountIn(one, figure))
  return amounts.includes(undefined)
    ? undefined
    : amounts.reduce<number>((sum, amount = 0) => sum + amount, 0)
}
