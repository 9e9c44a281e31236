import type { Minimum } from '../../../shared/contract/event'
import { DRAFTED_DAYS_AHEAD } from '../../../shared/contract/interest'
import { addDays, type LocalDate, localDateAt, weekdayOf } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { EventId, SessionId } from '../../../shared/kernel/ids'
import { eventOf, nodeOf } from '../../event/planning/rules'
import type { Event } from '../../event/rules'
import { judgedAs } from '../asking/rules'
import {
  asksUntil,
  type Drive,
  type Drafted,
  householdsIn,
  type Interest,
  isSeen,
  isSettled,
  settledAs,
} from '../rules'

type Ids = { readonly eventId: EventId; readonly sessionId: SessionId }
type When = Ids & { readonly now: number }

const WEEK = 7

/** The first such weekday that is at least a week ahead. */
export function draftedDay(today: LocalDate, weekday: number): LocalDate {
  const first = addDays(today, DRAFTED_DAYS_AHEAD)
  return addDays(first, (weekday - weekdayOf(first) + WEEK) % WEEK)
}

function enough(drive: Drive, households: number, { now, eventId, sessionId }: When): Drive {
  const { dueAt: _due, ...rest } = drive
  const { weekday, hours } = drive.wished
  const draft: Drafted = {
    ...{ eventId, sessionId },
    day: draftedDay(localDateAt(now), weekday),
    hours,
  }
  return { ...rest, households, status: 'enough', draft, changedAt: now }
}

function countedOpen(drive: Drive, households: number, when: When): Drive | undefined {
  if (isSeen(drive) && households >= drive.needed) return enough(drive, households, when)
  if (when.now >= asksUntil(drive)) return settledAs({ ...drive, households }, 'lapsed', when.now)
  return recounted(drive, households)
}

const recounted = (drive: Drive, households: number): Drive | undefined =>
  households === drive.households ? undefined : { ...drive, households }

/**
 * A drive as those who would come make it at this moment: counted, enough, or lapsed; `undefined` where nothing is new.
 * Once it was enough it stays so, whoever thinks otherwise.
 */
export function countedWith(drive: Drive, all: readonly Interest[], when: When): Drive | undefined {
  if (isSettled(drive)) return undefined
  const households = householdsIn(all)
  return drive.status === 'open'
    ? countedOpen(drive, households, when)
    : recounted(drive, households)
}

const EVENING_BEFORE = { daysBefore: 1, at: '20:00' as LocalTime }

/** As many as it took households: each brings one at least, and neighbours read it before they sign up. */
const minimumOf = ({ needed, capacity }: Drive): Minimum => ({
  people: Math.min(needed, capacity),
  ...EVENING_BEFORE,
})

/** What is drafted of it: room, teacher, places and a date, in words that have passed. */
export function draftOf(drive: Drive, { eventId, sessionId, day, hours }: Drafted): Event {
  const { words, venue, terms: asked } = judgedAs(drive)
  const terms = { ...asked, minimum: minimumOf(drive) }
  const plan = { words, venue, terms, signUp: 'each', sessions: [{ day, hours }] } as const
  const node = nodeOf({ ...drive, id: drive.nodeId, name: drive.nodeName })
  const event = eventOf(plan, node, {
    ...{ id: eventId, organiserId: drive.openedBy, at: drive.changedAt },
    ...{ status: 'draft', textCheck: drive.textCheck, done: [] },
    request: { key: drive.id, hash: drive.id },
    sessionIdOf: () => sessionId,
  })
  return { ...event, driveId: drive.id }
}
