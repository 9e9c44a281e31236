import type * as contract from '../../../../shared/contract/afterClass'
import { addDays } from '../../../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { CALENDAR_WORDS as W } from '../../../../shared/text/zhCN/afterClass'
import { comingAround } from '../../../event/finding/actions'
import { eventAt, glanceAtAll } from '../../../event/showing/actions'
import { compoundOf } from '../../../place/actions'
import type { Picture } from '../../../platform/answer'
import type { Action } from '../../../platform/call'
import type { World } from '../../../platform/world'
import type { Registration } from '../../rules'
import { listRegistrations } from '../../store'
import { calendarOf, type Entry, entryFor, sessionsFor, statusFor } from '../rules'
import { loadFeedAt } from '../store'

const file = (name: string, entries: readonly Entry[]): Picture => ({
  bytes: Buffer.from(calendarOf(name, entries)),
  contentType: 'text/calendar; charset=utf-8',
})

/** Kept under the day of its making: whoever signs up long ahead comes long after. */
const SINCE_DAYS = 400
const MOST = 200

type Going = { readonly id: SessionId; readonly status: Entry['status'] }

async function leadsTo(registration: Registration): Promise<readonly Going[]> {
  const status = statusFor(registration)
  if (status === undefined) return []
  const event = await eventAt(registration.eventId)
  return sessionsFor(registration, event).map((id) => ({ id, status }))
}

async function entriesOf(world: World, person: ResidentId): Promise<readonly Entry[]> {
  const range = { gte: addDays(world.today(), -SINCE_DAYS) }
  const all = await listRegistrations(person, { range, limit: MOST, isNewestFirst: true })
  const going = (await Promise.all(all.map(leadsTo))).flat()
  const sessions = await glanceAtAll(going.map(({ id }) => id))
  return going.flatMap(({ status }, n) => {
    const session = sessions[n]
    return session ? [entryFor(session, status)] : []
  })
}

export const readCalendar: Action<typeof contract.readCalendar> = async ({ world }, asked) => {
  const feed = await loadFeedAt(asked.file.slice(0, -'.ics'.length))
  if (!feed) return refuse({ code: 'calendar.notFound' })
  return accept(file(W.mine, await entriesOf(world, feed.id)))
}

export const readCompoundCalendar: Action<typeof contract.readCompoundCalendar> = async (
  { world },
  { compoundId },
) => {
  const compound = await compoundOf(compoundId)
  if (!compound) return refuse({ code: 'place.notFound' })
  const found = await glanceAtAll(await comingAround(world, compound, MOST))
  // Hidden in between: what its own page does not show, no calendar does.
  const shown = found.filter((one) => one?.isShown === true)
  return accept(
    file(
      compound.name,
      shown.flatMap((one) => (one ? [entryFor(one, 'CONFIRMED')] : [])),
    ),
  )
}
