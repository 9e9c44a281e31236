import { type Flow, type Ratio, RATIOS, SHOWN_FROM } from '../../../shared/contract/figures'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CommunityId, ResidentId } from '../../../shared/kernel/ids'
import { RATIO_WORDS } from '../../../shared/text/zhCN/figures'
import { OPEN_FIGURES as W } from '../../../shared/text/zhCN/consoleOutside'
import type { NodePath } from '../../event/rules'
import { readAs } from '../figures/rules'
import type { ClosedMonth, Line } from '../monthly/rules'

/** Whether anybody may read the closed months of a community: from `from` on, and not at all without it. */
export type Publication = {
  readonly communityId: CommunityId
  readonly rev: number
  readonly path: NodePath
  readonly placeName: string
  readonly from?: string
  /** When and by whom it was decided last, epoch ms. */
  readonly at: number
  readonly by: ResidentId
}

type Wish = {
  /** `undefined`: no more. */
  readonly from: string | undefined
  /** The revision that the page showed, 0 where nothing was decided yet. */
  readonly seen: number
}
type Deciding = Pick<Publication, 'communityId' | 'path' | 'placeName' | 'at' | 'by'>
type Meanwhile = { readonly code: 'report.decidedMeanwhile' }

/** What stands behind a decision; the one before, where it says the same; refused to whoever saw an older one. */
export function decidePublishing(
  before: Publication | undefined,
  { from, seen }: Wish,
  deciding: Deciding,
): Outcome<Publication | undefined, Meanwhile> {
  if (before?.from === from) return accept(before)
  if ((before?.rev ?? 0) !== seen) return refuse({ code: 'report.decidedMeanwhile' })
  return accept({ ...deciding, rev: seen + 1, ...(from === undefined ? {} : { from }) })
}

const JANUARY = 1
const YEAR = 12

/** So many months before another, `2030-05`. */
export function monthBefore(month: string, count: number): string {
  const [year = 0, of = JANUARY] = month.split('-').map(Number)
  const all = year * YEAR + of - JANUARY - count
  const index = (all % YEAR) + JANUARY
  return `${Math.floor(all / YEAR)}-${String(index).padStart(2, '0')}`
}

type Window = { readonly from: string; readonly until: string; readonly count: number }

/** The months from one to another, the latest first and so many at the most; and where the earlier ones end. */
export function monthsWithin({ from, until, count }: Window) {
  const months = Array.from({ length: count }, (_, n) => monthBefore(until, n))
  const before = monthBefore(until, count)
  return {
    months: months.filter((month) => month >= from),
    ...(before >= from ? { earlier: before } : {}),
  }
}

const amountsOf = (lines: readonly Line[]): ReadonlyMap<string, number> =>
  new Map(
    lines.flatMap(({ figure, amount }) =>
      amount === undefined ? [] : [[figure, amount] as const],
    ),
  )

const HUNDRED = 100

/** A share of a closed month: only where both are shown and the whole is not few. */
function shareOf(amounts: ReadonlyMap<string, number>, share: Ratio) {
  const { part, whole } = RATIOS[share]
  const [parts, wholes] = [amounts.get(part), amounts.get(whole)]
  const isShown = parts !== undefined && wholes !== undefined && wholes >= SHOWN_FROM
  return {
    ...{ share, ...RATIO_WORDS[share], part, whole },
    ...(isShown ? { percent: Math.round((parts / wholes) * HUNDRED) } : {}),
  }
}

/** A closed month as others read it: ids and remarks stay behind. */
export function openMonth({ month, asOf, lines }: ClosedMonth) {
  const amounts = amountsOf(lines)
  return {
    ...{ month, countedAt: asOf },
    figures: lines.map(({ figure, name, unit, means, amount }) => ({
      ...{ figure: figure as Flow, name, unit, means },
      ...(amount === undefined ? {} : { amount: readAs(figure, amount) }),
    })),
    shares: (Object.keys(RATIOS) as Ratio[]).map((share) => shareOf(amounts, share)),
  }
}
export type OpenMonth = ReturnType<typeof openMonth>

type Cells = readonly (string | number)[]

/** The same as rows of a sheet, the shares behind the figures. */
export function rowsOf(communityName: string, months: readonly OpenMonth[]): readonly Cells[] {
  return months.flatMap(({ month, figures, shares }): readonly Cells[] => [
    ...figures.map(({ name, amount = W.hidden, unit, means }) => [
      ...[communityName, month, name, amount, unit, means],
    ]),
    ...shares.map(({ name, percent = W.hidden, means }) => [
      ...[communityName, month, name, percent, W.percent, means],
    ]),
  ])
}
