import type { Case, CaseKind } from '../rules'

/** As what a case is counted, and where. */
export type Counted = Pick<Case, 'id' | 'kind' | 'streetId' | 'communityId' | 'compoundId'>
export type WaitMark = Counted & { readonly rev: number }

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

export const isSame = (before: Counted | undefined, after: Counted | undefined): boolean =>
  before?.kind === after?.kind &&
  JSON.stringify(before && placesOf(before)) === JSON.stringify(after && placesOf(after))

export type Step = { readonly placeId: string; readonly kind: CaseKind; readonly by: 1 | -1 }

/** What is taken from places, and what is added to them. */
export function stepsFor(before: Counted | undefined, after: Counted | undefined): readonly Step[] {
  const stepsOf = (one: Counted | undefined, by: Step['by']) =>
    one ? placesOf(one).map((placeId) => ({ placeId, kind: one.kind, by })) : []
  const [away, more] = [stepsOf(before, -1), stepsOf(after, 1)]
  // A place stands in a transaction once: what changes its kind alone is taken away first.
  return away.length > 0 ? away : more
}
