import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { inNumbers } from '../../registration/calling/rules'
import type { Face } from '../admitting/rules'

/** Who stands under which number of the printed list: a number is given once, and is never another's. */
export type NumberedList = {
  readonly sessionId: SessionId
  readonly rev: number
  /** Ids of residents; the first is number 1. */
  readonly order: readonly ResidentId[]
  /** Epoch ms. */
  readonly changedAt: number
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

/** Whoever is not on it yet comes behind those who are, in the order given: paper that was printed before stays true. */
export function numbered(
  before: NumberedList,
  ids: readonly ResidentId[],
  now: number,
): NumberedList {
  const known = new Set(before.order)
  const order = [...before.order, ...ids.filter((id) => !known.has(id))]
  return { ...before, rev: before.rev + 1, order, changedAt: now }
}

type Named = {
  readonly id: ResidentId
  readonly face: Pick<Face, 'buildingName' | 'name'> | undefined
}

const NOBODY = { buildingName: '', name: '' }

/** By building, 3栋 before 12栋, then by name; whoever is not there to be named stands at the end. */
export const inOrder = (people: readonly Named[]): readonly ResidentId[] =>
  people
    .map(({ id, face = NOBODY }) => ({ id, ...face, rank: face === NOBODY ? 1 : 0 }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        inNumbers(a.buildingName, b.buildingName) ||
        inNumbers(a.name, b.name) ||
        a.id.localeCompare(b.id),
    )
    .map(({ id }) => id)
