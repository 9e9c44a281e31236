import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { closeList, showAttendance } from '../../../shared/contract/attendance'
import { showSession } from '../../../shared/contract/event'
import { endPost } from '../../../shared/contract/post'
import { joinWaitlist, signUp } from '../../../shared/contract/registration'
import type { EventId, SessionId } from '../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import {
  CLASS_LIST as L,
  CLASS_PAGE as C,
  CLASSES_PAGE as W,
} from '../../../shared/text/zhCN/consoleClasses'
import { SAID } from '../../../shared/text/zhCN/consoleFrame'
import { CALLED_OFF_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import { begunClass, doorClass, hasBegun, isOver } from '../../testing/attendance'
import { homeOf } from '../../testing/blocking'
import { type Computer, deskOf, type Shown } from '../../testing/computer'
import { draftsEvent, holds, onDay } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { tickOn } from '../../testing/onPage'
import { admin, postOf } from '../../testing/posting'
import { holdsClass, fullClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let desk: Computer
let other: Computer
let stranger: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  desk = await deskOf(town, xiaoli)
  other = await deskOf(town, await worker(town, '小何'))
  stranger = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 90_000)
afterAll(() => town.stop())

const eventOf = async (sessionId: SessionId): Promise<EventId> =>
  (await xiaoli.gets(showSession, { sessionId })).eventId
const events = (nodeId: string = town.places.beijiang): string => `/console/at/${nodeId}/events`
const pathOf = (eventId: EventId, nodeId?: string): string => `${events(nodeId)}/${eventId}`
const rowsOf = async (sessionId: SessionId) =>
  (await xiaoli.gets(showAttendance, { sessionId })).rows
const stateOf = async (sessionId: SessionId, name: string) =>
  (await rowsOf(sessionId)).find(({ addressForm }) => addressForm === name)?.is

let taps = 0
/** A step of the desk at a session. */
async function steps(
  by: Computer,
  sessionId: SessionId,
  step: string,
  fields = {},
): Promise<Shown> {
  const path = pathOf(await eventOf(sessionId))
  const key = `tapped-at-a-desk-${taps++}`
  return by.sends(`${path}/${step}`, { key, session: sessionId, ...fields })
}
/** Once the stream has told of all that was done. */
async function opensList(by: Computer, sessionId: SessionId, more = ''): Promise<Shown> {
  await town.stream?.drain()
  return by.opens(`${pathOf(await eventOf(sessionId))}/list?session=${sessionId}${more}`)
}

describe('What a place holds, at a desk', () => {
  it('(10.2) stands by whether it is to come, page after page', async () => {
    const sessions = Array.from({ length: 22 }, (_, n) => onDay(30 + n))
    await holds(town, xiaoli, { words: { kind: 'class', title: '长长的书法课' }, sessions })
    await holdsClass(town, xiaoli, { title: '剪纸课' })
    const first = await desk.opens(events())
    expect(first.text).toContain('剪纸课')
    const next = /href="([^"]+)" rel="next"/.exec(first.html)?.[1]?.replace(/&amp;/g, '&')
    const second = await desk.opens(next ?? '')
    expect(second.text).toContain('长长的书法课')
    expect(second.text).not.toContain('剪纸课')
    expect((await desk.opens(`${events()}?when=over`)).text).toContain(W.none)
  })

  it('(10.2) says of none that has begun that one can sign up, and of one that is over whose list is due', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen])
    const path = `${pathOf(await eventOf(sessionId))}?session=${sessionId}`
    expect((await desk.opens(path)).text).toContain(C.open)
    await hasBegun(sessionId)
    expect((await desk.opens(path)).text).not.toContain(C.open)
    expect((await desk.opens(`${events()}?when=over`)).text).not.toContain(W.toHandIn)
    await isOver(sessionId)
    expect((await desk.opens(`${events()}?when=over`)).text).toContain(W.toHandIn)
    await xiaoli.gets(closeList, { sessionId })
    expect((await desk.opens(`${events()}?when=over`)).text).not.toContain(W.toHandIn)
  })

  it('(10.2) says what neighbours do not see yet', async () => {
    const eventId = await draftsEvent(town, xiaoli)
    expect((await desk.opens(events())).text).toContain(W.hidden)
    expect((await desk.opens(pathOf(eventId))).text).toContain(C.states.draft)
    const shown = await desk.sends(`${pathOf(eventId)}/publish`, { key: 'publish-it-now' })
    expect(shown.text).toContain(SAID.done)
    expect(shown.text).toContain(AUDIT_WORDS.publishEvent)
    expect(shown.text).not.toContain(C.publish)
  })

  it('(10.2) is of one’s own places alone, whatever the address says', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen])
    const eventId = await eventOf(sessionId)
    expect((await stranger.opens(events())).status).toBe(403)
    const { tapo } = town.places
    for (const place of [undefined, tapo])
      for (const below of ['', '/list', '/paper'])
        expect((await stranger.opens(`${pathOf(eventId, place)}${below}`)).status).toBe(404)
    const key = 'a-strangers-tap'
    const ids = await homeOf(chen)
    const tried = await stranger.sends(`${pathOf(eventId)}/come`, { key, session: sessionId, ids })
    expect(tried.status).toBe(404)
    expect(await stateOf(sessionId, '陈姨')).toBe('awaited')
  })

  it('(10.2) takes no step at a session that is another event’s', async () => {
    const [mine, theirs] = [await doorClass(town, xiaoli, []), await doorClass(town, xiaoli, [])]
    const path = `${pathOf(await eventOf(mine))}/call-off`
    const sent = { key: 'of-another-event', session: theirs, because: 'weather' }
    expect((await desk.sends(path, sent)).status).toBe(404)
    expect((await xiaoli.gets(showSession, { sessionId: theirs })).status).toBe('open')
  })
})

