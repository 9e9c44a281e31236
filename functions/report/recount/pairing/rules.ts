import type { NodePath } from '../../../event/rules'
import { areAlike, type Counted, type Months, placesOn } from '../../rules'
import { addInto, type Sums } from '../rules'

/** What a fact counts for, worked out anew; of a check-in with its session, by which it is looked at once more. */
export type Anew = Pick<Counted, 'id' | 'factRev' | 'path' | 'months'> & {
  readonly sessionId?: string
}

/** What is met in one walk through the table, in no order: a fact and what it is counted for wait for each other. */
export type Pairing = {
  /** Of all that is counted as it is. */
  readonly sums: Sums
  readonly anew: Map<string, Anew>
  readonly counted: Map<string, Counted>
  /** Counted otherwise than they are. */
  readonly suspects: Anew[]
  /** How many facts there were, by district. */
  readonly met: Map<string, number>
}

export const noPairs = (): Pairing => ({
  ...{ sums: new Map(), anew: new Map(), counted: new Map() },
  ...{ suspects: [], met: new Map() },
})

export const addSums = ({ sums }: Pick<Pairing, 'sums'>, path: NodePath, months: Months): void => {
  addInto(sums, placesOn(path), months)
}

function pair(pairing: Pairing, anew: Anew, { months }: Counted): void {
  if (areAlike(months, anew.months)) addSums(pairing, anew.path, months)
  else pairing.suspects.push(anew)
}

export function meetFact(pairing: Pairing, anew: Anew): void {
  const { met, counted } = pairing
  const { districtId } = anew.path
  met.set(districtId, (met.get(districtId) ?? 0) + 1)
  const other = counted.get(anew.id)
  if (other === undefined) pairing.anew.set(anew.id, anew)
  else pair(pairing, anew, other)
  counted.delete(anew.id)
}

export function meetCounted(pairing: Pairing, counted: Counted): void {
  const other = pairing.anew.get(counted.id)
  if (other === undefined) pairing.counted.set(counted.id, counted)
  else pair(pairing, other, counted)
  pairing.anew.delete(counted.id)
}

/** What is to be looked at once more: counted otherwise or not at all, and what is counted and was met nowhere. */
export const leftOf = ({ anew, counted, suspects }: Pairing) => ({
  suspects: [...suspects, ...[...anew.values()].filter(({ months }) => !areAlike(months, {}))],
  gone: [...counted.values()],
})
