import { createHmac } from 'node:crypto'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { secrets } from '../../../platform/config'
import { personKey } from '../doors/rules'
import type { Entry } from '../rows/rules'
import type { Sealed } from '../rules'

const LETTERS = 12
/** Twelve letters of a keyed hash: the same words of another compound make another mark. */
export type Seal = (...words: readonly string[]) => string

/** Keyed by what is kept for good: a roster cannot be read without it, and no other key finds anybody in it. */
export async function sealFor(compoundId: CompoundId): Promise<Seal> {
  const { phoneSecret } = await secrets()
  return (...words) =>
    createHmac('sha256', phoneSecret)
      .update(JSON.stringify(['roster', compoundId, ...words]))
      .digest('base64url')
      .slice(0, LETTERS)
}

type Known = Pick<Entry, 'buildingId' | 'unit' | 'room' | 'name' | 'phone'>

/** Door, name and number of somebody, as the roster knows them. */
export const marksOf = (seal: Seal, { buildingId, unit, room, name, phone }: Known) => ({
  door: seal('door', buildingId, unit, room),
  name: seal('name', personKey(name)),
  phone: phone === '' ? '' : seal('phone', phone),
})

export const sealed = (seal: Seal, entries: readonly Entry[]): readonly Sealed[] =>
  entries.map((entry) => {
    const { buildingId, unit, lastDay } = entry
    const marks = { ...{ buildingId, unit }, ...marksOf(seal, entry) }
    return lastDay === undefined ? marks : { ...marks, lastDay }
  })
