import type { CancelReason } from '../../shared/contract/registration'
import type { Absence, Mine, RegistrationStatus } from '../../shared/contract/seats'
import type { MoveReason, SeatAct, SeatCallOutcome } from '../../shared/contract/seatsDesk'
import type { LocalDate } from '../../shared/kernel/dates'
import type {
  BuildingId,
  EventId,
  HouseholdId,
  RegistrationId,
  ResidentId,
  SessionId,
} from '../../shared/kernel/ids'
import type { CompoundPath } from '../../shared/kernel/scope'

/** Why a registration ended that nobody cancelled themself. */
export type EndedBecause =
  'full' | 'lapsed' | 'moved' | 'blocked' | 'account' | 'worker' | 'session' | 'undone'

/** What a worker did about it, epoch ms. */
export type Act = {
  readonly what: SeatAct
  /** Of the registration, at that time. */
  readonly life: number
  readonly by: ResidentId
  readonly at: number
  /** Of a move: why, and the place before. */
  readonly reason?: MoveReason
  readonly words?: string
  readonly from?: number
  readonly because?: CancelReason
  readonly outcome?: SeatCallOutcome
}

/** So many are kept, the latest: nobody is called or moved more often. */
const MAX_ACTS = 20

export const withAct = ({ acts = [] }: Pick<Registration, 'acts'>, act: Act) => ({
  acts: [...acts, act].slice(-MAX_ACTS),
})

/**
 * Somebody and the seats of one session. Who signs up again begins another life of the same registration, so that what
 * is late from the one before changes nothing of this one.
 */
export type Registration = CompoundPath & {
  readonly id: RegistrationId
  readonly rev: number
  readonly residentId: ResidentId
  readonly seatsId: SessionId
  readonly eventId: EventId
  /** The day under which it is kept; see `Session`. */
  readonly keptUnder: LocalDate
  readonly householdId: HouseholdId
  readonly buildingId: BuildingId
  /** Counts how often they signed up. */
  readonly life: number
  readonly status: RegistrationStatus
  readonly party: number
  /** In which part of the seats, while they have one. */
  readonly shard?: number
  readonly answers?: readonly string[]
  readonly guardianAgrees?: true
  /** Whoever signed them up in their name. */
  readonly proxyId?: ResidentId
  readonly acts?: readonly Act[]
  /** When they signed up in this life of it or got in line, epoch ms; absent: before it was written down. */
  readonly signedAt?: number
  /** Their place in the line: when they got in it, epoch ms, or where a worker put them, between two others. */
  readonly joinedAt?: number
  /** While a seat is kept, epoch ms. */
  readonly offeredUntil?: number
  readonly because?: CancelReason | EndedBecause
  /** Epoch ms. */
  readonly changedAt: number
  readonly changedBy: ResidentId | 'clock'
  /** Came without a seat, and was let in. */
  readonly isWalkIn?: true
  /** Why they did not come, as they said themself. */
  readonly absence?: Absence
  /** Written down from the seats, because whoever claimed them was cut off: the words that went with it are missing. */
  readonly isMended?: true
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

const ACTIVE: ReadonlySet<RegistrationStatus> = new Set(['confirmed', 'waitlisted', 'offered'])

/** Whether they have a seat, or might get one. */
export const isActive = ({ status }: Pick<Registration, 'status'>): boolean => ACTIVE.has(status)

/** Whether it counts that they did not come: not what is excused, and not what they say is wrong with the list. */
export const isAbsence = ({ status, absence }: Pick<Registration, 'status' | 'absence'>): boolean =>
  status === 'noShow' && absence === undefined

/** What the community's index says of it. */
export const absenceCard = (registration: Registration) => {
  const { residentId, changedAt: at } = registration
  return isAbsence(registration) ? { residentId, at } : undefined
}

export type Change = Partial<Omit<Registration, 'id' | 'rev' | 'residentId' | 'seatsId'>> &
  Pick<Registration, 'changedAt' | 'changedBy'>

/** The next revision; what only belongs to a place in the line or to an offer goes with it. */
export function changed(
  { offeredUntil: _offer, because: _because, isMended: _mended, ...registration }: Registration,
  change: Change,
): Registration {
  return { ...registration, ...change, rev: registration.rev + 1 }
}

/** A registration as whoever it is reads it. */
export const mineOf = ({ id, status, party, offeredUntil, absence }: Registration): Mine => ({
  ...{ id, status, party },
  ...(status !== 'noShow' || absence === undefined ? {} : { absence }),
  ...(status !== 'offered' || offeredUntil === undefined ? {} : { offeredUntil }),
})

type Changed = {
  readonly before?: Registration | undefined
  readonly after?: Registration | undefined
}

/** Whether a change of a record may have something behind it: a place in line taken or left, seats given back. */
export const mayFollow = ({ before, after }: Changed): boolean =>
  after?.status === 'cancelled' ||
  (after?.status === 'waitlisted') !== (before?.status === 'waitlisted')

/** Whether somebody waits elsewhere in the line than before. */
export const hasMoved = ({ before, after }: Changed): boolean =>
  before?.status === 'waitlisted' &&
  after?.status === 'waitlisted' &&
  before.life === after.life &&
  before.joinedAt !== after.joinedAt
