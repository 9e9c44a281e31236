import type { BuildingId } from '../../../../shared/kernel/ids'
import type { Building } from '../../../place/rules'
import type { Door } from '../../../resident/roster/rules'

/** One card of a sheet: for a house, for a door, or with room to write the door. */
export type Invitation = { readonly building?: string; readonly door?: Door }

/** What cards are printed for. */
export const INVITED = ['building', 'door', 'blank'] as const
export type Invited = (typeof INVITED)[number]

/** So many fit onto four sheets of paper. */
export const CARDS_SHOWN = 40

export type Sheet = {
  readonly cards: readonly Invitation[]
  /** Where the next sheet begins, where there is one. */
  readonly next?: number
}

type Asked = {
  readonly what: Invited
  readonly buildings: readonly Building[]
  readonly buildingId: BuildingId | undefined
  readonly doors: readonly Door[]
}

function allOf({ what, buildings, buildingId, doors }: Asked): readonly Invitation[] {
  const building = buildings.find(({ id }) => id === buildingId)?.name
  const where = building === undefined ? {} : { building }
  if (what === 'building') return buildings.map(({ name }) => ({ building: name }))
  if (what === 'door') return doors.map((door) => ({ ...where, door }))
  return Array.from({ length: CARDS_SHOWN }, () => where)
}

/** A sheet of them from one on. */
export function sheetOf(asked: Asked, from: number): Sheet {
  const all = allOf(asked)
  const until = from + CARDS_SHOWN
  const cards = all.slice(from, until)
  return all.length > until ? { cards, next: until } : { cards }
}