describe('A session at a desk', () => {
  it('(10.2) shows how many signed up and wait, and who waits, with no name or room', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: chen })
    await li.gets(joinWaitlist, { sessionId, party: 1 })
    await town.stream?.drain()
    const shown = await desk.opens(pathOf(await eventOf(sessionId)))
    for (const words of [C.seatsOf(1, 1), C.waitingOf(1), '社区活动室', W.exports])
      expect(shown.text).toContain(words)
    const waiting = await opensList(desk, sessionId, '&which=waiting')
    expect(waiting.text).toContain('李叔')
    expect(waiting.text).not.toContain('陈姨')
    const seated = await opensList(desk, sessionId)
    expect(seated.text).toContain('陈姨')
    for (const { html } of [waiting, seated])
      for (const words of ['全名', '101', '202', chen.id, li.id]) expect(html).not.toContain(words)
  })

  it('(10.2) is called off once, alone or with what follows, and says why and by whom', async () => {
    const plan = { words: { kind: 'class', title: '合唱' } as const }
    const sessions = [onDay(4), onDay(5), onDay(6)]
    const { sessionIds } = await holds(town, xiaoli, { ...plan, sessions })
    const [first, second, third] = sessionIds as [SessionId, SessionId, SessionId]
    const statusOf = async (sessionId: SessionId) =>
      (await xiaoli.gets(showSession, { sessionId })).status
    const one = await steps(desk, first, 'call-off', { because: 'teacher', which: 'one' })
    for (const words of [
      SAID.done,
      C.calledOff(CALLED_OFF_WORDS.teacher),
      AUDIT_WORDS.callOffSession,
    ])
      expect(one.text).toContain(words)
    expect(await statusOf(second)).toBe('open')
    const again = await steps(other, first, 'call-off', { because: 'weather', which: 'one' })
    expect(again.status).toBe(410)
    expect(again.text).toContain(C.calledOff(CALLED_OFF_WORDS.teacher))
    await steps(other, second, 'call-off', { because: 'weather', which: 'all' })
    expect([await statusOf(second), await statusOf(third)]).toEqual(['cancelled', 'cancelled'])
  })
})

