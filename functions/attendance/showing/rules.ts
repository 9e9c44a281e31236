import type { AttendanceRow } from '../../../shared/contract/attendance'
import type { ResidentId } from '../../../shared/kernel/ids'
import { beginsAt, type Session } from '../../event/rules'
import type { Face } from '../admitting/rules'
import { type CheckIn, decideDoor, doorOpensAt, isIn } from '../rules'

/** Somebody on the list: who has a seat, who came, or both. */
export type Entry = {
  readonly residentId?: ResidentId
  /** As many as have a seat together. */
  readonly party?: number
  readonly number?: number
  readonly checkIn?: CheckIn
}

const NOBODY: Face = { name: '', addressForm: '', buildingName: '' }

function stateOf({ party, checkIn }: Entry): AttendanceRow['is'] {
  if (!isIn(checkIn)) return party === undefined ? 'left' : 'awaited'
  return checkIn.isWalkIn ? 'walkedIn' : 'in'
}

const cameBy = (checkIn: CheckIn | undefined): Partial<AttendanceRow> =>
  isIn(checkIn) ? { checkInId: checkIn.id, way: checkIn.way, at: checkIn.at } : {}

const partyOf = ({ party, checkIn }: Entry): number =>
  isIn(checkIn) ? checkIn.party : (party ?? 0)

/** As a worker reads it: whoever is known by a word alone bears it. */
export function rowFor({
  face,
  ...entry
}: Entry & { readonly face?: Face | undefined }): AttendanceRow {
  const { number, checkIn } = entry
  const known = face ?? { ...NOBODY, name: checkIn?.name ?? '', addressForm: checkIn?.name ?? '' }
  return {
    ...known,
    ...{ party: partyOf(entry), is: stateOf(entry) },
    ...cameBy(checkIn),
    ...(number === undefined ? {} : { number }),
  }
}

type Listed = {
  readonly order: readonly ResidentId[]
  readonly seated: readonly { readonly residentId: ResidentId; readonly party: number }[]
  readonly checkIns: readonly CheckIn[]
}

const keyed = (entries: readonly Entry[]): readonly (readonly [string, Entry])[] =>
  entries.map((entry) => [entry.residentId ?? entry.checkIn?.id ?? '', entry])

/**
 * Everybody on the list once, by a key that stays: those with a number in its order, then whoever has a seat, then whoever
 * came without one. Whoever has no seat any more keeps the number and is said to have left.
 */
export function entriesOf({ order, seated, checkIns }: Listed): ReadonlyMap<string, Entry> {
  const came = new Map(checkIns.flatMap((one) => (one.residentId ? [[one.residentId, one]] : [])))
  const parties = new Map(seated.map(({ residentId, party }) => [residentId, party]))
  const entryOf = (residentId: ResidentId): Entry => {
    const [party, checkIn] = [parties.get(residentId), came.get(residentId)]
    return {
      residentId,
      ...(party === undefined ? {} : { party }),
      ...(checkIn === undefined ? {} : { checkIn }),
    }
  }
  const others = seated.map(({ residentId }) => residentId).sort()
  const walkIns = checkIns.filter((one) => isIn(one)).sort((a, b) => a.at - b.at)
  return new Map([
    ...keyed(order.map((id, place) => ({ ...entryOf(id), number: place + 1 }))),
    ...keyed(others.filter((id) => !order.includes(id)).map(entryOf)),
    ...keyed(walkIns.filter(isBeside(parties, order)).map(asWalkIn)),
  ])
}

const isBeside =
  (parties: ReadonlyMap<ResidentId, number>, order: readonly ResidentId[]) =>
  ({ residentId }: CheckIn): boolean =>
    residentId === undefined || !(parties.has(residentId) || order.includes(residentId))

const asWalkIn = (checkIn: CheckIn): Entry => ({
  checkIn,
  ...(checkIn.residentId === undefined ? {} : { residentId: checkIn.residentId }),
})

/** How the list stands at a moment. */
export function standingOf(session: Session, now: number) {
  const isOpen = decideDoor(session, { now, who: 'worker' }).ok
  const hasBegun = now >= beginsAt(session)
  return {
    opensAt: doorOpensAt(session),
    isOpen,
    mayClose: isOpen && hasBegun && session.status !== 'tookPlace',
  }
}
