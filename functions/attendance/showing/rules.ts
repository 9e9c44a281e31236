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

/** Of each person what is known of them; a number is said of whoever has one. */
function entriesBy({ order, seated, checkIns }: Listed): (residentId: ResidentId) => Entry {
  const came = new Map(checkIns.flatMap((one) => (one.residentId ? [[one.residentId, one]] : [])))
  const parties = new Map(seated.map(({ residentId, party }) => [residentId, party]))
  const numbers = new Map(order.map((id, place) => [id, place + 1]))
  return (residentId) => {
    const [party, checkIn] = [parties.get(residentId), came.get(residentId)]
    const number = numbers.get(residentId)
    return {
      residentId,
      ...(party === undefined ? {} : { party }),
      ...(checkIn === undefined ? {} : { checkIn }),
      ...(number === undefined ? {} : { number }),
    }
  }
}

/** Whoever came without a seat, and stands on the list by nothing else. */
const besideOf = (checkIns: readonly CheckIn[], known: ReadonlySet<ResidentId>) =>
  checkIns
    .filter((one) => isIn(one) && (one.residentId === undefined || !known.has(one.residentId)))
    .sort((a, b) => a.at - b.at)

/**
 * Everybody on the list once, by a key that stays: those with a number in its order, then whoever has a seat, then whoever
 * came without one. Whoever has no seat any more keeps the number and is said to have left. Whoever reads on keeps the order
 * of so many numbers as had been given when they began: one that was given since moves nobody.
 */
export function entriesOf(
  listed: Listed,
  numbered: number = listed.order.length,
): ReadonlyMap<string, Entry> {
  const { order, seated, checkIns } = listed
  const entryOf = entriesBy(listed)
  const first = new Set(order.slice(0, numbered))
  const known = new Set([...first, ...seated.map(({ residentId }) => residentId)])
  const walkIns = besideOf(checkIns, known)
  const beside = new Set(walkIns.map(({ residentId }) => residentId))
  const others = [...known, ...order].filter((id) => !first.has(id) && !beside.has(id)).sort()
  return new Map<string, Entry>([
    ...[...first, ...others].map((id) => [id, entryOf(id)] as const),
    ...walkIns.map((one) =>
      one.residentId === undefined
        ? ([one.id, { checkIn: one }] as const)
        : ([one.residentId, { ...entryOf(one.residentId), checkIn: one }] as const),
    ),
  ])
}

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
