import { refuse } from '../../../../shared/kernel/outcome'
import type { Call } from '../../../platform/call'
import * as founding from '../../../place/founding/actions'
import { readBuildings } from '../../../place/founding/rules'
import * as opening from '../../../place/opening/actions'

/** What the pages of the roll-out do to a compound. */
type Desk = Call<'worker'>
type Of<Do extends (call: Desk, asked: never) => unknown> = Parameters<Do>[1]

export type Founding = founding.Founding
/** What is read in the buildings that somebody typed: keeps nothing. */
export const buildingsIn = (typed: string) => {
  const read = readBuildings(typed)
  if (!read.ok) return read
  return read.value.length === 0 ? refuse({ code: 'place.noBuildings' } as const) : read
}
export const putDown = (call: Desk, asked: Founding) => founding.foundCompound(call, asked)
export const withMore = (call: Desk, asked: Of<typeof founding.addBuildings>) =>
  founding.addBuildings(call, asked)
export const rename = (call: Desk, asked: Of<typeof founding.renameBuilding>) =>
  founding.renameBuilding(call, asked)
export const turn = (call: Desk, asked: Of<typeof opening.changeStanding>) =>
  opening.changeStanding(call, asked)
export const tick = (call: Desk, asked: Of<typeof opening.tickOff>) => opening.tickOff(call, asked)
export const withPhone = (call: Desk, asked: Of<typeof opening.changeOfficePhone>) =>
  opening.changeOfficePhone(call, asked)
