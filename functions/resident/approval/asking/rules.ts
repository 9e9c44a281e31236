import type { MembershipRequest } from '../../../../shared/contract/resident'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type {
  CommunityId,
  CompoundId,
  DoorId,
  HouseholdId,
  MembershipId,
  ResidentId,
} from '../../../../shared/kernel/ids'
import { masked } from '../../household/ledger/rules'
import type { Household } from '../../household/rules'
import type { Membership, Resident } from '../../rules'

/** Somebody who asks to join, as a desk shows them: the first sign of a name, and of a number only that there is one. */
export type Asking = {
  readonly id: MembershipId
  readonly residentId: ResidentId
  readonly communityId: CommunityId
  readonly compoundId: CompoundId
  readonly doorId: DoorId
  /** Epoch ms. */
  readonly requestedAt: number
  readonly compoundName: string
  readonly buildingName: string
  readonly unit: string
  readonly room: string
  readonly name: string
  readonly addressForm: string
  readonly hasPhone?: true
  readonly wasOthersPhone?: true
  readonly onRoster: MembershipRequest['onRoster']
  readonly livingThere: number
  readonly families: readonly { readonly id: HouseholdId; readonly members: readonly string[] }[]
  readonly lastDay?: LocalDate
  /** How often they ask, from the second time on. */
  readonly times?: number
  readonly hasProof?: true
}

export type Card = Pick<
  Asking,
  'compoundName' | 'buildingName' | 'unit' | 'room' | 'name' | 'requestedAt'
> &
  Pick<Asking, 'onRoster' | 'livingThere'>

export const cardOf = ({ compoundName, buildingName, unit, room, name, ...one }: Asking): Card => ({
  ...{ compoundName, buildingName, unit, room, name },
  ...{ requestedAt: one.requestedAt, onRoster: one.onRoster, livingThere: one.livingThere },
})

/** As a list shows a person: the first sign of the name, or how they are called where nothing is known of it. */
export const shownName = ({
  name = '',
  addressForm = '',
}: Pick<Resident, 'name' | 'addressForm'>): string => (name === '' ? addressForm : masked(name))

/** What is known beside the request itself. */
type Behind = {
  readonly household: Household
  readonly doorId: DoorId
  readonly resident: Resident | undefined
  readonly onRoster: MembershipRequest['onRoster']
  /** The other households of the door. */
  readonly families: readonly Household[]
  readonly people: ReadonlyMap<string, Pick<Resident, 'name'>>
}

const phoneOf = (phone: Resident['phone']) => ({
  ...(phone === undefined ? {} : { hasPhone: true as const }),
  ...(phone?.wasOthers ? { wasOthersPhone: true as const } : {}),
})

const saidOf = ({ lastDay, again, proofPhotoId }: Membership) => ({
  ...(lastDay === undefined ? {} : { lastDay }),
  ...(again === undefined ? {} : { times: again.times }),
  ...(proofPhotoId === undefined ? {} : { hasProof: true as const }),
})

/** What a desk shows of a request that waits. */
export function askingOf(membership: Membership, behind: Behind): Asking {
  const { household, resident, families, people, doorId, onRoster } = behind
  const { id, residentId, communityId, compoundId, compoundName, requestedAt } = membership
  const known = families.filter(({ members }) => members.length > 0)
  return {
    ...{ id, residentId, communityId, compoundId, compoundName, requestedAt, doorId, onRoster },
    ...{ buildingName: membership.buildingName, unit: household.unit, room: household.room },
    ...{ name: shownName(resident ?? {}), addressForm: resident?.addressForm ?? '' },
    ...phoneOf(resident?.phone),
    ...saidOf(membership),
    livingThere: known.reduce((sum, { members }) => sum + members.length, 0),
    families: known.map((one) => ({
      id: one.id,
      members: one.members.map((person) => masked(people.get(person)?.name ?? '')),
    })),
  }
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  )

/** Whether what is kept says what is so. */
export const isSame = (kept: Asking | undefined, wanted: Asking | undefined): boolean =>
  textOf(kept) === textOf(wanted)

type Shown = Pick<Resident, 'name' | 'addressForm' | 'phone'>
/** Whether a change of somebody is one of what a desk shows of them. */
export const isShownOtherwise = (before: Shown | undefined, after: Shown | undefined): boolean =>
  textOf([before?.name, before?.addressForm, before?.phone]) !==
  textOf([after?.name, after?.addressForm, after?.phone])
