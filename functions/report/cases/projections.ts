import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { ListingId } from '../../../shared/kernel/ids'
import { calendarOf } from '../../listing/calendar/actions'
import type { Calendar } from '../../listing/calendar/rules'
import { carriedThrough, StaleRead } from '../../platform/retry'
import { type Reaction, reaction } from '../../platform/stream'
import { update } from '../../platform/update'
import type { World } from '../../platform/world'
import { CaseEntity } from './entities'
import { placed } from './placing/actions'
import { type Case, caseOf, concerns, ENTITIES, type Fact } from './rules'
import { loadCase } from './store'
import { RoundStopEntity } from './walking/entities'
import { type RoundStop, stopFor } from './walking/rules'
import { wantedFrom, withWanted } from './wanting/rules'

/** Only over what is older: records come twice and out of order. */
const overOlder = ({ rev }: Pick<Case, 'rev'>) => ({
  or: [
    { attr: 'rev' as const, exists: false as const },
    { attr: 'rev' as const, lt: rev },
  ],
})

const put = (one: Case) =>
  update(() =>
    CaseEntity.build(PutItemCommand)
      .item(one)
      .options({ condition: overOlder(one) })
      .send(),
  )

const putStop = (stop: RoundStop) =>
  update(() =>
    RoundStopEntity.build(PutItemCommand)
      .item(stop)
      .options({ condition: overOlder(stop) })
      .send(),
  )

/** Only over the very case that was read. */
async function putWanted(one: Case, before: Case): Promise<void> {
  const seen =
    before.wantedRev === undefined
      ? ({ attr: 'wantedRev', exists: false } as const)
      : ({ attr: 'wantedRev', eq: before.wantedRev } as const)
  const condition = { and: [{ attr: 'rev' as const, eq: before.rev }, seen] }
  const { did } = await update(() =>
    CaseEntity.build(PutItemCommand).item(one).options({ condition }).send(),
  )
  if (!did) throw new StaleRead()
}

/**
 * 后面有人等: said from the calendar as it stands now, after the case was put and whenever the calendar changes, so that
 * whichever comes last has seen both.
 */
const markWanted = (world: World, id: string, listingId: ListingId): Promise<void> =>
  carriedThrough(world, async () => {
    const [one, calendar] = await Promise.all([loadCase(id), calendarOf(listingId)])
    const marked =
      calendar && withWanted(one, { rev: calendar.rev, from: wantedFrom(calendar, id) })
    if (one && marked) await putWanted(marked, one)
  })

/** The case, and beside it where it stands on the sheet of a walk: each over what is older, so that both may come again. */
async function bring(world: World, entity: string, one: Case | undefined): Promise<void> {
  if (!one) return
  const kept = one.isOpen ? one : { ...one, overAt: world.now() }
  await put(kept)
  const stop = stopFor(entity, kept)
  if (stop) await putStop(stop.isOpen ? stop : { ...stop, overAt: world.now() })
  if (one.isOpen && one.listingId !== undefined) await markWanted(world, one.id, one.listingId)
}

type Changed = { readonly before: Fact | undefined; readonly after: Fact | undefined }

const follow =
  (entity: string) =>
  async (world: World, { before, after }: Changed): Promise<void> => {
    if (after && concerns(entity, before, after))
      await bring(world, entity, caseOf(entity, await placed(entity, after)))
    // Deleted by the table or an erasing while it waited.
    if (before && !after && concerns(entity, before, before)) {
      const { status: _status, ...was } = await placed(entity, before)
      await bring(world, entity, caseOf(entity, { ...was, status: 'deleted' }, before.rev + 1))
    }
  }

/** The loans of a thing that are out, of which a change says something else than before. */
const wanted = reaction<Calendar>('Calendar', async (world, { before, after }) => {
  const out = after?.booked.filter(({ isOut }) => isOut) ?? []
  for (const { bookingId } of out)
    if (after && wantedFrom(before, bookingId) !== wantedFrom(after, bookingId))
      await markWanted(world, bookingId, after.listingId)
})

/** What waits for workers, whatever it is: kept beside the facts, so that a desk is one read. */
export const casesProjection: readonly Reaction[] = [
  ...ENTITIES.map((entity) => reaction<Fact>(entity, follow(entity))),
  wanted,
]
