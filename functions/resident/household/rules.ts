import type { BuildingId, DoorId, HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'

/** A family behind a door, and who of it is verified. Empty while the first of it only asks. */
export type Household = CompoundPath & {
  readonly id: HouseholdId
  readonly rev: number
  readonly buildingId: BuildingId
  readonly buildingName: string
  readonly unit: string
  readonly room: string
  readonly members: readonly ResidentId[]
}

/** A flat, whoever lives in it: several families may, and the next one inherits nothing from the last. */
export type Door = CompoundPath & {
  readonly id: DoorId
  readonly rev: number
  readonly buildingId: BuildingId
  /** Those of whom somebody lives here now. */
  readonly households: readonly HouseholdId[]
}

/** One name for a unit or a room, however it is typed: ５０２a室 is 502A. */
export function doorName(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '')
  return plain.replace(/(?<=.)(?:单元|[室房号])$/, '')
}

/** Whom a newcomer belongs to: nobody yet, or one of the families behind that door. */
export type Family = HouseholdId | 'own'
export type FamilyRefusal = { readonly code: 'membership.whichFamily' | 'membership.noSuchFamily' }

/** The household of somebody who moves in: the only one there is, unless the worker says which. */
export function decideFamily(
  { households }: Pick<Door, 'households'>,
  own: HouseholdId,
  family: Family | undefined,
): Outcome<HouseholdId, FamilyRefusal> {
  if (family === 'own') return accept(own)
  if (family !== undefined)
    return households.includes(family)
      ? accept(family)
      : refuse({ code: 'membership.noSuchFamily' })
  return households.length > 1
    ? refuse({ code: 'membership.whichFamily' })
    : accept(households[0] ?? own)
}

/** The door once somebody of a household lives behind it. */
export const withFamily = (door: Door, household: HouseholdId): Door => ({
  ...door,
  rev: door.rev + 1,
  households: [...new Set([...door.households, household])],
})

/** The door once nobody of a household lives behind it any more. */
export const withoutFamily = (door: Door, household: HouseholdId): Door => ({
  ...door,
  rev: door.rev + 1,
  households: door.households.filter((one) => one !== household),
})

export const withMember = (household: Household, person: ResidentId): Household => ({
  ...household,
  rev: household.rev + 1,
  members: [...new Set([...household.members, person])],
})

export const withoutMember = (household: Household, person: ResidentId): Household => ({
  ...household,
  rev: household.rev + 1,
  members: household.members.filter((one) => one !== person),
})
