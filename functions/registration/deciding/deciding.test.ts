import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createEvent, type EventTerms, showSession } from '../../../shared/contract/event'
import { listDeskSessions } from '../../../shared/contract/eventDesk'
import { listNotices } from '../../../shared/contract/notice'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import { changeSession } from '../../../shared/contract/sessionChanges'
import { localDateAt } from '../../../shared/kernel/dates'
import type { HourRange, LocalTime } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { holds, planned } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
const PEOPLE = ['陈姨', '李叔', '王姐'] as const
const EVENING = { from: '19:00', until: '20:30' } as HourRange
const at = (text: string) => text as LocalTime
/** On the evening before, at eight. */
const two = { people: 2, daysBefore: 1, at: at('20:00') }

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of PEOPLE.entries())
    await neighbour(town, xiaoli, name, { room: `${100 + n}` })
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

// Logged in anew: the clock is moved about.
const person = (name: string): Promise<Person> => town.person(name)
const sweep = () => town.call('sweep', {})
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
/** On the evening of 10 May, published on the 5th. */
async function needs(title: string, terms: Partial<EventTerms> = {}): Promise<SessionId> {
  moveTo(5, 12)
  const times = { day: may(10), hours: EVENING }
  return holdsClass(town, await person('小李'), { title, times, minimum: two, ...terms })
}
const comes = async (name: string, sessionId: SessionId, party = 1) =>
  (await person(name)).gets(signUp, { sessionId, party })
const seenBy = async (name: string, sessionId: SessionId) =>
  (await person(name)).gets(showSession, { sessionId })
const heard = async (name: string, title: string) => {
  const { notices } = await (await person(name)).gets(listNotices, {})
  return notices
    .filter((one) => one.title === title)
    .map((one) => noticeSentence(one, localDateAt(Date.now())))
}

