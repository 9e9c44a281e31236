import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  endCalendar,
  makeCalendar,
  readCompoundCalendar,
  showCalendar,
} from '../../../shared/contract/afterClass'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import { callOffSession } from '../../../shared/contract/sessionChanges'
import type { SessionId } from '../../../shared/kernel/ids'
import { holds, onDay } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { addressOf } from '../../testing/raw'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  li = await neighbour(town, official, '李叔', { room: '102' })
}, 60_000)
afterAll(() => town.stop())

type Event = Readonly<Record<string, string>>

/** A small reader of calendars: lines unfolded, then events by the names of their lines. */
function eventsIn(text: string): readonly Event[] {
  const lines = text.replace(/\r\n /g, '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [name = '', ...value] = line.split(':')
    if (line === 'BEGIN:VEVENT') events.push({})
    const event = events[events.length - 1]
    if (event) event[name] = value.join(':')
  }
  return events
}

const fetched = (link: string) => fetch(link.replace(/^https?:\/\/[^/]+/, town.origin))
async function calendarAt(link: string) {
  const response = await fetched(link)
  const { status, headers } = response
  return { status, type: headers.get('content-type'), text: await response.text() }
}
const linkOf = async (person: Person) => (await person.gets(makeCalendar, {})).link ?? ''
const eventsOf = async (link: string) => eventsIn((await calendarAt(link)).text)
const titled = (events: readonly Event[], title: string) =>
  events.filter(({ SUMMARY }) => SUMMARY === title)
const held = (title: string, capacity = 3): Promise<SessionId> =>
  holdsClass(town, official, {
    ...{ title, capacity },
    times: onDay(7, '09:00', '10:30'),
  })
const dayOf = (day: number): string => onDay(day).day.replace(/-/g, '')
const compoundLink = () =>
  `${town.origin}/v1${addressOf(readCompoundCalendar, { compoundId: town.places.jiuding })[0]}`

describe('A calendar of one’s own', () => {
  it('(4.9) tells a calendar program when and where, and nothing of anybody', async () => {
    const sessionId = await held('书法班')
    await chen.gets(signUp, { sessionId, party: 1 })
    const { status, type, text } = await calendarAt(await linkOf(chen))
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(titled(eventsIn(text), '书法班')).toEqual([
      expect.objectContaining({
        UID: `${sessionId}@linxiang`,
        DTSTART: `${dayOf(7)}T010000Z`,
        DTEND: `${dayOf(7)}T023000Z`,
        LOCATION: expect.stringMatching(/./),
        STATUS: 'CONFIRMED',
        SEQUENCE: expect.stringMatching(/^\d+$/),
        DTSTAMP: expect.stringMatching(/^\d{8}T\d{6}Z$/),
      }),
    ])
    for (const word of ['陈姨', '小李', chen.id, official.id]) expect(text).not.toContain(word)
  })

  it('(4.9) has every evening of a course, not what one only waits for, nor what one gave back', async () => {
    const course = await holds(town, official, {
      ...{ words: { kind: 'class', title: '连上三天' }, signUp: 'course' },
      sessions: [7, 8, 9].map((day) => onDay(day, '19:00', '20:00')),
    })
    await chen.gets(signUp, { sessionId: course.sessionIds[0] as SessionId, party: 1 })
    const full = await held('满了的班', 1)
    await li.gets(signUp, { sessionId: full, party: 1 })
    await chen.gets(joinWaitlist, { sessionId: full, party: 1 })
    const given = await held('退了的班')
    await chen.gets(signUp, { sessionId: given, party: 1 })
    await chen.gets(cancelRegistration, { sessionId: given })
    const events = await eventsOf(await linkOf(chen))
    expect(titled(events, '连上三天').map(({ DTSTART }) => DTSTART)).toEqual(
      [7, 8, 9].map((day) => `${dayOf(day)}T110000Z`),
    )
    expect(titled(events, '满了的班')).toEqual([])
    expect(titled(events, '退了的班')).toEqual([])
  })

  it('(4.9) says that a class is not held, under the same name and behind the one before', async () => {
    const sessionId = await held('取消的班')
    await chen.gets(signUp, { sessionId, party: 1 })
    const link = await linkOf(chen)
    const [before] = titled(await eventsOf(link), '取消的班')
    await official.gets(callOffSession, { sessionId, because: 'teacher' })
    await town.stream?.drain()
    const [after] = titled(await eventsOf(link), '取消的班')
    expect(after).toMatchObject({ UID: before?.['UID'], STATUS: 'CANCELLED' })
    expect(Number(after?.['SEQUENCE'])).toBeGreaterThan(Number(before?.['SEQUENCE']))
    expect(titled(await eventsOf(compoundLink()), '取消的班')[0]?.['STATUS']).toBe('CANCELLED')
  })

  it('(4.9) has an address that nobody guesses, that is changed, and that is ended', async () => {
    const first = await linkOf(li)
    expect(first).toMatch(/\/v1\/calendars\/[\w-]{22}\.ics$/)
    expect(first).not.toContain(li.id)
    expect(await li.gets(showCalendar, {})).toMatchObject({ link: first })
    const second = await linkOf(li)
    expect(second).not.toBe(first)
    expect((await calendarAt(first)).status).toBe(404)
    expect((await calendarAt(second)).status).toBe(200)
    expect(await li.gets(endCalendar, {})).toEqual({})
    expect((await calendarAt(second)).status).toBe(404)
    expect((await calendarAt(second)).text).toContain('停用')
    expect(await li.gets(showCalendar, {})).toEqual({})
  })

  it('(4.9) is made once by one tap, however often it is sent', async () => {
    const key = 'the-tap-of-chen'
    const [one, two] = await Promise.all([
      chen.gets(makeCalendar, {}, { key }),
      chen.gets(makeCalendar, {}, { key }),
    ])
    expect(one.link).toBe(two.link)
    expect((await chen.gets(makeCalendar, {}, { key })).link).toBe(one.link)
  })
})

describe('The calendar of a compound', () => {
  it('(4.9) is anybody’s, with what comes there', async () => {
    await held('街坊都来')
    const { status, text } = await calendarAt(compoundLink())
    expect(status).toBe(200)
    expect(titled(eventsIn(text), '街坊都来')).toHaveLength(1)
    expect(text).toContain('X-WR-CALNAME:九鼎小区')
  })
})