describe('The list of a session at a desk', () => {
  it('(10.2, 4.6) takes those whose names are ticked, and takes one back', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen, li])
    await town.stream?.drain()
    const ids = [await homeOf(chen), await homeOf(li)]
    const before = await opensList(desk, sessionId)
    for (const id of ids) expect(tickOn(before, id)).not.toBe('')
    const none = await steps(desk, sessionId, 'come')
    expect(none.status).toBe(400)
    const shown = await steps(desk, sessionId, 'come', { ids })
    expect(shown.text).toContain(L.counts(2, 2))
    expect(shown.html).toContain(L.undoOf('陈姨'))
    expect([await stateOf(sessionId, '陈姨'), await stateOf(sessionId, '李叔')]).toEqual([
      'in',
      'in',
    ])
    const row = (await rowsOf(sessionId)).find(({ addressForm }) => addressForm === '陈姨')
    const undone = await steps(other, sessionId, 'undo', { checkInId: row?.checkInId ?? '' })
    expect(undone.text).toContain(L.counts(1, 2))
    expect(await stateOf(sessionId, '陈姨')).toBe('awaited')
    const page = await desk.opens(pathOf(await eventOf(sessionId)))
    for (const words of [AUDIT_WORDS.admitTo, AUDIT_WORDS.undoCheckIn])
      expect(page.text).toContain(words)
    expect(page.text.split(String(AUDIT_WORDS.admitTo))).toHaveLength(3)
  })

  it('(10.2, 4.6) writes the others down where one cannot be, and says why', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen])
    const ids = [await homeOf(li), await homeOf(chen)]
    const shown = await steps(desk, sessionId, 'come', { ids })
    expect(shown.status).toBe(409)
    expect(await stateOf(sessionId, '陈姨')).toBe('in')
    expect(await stateOf(sessionId, '李叔')).toBeUndefined()
  })

  it('(10.2, 4.7) is printed with a number for each, which are typed in afterwards', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen, li])
    const path = `${pathOf(await eventOf(sessionId))}/paper?session=${sessionId}`
    await town.stream?.drain()
    expect((await desk.opens(path)).text).toContain(L.notNumbered)
    const paper = await steps(desk, sessionId, 'number')
    expect(paper.text).not.toContain(L.notNumbered)
    expect(paper.html).toContain('data-print')
    for (const words of ['陈姨', '李叔', '□']) expect(paper.text).toContain(words)
    for (const words of ['全名', '101', '202']) expect(paper.html).not.toContain(words)
    const shown = await steps(desk, sessionId, 'numbers', { numbers: '1，9' })
    expect(shown.text).toContain(L.unknown('9'))
    expect(shown.text).toContain(L.counts(1, 2))
    const wrong = await steps(desk, sessionId, 'numbers', { numbers: '都来了' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain(L.numbers)
  })

  it('(10.2, 4.8) is closed once it has begun, and not before', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen])
    expect((await opensList(desk, sessionId)).text).not.toContain(L.closingMore)
    expect((await steps(desk, sessionId, 'close')).status).toBe(409)
    await hasBegun(sessionId)
    expect((await opensList(desk, sessionId)).text).toContain(L.closingMore)
    const closed = await steps(desk, sessionId, 'close')
    expect(closed.text).toContain(L.absent)
    expect(closed.text).not.toContain(L.closingMore)
  })

  it('(10.2) says from when people come in, where that is not yet', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    await chen.gets(signUp, { sessionId, party: 1 })
    const shown = await opensList(desk, sessionId)
    expect(shown.text).toContain('开始签到')
    expect(shown.text).not.toContain(L.tickedCame)
    expect((await steps(desk, sessionId, 'come', { ids: await homeOf(chen) })).status).toBe(409)
  })

  it('(10.2) is no page any more of whoever’s post has ended', async () => {
    const gone = await worker(town, '离任的小邓')
    const computer = await deskOf(town, gone)
    const sessionId = await begunClass(town, xiaoli, [chen])
    expect((await opensList(computer, sessionId)).status).toBe(200)
    await (await admin(town, '老关')).gets(endPost, { postId: await postOf(gone) })
    const tried = await steps(computer, sessionId, 'come', { ids: await homeOf(chen) })
    expect(tried.status).toBeGreaterThanOrEqual(400)
    expect(await stateOf(sessionId, '陈姨')).toBe('awaited')
  })
})