describe('A class that needs two people', () => {
  it('(4.5) says to whoever lives there how many are lacking and until when, and never who', async () => {
    const sessionId = await needs('缺人的班')
    const decidesAt = expect.any(Number)
    expect((await seenBy('陈姨', sessionId)).deciding).toEqual({ people: 2, decidesAt, lacking: 2 })
    await comes('陈姨', sessionId)
    expect((await seenBy('李叔', sessionId)).deciding).toEqual({ people: 2, decidesAt, lacking: 1 })
    expect((await town.stranger.gets(showSession, { sessionId })).deciding).toEqual({
      ...{ people: 2, decidesAt },
    })
    const desk = { nodeId: town.places.beijiang, when: 'coming' } as const
    const { cards } = await (await person('小李')).gets(listDeskSessions, desk)
    expect(cards.find(({ id }) => id === sessionId)).toMatchObject({ decidesAt })
  })

  it('(4.5) takes place for certain once it is decided with enough, whoever gives up behind that', async () => {
    const sessionId = await needs('够人的班')
    await comes('陈姨', sessionId)
    await comes('李叔', sessionId)
    moveTo(9, 20)
    await sweep()
    const certain = { people: 2, certain: 'enough' }
    expect((await seenBy('陈姨', sessionId)).deciding).toEqual(certain)
    await (await person('李叔')).gets(cancelRegistration, { sessionId })
    moveTo(10, 12)
    await sweep()
    expect(await seenBy('陈姨', sessionId)).toMatchObject({ status: 'open', deciding: certain })
  })

  it('(4.5) is called off with too few, once, however often the clock comes, and everybody is told', async () => {
    const title = '人少的班'
    const sessionId = await needs(title)
    await comes('陈姨', sessionId)
    moveTo(9, 19)
    await sweep()
    expect((await seenBy('陈姨', sessionId)).status).toBe('open')
    moveTo(9, 21)
    await Promise.all([sweep(), sweep()])
    await drain()
    moveTo(10, 12)
    await sweep()
    await drain()
    expect(await seenBy('陈姨', sessionId)).toMatchObject({ status: 'cancelled' })
    const told = await heard('陈姨', title)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('报名的人不够')
    expect(await heard('李叔', title)).toEqual([])
    expect(await (await person('李叔')).asks(signUp, { sessionId, party: 1 })).toMatchObject({
      refusal: { code: 'session.cancelled' },
    })
  })

  it('(4.5) counts everybody who comes along, and nobody who only waits', async () => {
    const pair = await needs('一对的班', { capacity: 2, maxParty: 2 })
    await comes('陈姨', pair, 2)
    await (await person('李叔')).gets(joinWaitlist, { sessionId: pair, party: 1 })
    moveTo(9, 20)
    await sweep()
    expect((await seenBy('陈姨', pair)).deciding).toEqual({ people: 2, certain: 'enough' })
  })

  it('(4.5) counts whoever is asked at this moment whether they come', async () => {
    const sessionId = await needs('等答复的班', { capacity: 2 })
    await comes('陈姨', sessionId)
    await comes('李叔', sessionId)
    await (await person('王姐')).gets(joinWaitlist, { sessionId, party: 1 })
    moveTo(9, 19)
    await (await person('李叔')).gets(cancelRegistration, { sessionId })
    expect((await seenBy('王姐', sessionId)).mine?.status).toBe('offered')
    moveTo(9, 20)
    await sweep()
    expect((await seenBy('王姐', sessionId)).deciding).toEqual({ people: 2, certain: 'enough' })
  })

  it('(4.5) is held where the clock comes to it when it has begun', async () => {
    const sessionId = await needs('迟到的钟')
    await comes('陈姨', sessionId)
    moveTo(10, 20)
    await sweep()
    expect(await seenBy('陈姨', sessionId)).toMatchObject({
      ...{ status: 'open', mine: { status: 'confirmed' } },
      deciding: { people: 2, certain: 'anyway' },
    })
  })

  it('(4.5) whoever signs up in that very moment has a seat in what is held, or is told', async () => {
    for (let round = 0; round < 6; round++) {
      const title = `边报边定的班${round}`
      const sessionId = await needs(title)
      await comes('陈姨', sessionId)
      moveTo(9, 20)
      const li = await person('李叔')
      const [came] = await Promise.all([li.asks(signUp, { sessionId, party: 1 }), sweep()])
      await drain()
      const { status, mine } = await seenBy('李叔', sessionId)
      if (status === 'open') expect([came.ok, mine?.status]).toEqual([true, 'confirmed'])
      else {
        expect(mine).toBeUndefined()
        expect(await heard('李叔', title)).toHaveLength(came.ok ? 1 : 0)
      }
    }
  })
})

