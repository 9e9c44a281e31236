import { DAY_MS } from '../../../shared/kernel/dates'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add, $remove } from 'dynamodb-toolbox/entity/actions/update/symbols'
import type { ResidentId } from '../../../shared/kernel/ids'
import { expiryOf } from '../../platform/expiry'
import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { update, type Updated } from '../../platform/update'
import { beginsAt, lastTimes, type Session } from '../../event/rules'
import { dueKeys, SeatingEntity, seatingId } from '../entities'
import { type Entry, entryIn, type Seating, seatKeyOf, written } from './rules'

type Key = Pick<Seating, 'seatsId' | 'shard'>

/** As long as those who have them are kept; the seats of a session that is moved by a year would be made anew. */
export const expiresAt = (session: Session): number =>
  expiryOf('registrations', beginsAt(lastTimes(session)) + DAY_MS)

/** Put if absent, or on the revision before. */
export const changeSeating = (session: Session, next: Seating): Change =>
  factsOf<Seating & { readonly expiresAt: number }>(SeatingEntity).change({
    ...next,
    ...(next.dueAt === undefined ? {} : dueKeys(seatingId(next.seatsId, next.shard), next.dueAt)),
    expiresAt: expiresAt(session),
  })

/** What stands behind a write, or in its way. */
export const RETURNING = {
  returnValues: 'ALL_NEW',
  returnValuesOnConditionFalse: 'ALL_OLD',
} as const

export type Claim = {
  readonly residentId: ResidentId
  readonly entry: Entry
  readonly now: number
  /** Who waits comes first, unless it is over: nobody in it gets a seat any more. */
  readonly line?: 'first' | 'over'
}

/** Of what was seen, with what a write has changed of it: nobody else's seat comes back with one's own. */
const withChange = (seating: Seating, { rev, free, entries }: Seating): Seating => ({
  ...seating,
  ...{ rev, free, entries: { ...seating.entries, ...entries } },
})

/** The one write that takes a seat, among however many: enough are left, they have none, nobody waits, it is the time. */
export async function claimSeat(
  seating: Seating,
  { residentId, entry, now, line = 'first' }: Claim,
): Promise<Updated<Seating>> {
  const { seatsId, shard } = seating
  const key = seatKeyOf(residentId)
  const claimed = await update<Seating>(() =>
    SeatingEntity.build(UpdateItemCommand)
      .item({
        ...{ seatsId, shard, rev: $add(1), free: $add(-entry.party) },
        entries: { [key]: written(entry) },
      })
      .options({
        ...{ ...RETURNING, returnValues: 'UPDATED_NEW' },
        condition: {
          and: [
            { attr: 'free', gte: entry.party },
            { attr: `entries.${key}`, exists: false },
            ...(line === 'first' ? [{ attr: 'isQueueOpen', eq: false } as const] : []),
            { attr: 'isOpen', eq: true },
            { attr: 'opensAt', lte: now },
            { attr: 'closesAt', gt: now },
          ],
        },
      })
      .send(),
  )
  return claimed.did ? { did: true, item: withChange(seating, claimed.item) } : claimed
}

/** Who leaves, as it stands there, and who comes in their place. */
export type Swap = {
  readonly out?: { readonly residentId: ResidentId; readonly text: string; readonly party: number }
  readonly in?: { readonly residentId: ResidentId; readonly entry: Entry }
  /** When the next offer lapses then; absent: none does. */
  readonly dueAt?: number | undefined
}

const NOT_DUE = { dueAt: $remove(), id: $remove(), gsi4pk: $remove(), gsi4sk: $remove() }

export const dueIn = ({ seatsId, shard }: Key, dueAt: number | undefined) =>
  dueAt === undefined ? NOT_DUE : { dueAt, ...dueKeys(seatingId(seatsId, shard), dueAt) }

const freedBy = ({ out, in: into }: Swap): number => (out?.party ?? 0) - (into?.entry.party ?? 0)

const leaving = ({ out }: Swap) =>
  out ? [{ attr: `entries.${seatKeyOf(out.residentId)}`, eq: out.text }] : []

const coming = (swap: Swap) =>
  swap.in
    ? [
        { attr: `entries.${seatKeyOf(swap.in.residentId)}`, exists: false },
        { attr: 'free', gte: -freedBy(swap) },
        { attr: 'isOpen', eq: true },
      ]
    : []

const entriesAfter = ({ out, in: into }: Swap) => ({
  ...(out ? { [seatKeyOf(out.residentId)]: $remove() } : {}),
  ...(into ? { [seatKeyOf(into.residentId)]: written(into.entry) } : {}),
})

/** Seats given back, given, or both, in one write: nobody comes in between. Offers are kept in order by the revision. */
export function swapSeats(seating: Seating, swap: Swap): Promise<Updated<Seating>> {
  const { seatsId, shard, rev } = seating
  const isDueMoved = swap.dueAt !== seating.dueAt
  // When the next offer lapses was computed from all of them.
  const isVersioned = swap.dueAt !== undefined || seating.dueAt !== undefined
  const conditions = [
    ...leaving(swap),
    ...coming(swap),
    ...(isVersioned ? [{ attr: 'rev', eq: rev }] : []),
  ]
  return update<Seating>(() =>
    SeatingEntity.build(UpdateItemCommand)
      .item({
        ...{ seatsId, shard, rev: $add(1), free: $add(freedBy(swap)) },
        entries: entriesAfter(swap),
        ...(isDueMoved ? dueIn(seating, swap.dueAt) : {}),
      })
      .options({ ...RETURNING, condition: { and: conditions as never } })
      .send(),
  )
}

type Kept = {
  readonly residentId: ResidentId
  /** As it is offered. */
  readonly text: string
  readonly dueAt: number | undefined
}

/** What was offered is taken: nothing of it lapses any more. */
export function keepSeat(
  seating: Seating,
  { residentId, text, dueAt }: Kept,
): Promise<Updated<Seating>> {
  const { seatsId, shard, rev } = seating
  const key = seatKeyOf(residentId)
  const { party, life } = entryIn(text)
  return update<Seating>(() =>
    SeatingEntity.build(UpdateItemCommand)
      .item({
        ...{ seatsId, shard, rev: $add(1), entries: { [key]: written({ party, life }) } },
        ...dueIn(seating, dueAt),
      })
      .options({
        ...RETURNING,
        condition: {
          and: [
            { attr: `entries.${key}`, eq: text },
            { attr: 'rev', eq: rev },
          ],
        },
      })
      .send(),
  )
}

/** From now on seats are given in turn. */
export const openQueue = ({ seatsId, shard }: Key): Promise<Updated<Seating>> =>
  update<Seating>(() =>
    SeatingEntity.build(UpdateItemCommand)
      .item({ seatsId, shard, rev: $add(1), isQueueOpen: true })
      .options({
        ...RETURNING,
        condition: {
          and: [
            { attr: 'rev', exists: true },
            { attr: 'isQueueOpen', eq: false },
          ],
        },
      })
      .send(),
  )
