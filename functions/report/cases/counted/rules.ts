import type { Case, CaseKind } from '../rules'

/** As what a case is counted, and where. */
export type Counted = Pick<Case, 'id' | 'kind' | 'streetId' | 'communityId' | 'compoundId'>

/** The same with its revision; once it counts for nothing it says since when, and goes a day later. */
export type WaitMark = Counted & { readonly rev: number; readonly overAt?: number }

export type Waits = { readonly [Each in CaseKind]?: number }

export const placesOf = ({ streetId, communityId, compoundId }: Counted): readonly string[] => [
  ...[streetId, communityId],
  ...(compoundId === undefined ? [] : [compoundId]),
]

/** What a case counts as now: nothing, once it is over. */
export function countedAs(one: Case | undefined): Counted | undefined {
  if (!one?.isOpen) return undefined
  const { id, kind, streetId, communityId, compoundId } = one
  return { id, kind, streetId, communityId, ...(compoundId === undefined ? {} : { compoundId }) }
}

/** What a mark says that it is counted as. */
export const standsFor = (mark: WaitMark | undefined): Counted | undefined =>
  mark?.overAt === undefined ? mark : undefined

export const isSame = (before: Counted | undefined, after: Counted | undefined): boolean =>
  before?.kind === after?.kind &&
  JSON.stringify(before && placesOf(before)) === JSON.stringify(after && placesOf(after))

/** The next revision of a mark, over all that a case was counted as: none is ever there twice. */
export function markFor(
  mark: WaitMark | undefined,
  after: Counted | undefined,
  now: number,
): WaitMark | undefined {
  const rev = (mark?.rev ?? 0) + 1
  if (after) return { ...after, rev }
  return mark && { ...mark, rev, overAt: now }
}

/** What changes at one place, in one write. */
export type Step = {
  readonly placeId: string
  readonly less?: CaseKind | undefined
  readonly more?: CaseKind | undefined
}

const kindAt = (placeId: string, one: Counted | undefined): CaseKind | undefined =>
  one && placesOf(one).includes(placeId) ? one.kind : undefined

/** What is taken from places, and what is added to them: each place once, whatever changes there. */
export function stepsFor(before: Counted | undefined, after: Counted | undefined): readonly Step[] {
  const places = [before, after].flatMap((one) => (one ? placesOf(one) : []))
  return [...new Set(places)]
    .map((placeId) => ({ placeId, less: kindAt(placeId, before), more: kindAt(placeId, after) }))
    .filter(({ less, more }) => less !== more)
}

/** By how much the number of a kind changes. */
export const amountOf = ({ less, more }: Step, kind: CaseKind): number =>
  (more === kind ? 1 : 0) - (less === kind ? 1 : 0)
