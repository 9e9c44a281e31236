import { clockAt, HOUR_MS, localDateAt } from '../../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { beginsAt, isOverAt, type Event, type Session } from '../../event/rules'
import type { Registration } from '../rules'

/** The address under which somebody's calendar is read; without a secret there is none. */
export type Feed = {
  /** Whose it is. */
  readonly id: ResidentId
  readonly rev: number
  readonly secret?: string
  /** Epoch ms. */
  readonly changedAt: number
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

type Status = 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
export type Entry = { readonly session: Session; readonly status: Status }

const GOES: ReadonlySet<Registration['status']> = new Set(['confirmed', 'attended', 'noShow'])

/** How somebody's registration stands in their calendar; who only waits, or left, has nothing in it. */
export function statusFor({ status, because }: Registration): Status | undefined {
  if (GOES.has(status)) return 'CONFIRMED'
  if (status === 'offered') return 'TENTATIVE'
  return status === 'cancelled' && because === 'session' ? 'CANCELLED' : undefined
}

/** To which sessions a registration leads: those of its course, or its own. */
export const sessionsFor = (
  { seatsId }: Pick<Registration, 'seatsId'>,
  event: Pick<Event, 'signUp' | 'sessions'> | undefined,
): readonly SessionId[] =>
  event?.signUp === 'course' ? event.sessions.map(({ id }) => id) : [seatsId]

/** A session that is not held is not, whoever has a seat in it. */
export const entryFor = (session: Session, status: Status): Entry => ({
  session,
  status: session.status === 'cancelled' ? 'CANCELLED' : status,
})

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

const SHANGHAI_MS = 8 * HOUR_MS
const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** 20300501T010000Z: a calendar program needs no zone for it. */
function stamp(instant: number): string {
  const inUtc = instant - SHANGHAI_MS
  const { hour, minute } = clockAt(inUtc)
  const second = Math.floor(instant / 1000) % 60
  const clock = [hour, minute, second].map(twoDigits).join('')
  return `${localDateAt(inUtc).replace(/-/g, '')}T${clock}Z`
}

const MOST_BYTES = 75

/** Lines of at most 75 bytes, never within a character; those that go on begin with a space. RFC 5545, 3.1. */
export function folded(line: string): string {
  const lines: string[] = []
  let [now, room] = ['', MOST_BYTES]
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign)
    if (bytes > room) {
      lines.push(now)
      ;[now, room] = [' ', MOST_BYTES - 1]
    }
    now += sign
    room -= bytes
  }
  return [...lines, now].join('\r\n')
}

const eventLines = ({ session, status }: Entry): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${session.id}@linxiang`,
  `SEQUENCE:${session.rev}`,
  `DTSTAMP:${stamp(session.changedAt)}`,
  `DTSTART:${stamp(beginsAt(session))}`,
  `DTEND:${stamp(isOverAt(session))}`,
  `SUMMARY:${escaped(session.title)}`,
  `LOCATION:${escaped(session.venue.name)}`,
  `STATUS:${status}`,
  'END:VEVENT',
]

/** A calendar as RFC 5545 has it, the soonest first: what is held when and where, and nobody who comes. */
export function calendarOf(name: string, entries: readonly Entry[]): string {
  const sorted = [...entries].sort((a, b) => beginsAt(a.session) - beginsAt(b.session))
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Linxiang//linxiang//ZH', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, 'X-WR-TIMEZONE:Asia/Shanghai'],
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...sorted.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
