import type { ListingCard } from '../../../shared/contract/listing'
import type { DateRange, LocalDate } from '../../../shared/kernel/dates'
import type { BuildingId, CompoundId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

/** The own building's things, then the compound's, then what others of the community opened to everybody there. */
export type Phase = 'own' | 'all' | 'around'
/** Where a list goes on: the phase, and behind which entry of it. */
export type Place = { readonly phase: Phase; readonly before: string | undefined }

const MEMBER: readonly Phase[] = ['own', 'all', 'around']
/** Guests see the compound alone, and in no order that tells where anything is. */
const GUEST: readonly Phase[] = ['all']

export const phasesFor = (isMember: 'member' | 'guest'): readonly Phase[] =>
  isMember === 'member' ? MEMBER : GUEST

const startOf = (phase: Phase | undefined): Place | undefined =>
  phase && { phase, before: undefined }

/** The place that a cursor's text names; the beginning where there is none, or none of this reader's. */
export function placeIn(text: string | undefined, phases: readonly Phase[]): Place {
  const [name, before = ''] = (text ?? '').split(' ')
  const phase = phases.find((one) => one === name) ?? phases[0] ?? 'all'
  return { phase, before: before === '' ? undefined : before }
}

export const textOf = ({ phase, before = '' }: Place): string => `${phase} ${before}`

/** Behind one look: further on in the same phase, or where the next begins. */
export const placeBehind = (
  { phase }: Place,
  after: string | undefined,
  phases: readonly Phase[],
): Place | undefined =>
  after === undefined ? startOf(phases[phases.indexOf(phase) + 1]) : { phase, before: after }

type NotDays = {
  readonly code: 'input.invalid'
  readonly field: 'from' | 'until'
  readonly problem: 'missing' | 'notAllowed'
}
type Asked = { readonly from?: LocalDate | undefined; readonly until?: LocalDate | undefined }

/** The days on which a thing must be free, if any: both ends or neither. */
export function daysAsked({ from, until }: Asked): Outcome<DateRange | undefined, NotDays> {
  if (from === undefined && until === undefined) return accept(undefined)
  if (from === undefined)
    return refuse({ code: 'input.invalid', field: 'from', problem: 'missing' })
  if (until === undefined)
    return refuse({ code: 'input.invalid', field: 'until', problem: 'missing' })
  return from < until
    ? accept({ from, until })
    : refuse({ code: 'input.invalid', field: 'until', problem: 'notAllowed' })
}

type Spot = { readonly compoundId: CompoundId; readonly buildingId: BuildingId }

/** How near two are, as neighbours say it: never a building's number. */
export function nearnessOf(one: Spot, other: Spot): NonNullable<ListingCard['nearness']> {
  if (one.compoundId !== other.compoundId) return 'sameCommunity'
  return one.buildingId === other.buildingId ? 'sameBuilding' : 'sameCompound'
}