describe('A worker', () => {
  it('(4.5) lets it take place in spite of it, and the clock leaves it alone', async () => {
    const sessionId = await needs('照开的班')
    await comes('陈姨', sessionId)
    const xiaoli = await person('小李')
    await xiaoli.gets(changeSession, { sessionId, takesPlace: true })
    expect((await seenBy('陈姨', sessionId)).deciding).toEqual({ people: 2, certain: 'anyway' })
    const later = { daysBefore: 0, at: at('12:00') }
    expect(await xiaoli.asks(changeSession, { sessionId, decides: later })).toMatchObject({
      ...{ status: 409, message: '办不办已经定下来了，请刷新看看。' },
    })
    moveTo(9, 20)
    await sweep()
    expect((await seenBy('陈姨', sessionId)).status).toBe('open')
  })

  it('(4.5) has it decided later, and it is decided then and not before', async () => {
    const sessionId = await needs('晚点定的班')
    await comes('陈姨', sessionId)
    const xiaoli = await person('小李')
    const noon = { daysBefore: 0, at: at('12:00') }
    await xiaoli.gets(changeSession, { sessionId, decides: noon })
    moveTo(9, 20)
    await sweep()
    expect((await seenBy('陈姨', sessionId)).deciding).toMatchObject({ lacking: 1 })
    moveTo(10, 12)
    await sweep()
    expect((await seenBy('陈姨', sessionId)).status).toBe('cancelled')
    await drain()
    expect(await heard('陈姨', '晚点定的班')).toHaveLength(1)
  })

  it('(4.5) moves it to another day, and it is decided on the evening before that', async () => {
    const sessionId = await needs('改天的班')
    await comes('陈姨', sessionId)
    const times = { day: may(12), hours: EVENING }
    await (await person('小李')).gets(changeSession, { sessionId, times })
    moveTo(9, 20)
    await sweep()
    expect((await seenBy('陈姨', sessionId)).status).toBe('open')
    moveTo(11, 20)
    await sweep()
    expect((await seenBy('陈姨', sessionId)).status).toBe('cancelled')
  })

  it.each([
    ['at most as many as there are seats', { minimum: { ...two, people: 4 } }, '人数比名额还多'],
    ['decided before it begins', { minimum: { ...two, daysBefore: 0 } }, '定人数的时间'],
    ['decided in what is to come', { minimum: { ...two, daysBefore: 7 } }, '定人数的时间'],
  ])('(4.5) is told that a minimum is %s', async (_, terms, says) => {
    moveTo(5, 12)
    const plan = { sessions: [{ day: may(10), hours: EVENING }], terms: { capacity: 3, ...terms } }
    const asked = await (await person('小李')).asks(createEvent, planned(town, plan))
    expect(asked).toMatchObject({ status: 422, message: expect.stringContaining(says) })
  })

  it('(4.5) does not make the seats fewer than are needed', async () => {
    const sessionId = await needs('小一点的班')
    const xiaoli = await person('小李')
    expect(await xiaoli.asks(changeSession, { sessionId, capacity: 1 })).toMatchObject({
      refusal: { code: 'event.termsWrong', term: 'minimum' },
    })
    const both = { sessionId, capacity: 1, takesPlace: true } as const
    expect(await xiaoli.asks(changeSession, both)).toMatchObject({ ok: true })
  })
})

describe('A course of three', () => {
  const course = async (title: string) => {
    moveTo(5, 12)
    const { sessionIds } = await holds(town, await person('小李'), {
      words: { kind: 'class', title },
      sessions: [10, 11, 12].map((date) => ({ day: may(date), hours: EVENING })),
      signUp: 'course',
      terms: { capacity: 3, minimum: two },
    })
    return sessionIds as [SessionId, SessionId, SessionId]
  }

  it('(4.5) is decided once, at its first, and called off as a whole', async () => {
    const title = '三次的班'
    const [first, second, third] = await course(title)
    await comes('陈姨', second)
    expect((await seenBy('陈姨', third)).deciding).toMatchObject({ lacking: 1 })
    moveTo(9, 20)
    await sweep()
    await drain()
    for (const id of [first, second, third])
      expect(await seenBy('陈姨', id)).toMatchObject({ status: 'cancelled' })
    expect(await heard('陈姨', title)).toHaveLength(1)
  })

  it('(4.5) is decided before its soonest, whichever of its lessons is moved', async () => {
    const [first, second] = await course('挪过的班')
    const move = async (sessionId: SessionId, date: number) => {
      const times = { day: may(date), hours: EVENING }
      await (await person('小李')).gets(changeSession, { sessionId, times })
    }
    await comes('陈姨', first)
    await move(first, 14)
    moveTo(9, 20)
    await sweep()
    expect((await seenBy('陈姨', second)).deciding).toMatchObject({ lacking: 1 })
    await move(second, 13)
    moveTo(10, 20)
    await sweep()
    expect((await seenBy('陈姨', second)).deciding).toMatchObject({ lacking: 1 })
    moveTo(11, 20)
    await sweep()
    expect(await seenBy('陈姨', second)).toMatchObject({ status: 'cancelled' })
  })
})
