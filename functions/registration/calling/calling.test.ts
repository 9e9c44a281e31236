import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listSeatCalls, settleSeatCall } from '../../../shared/contract/callList'
import {
  cancelRegistration,
  joinWaitlist,
  signUp,
  takeSeat,
} from '../../../shared/contract/registration'
import {
  joinWaitlistFor,
  listPeople,
  type SeatCallOutcome,
} from '../../../shared/contract/seatsDesk'
import { callOffSession } from '../../../shared/contract/sessionChanges'
import type { HourRange } from '../../../shared/kernel/hours'
import type { MembershipId, SessionId } from '../../../shared/kernel/ids'
import { homeOf } from '../../testing/blocking'
import { anElder, registers } from '../../testing/carded'
import { seatCalls } from '../../testing/calledAtDesk'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { colleague } from '../../testing/colleagues'
import { neighbour, worker } from '../../testing/neighbours'
import { holds } from '../../testing/events'
import { holdsClass, settledMine } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
const homes: Record<string, MembershipId> = {}
const EVENING = { from: '19:00', until: '20:30' } as HourRange

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of ['陈姨', '李叔', '王姐'].entries()) {
    const building = name === '李叔' ? 1 : 0
    const one = await neighbour(town, xiaoli, name, { room: `${100 + n}`, building })
    homes[name] = await homeOf(one)
  }
  await colleague(town, xiaoli, '小何')
  await colleague(town, xiaoli, '小吴')
  homes['谭婆婆'] = await registers(town, xiaoli, anElder('谭婆婆'))
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

// Logged in anew: the clock is moved about.
const person = (name: string): Promise<Person> => town.person(name)
const home = (name: string): MembershipId => homes[name] as MembershipId
/** Of one session: others stand on the list too. */
const callsAbout = async (sessionId: SessionId) => {
  const all = await seatCalls(town, await person('小何'))
  return all.filter((one) => one.sessionId === sessionId)
}
const called = async (by: string, name: string, sessionId: SessionId, outcome: SeatCallOutcome) =>
  (await person(by)).asks(settleSeatCall, { sessionId, membershipId: home(name), outcome })
const mine = async (name: string, sessionId: SessionId) =>
  (await settledMine(town, await person(name), sessionId))?.status

/** On the last day a seat is kept for 李叔; behind him waits 王姐. */
async function offered(title: string): Promise<SessionId> {
  moveTo(8, 12)
  const times = { day: may(10), hours: EVENING }
  const sessionId = await holdsClass(town, await person('小李'), { capacity: 1, title, times })
  await (await person('陈姨')).gets(signUp, { sessionId, party: 1 })
  for (const name of ['李叔', '王姐'])
    await (await person(name)).gets(joinWaitlist, { sessionId, party: 1 })
  moveTo(10, 9)
  await (await person('陈姨')).gets(cancelRegistration, { sessionId })
  return sessionId
}

describe('Whoever is offered a seat', () => {
  it('(4.4) stands on the call list until when it is kept, and is off it once it is theirs', async () => {
    const sessionId = await offered('太极班')
    const [call, ...others] = await callsAbout(sessionId)
    expect(others).toEqual([])
    expect(call).toMatchObject({
      ...{ reason: 'offered', sessionId, membershipId: home('李叔'), name: '李叔的全名' },
      ...{ addressForm: '李叔', compoundName: '九鼎小区', buildingName: '2栋', title: '太极班' },
      ...{ day: may(10), hours: EVENING, party: 1, tries: 0 },
    })
    expect(call?.until).toBeGreaterThan(0)
    await (await person('李叔')).gets(takeSeat, { sessionId })
    expect(await callsAbout(sessionId)).toEqual([])
  })

  it('(4.4) has the seat when a worker hears that they come, and the list says whose call it was', async () => {
    const sessionId = await offered('剪纸班')
    expect(await called('小何', '李叔', sessionId, 'comes')).toMatchObject({
      value: { status: 'confirmed' },
    })
    expect(await mine('李叔', sessionId)).toBe('confirmed')
    expect(await callsAbout(sessionId)).toEqual([])
    const { people } = await (await person('小吴')).gets(listPeople, { sessionId, which: 'seated' })
    expect(people).toMatchObject([
      { addressForm: '李叔', acted: [{ what: 'called', by: '小何', outcome: 'comes' }] },
    ])
    moveTo(10, 14)
    await town.call('sweep', {})
    expect(await mine('李叔', sessionId)).toBe('confirmed')
  })

  it('(4.4) gives it to the next when they say no, who stands on the list then', async () => {
    const sessionId = await offered('合唱班')
    await called('小何', '李叔', sessionId, 'declines')
    expect(await mine('李叔', sessionId)).toBeUndefined()
    expect(await callsAbout(sessionId)).toMatchObject([
      { addressForm: '王姐', buildingName: '1栋' },
    ])
  })

  it('(4.4) stays on the list when nobody answers, with the time and the colleague', async () => {
    const sessionId = await offered('书法班')
    await called('小何', '李叔', sessionId, 'notReached')
    await called('小吴', '李叔', sessionId, 'notReached')
    expect(await callsAbout(sessionId)).toMatchObject([{ tries: 2, lastTry: { by: '小吴' } }])
    expect(await mine('李叔', sessionId)).toBe('offered')
    moveTo(10, 13)
    await town.call('sweep', {})
    expect(await callsAbout(sessionId)).toMatchObject([{ addressForm: '王姐', tries: 0 }])
    expect(await called('小何', '李叔', sessionId, 'comes')).toMatchObject({
      ...{ status: 409, message: '留名额的时间过了，不再留了。' },
    })
  })
})

describe('Two colleagues who call the same person', () => {
  it('(4.4) the second hears what came of it, and nothing is overwritten', async () => {
    const sessionId = await offered('急救班')
    await called('小何', '李叔', sessionId, 'comes')
    expect(await called('小吴', '李叔', sessionId, 'declines')).toMatchObject({
      ...{ status: 409, message: '小何打过了：要来，名额已经定下了。' },
    })
    expect(await mine('李叔', sessionId)).toBe('confirmed')
    // Their own word once more is a retry.
    expect(await called('小何', '李叔', sessionId, 'comes')).toMatchObject({ ok: true })
  })

  it('(4.4) at the same moment: one word counts, and the other hears it', async () => {
    for (let round = 0; round < 6; round++) {
      const sessionId = await offered(`抢答${round}`)
      const [he, wu] = [await person('小何'), await person('小吴')]
      const asked = { sessionId, membershipId: home('李叔') }
      const [yes, no] = await Promise.all([
        he.asks(settleSeatCall, { ...asked, outcome: 'comes' }),
        wu.asks(settleSeatCall, { ...asked, outcome: 'declines' }),
      ])
      expect([yes.ok, no.ok].filter(Boolean)).toHaveLength(1)
      const stands = yes.ok ? 'confirmed' : undefined
      expect(await mine('李叔', sessionId)).toBe(stands)
      expect(await mine('王姐', sessionId)).toBe(yes.ok ? 'waitlisted' : 'offered')
    }
  })
})

describe('Who is called', () => {
  it('(4.4) is of one’s own community: a worker of another reads and says nothing', async () => {
    const sessionId = await offered('瑜伽班')
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await amin.asks(listSeatCalls, { nodeId: town.places.beijiang })).toMatchObject({
      refusal: { code: 'access.notAllowed' },
    })
    expect((await amin.gets(listSeatCalls, { nodeId: town.places.tapo })).calls).toEqual([])
    const asked = { sessionId, membershipId: home('李叔'), outcome: 'declines' as const }
    expect(await amin.asks(settleSeatCall, asked)).toMatchObject({ status: 404 })
  })

  it('(4.4) is also who has no phone of WeChat, and nobody who only waits', async () => {
    moveTo(8, 12)
    const times = { day: may(10), hours: EVENING }
    const xiaoli = await person('小李')
    const sessionId = await holdsClass(town, xiaoli, { capacity: 1, title: '园艺班', times })
    await (await person('陈姨')).gets(signUp, { sessionId, party: 1 })
    const asked = { sessionId, membershipId: home('谭婆婆'), party: 1 }
    await xiaoli.gets(joinWaitlistFor, asked)
    moveTo(10, 9)
    expect(await callsAbout(sessionId)).toEqual([])
    await (await person('陈姨')).gets(cancelRegistration, { sessionId })
    expect(await callsAbout(sessionId)).toMatchObject([
      { addressForm: '谭婆婆', name: '谭婆婆的全名' },
    ])
    await called('小何', '谭婆婆', sessionId, 'comes')
    expect(await callsAbout(sessionId)).toEqual([])
  })
})

describe('Whoever is offered a seat in a course', () => {
  it('(4.4) is called before its next lesson, where the first was called off', async () => {
    moveTo(8, 12)
    const xiaoli = await person('小李')
    const { sessionIds } = await holds(town, xiaoli, {
      ...{ words: { kind: 'class', title: '少了头一场' }, signUp: 'course' },
      sessions: [10, 11, 12].map((day) => ({ day: may(day), hours: EVENING })),
      terms: { capacity: 1 },
    })
    const [first, second] = sessionIds as [SessionId, SessionId, SessionId]
    await (await person('陈姨')).gets(signUp, { sessionId: first, party: 1 })
    await (await person('李叔')).gets(joinWaitlist, { sessionId: first, party: 1 })
    await xiaoli.gets(callOffSession, { sessionId: first, because: 'teacher' })
    moveTo(10, 20)
    await (await person('陈姨')).gets(cancelRegistration, { sessionId: second })
    expect(await mine('李叔', second)).toBe('offered')
    expect(await callsAbout(second)).toMatchObject([
      { reason: 'offered', addressForm: '李叔', day: may(11), hours: EVENING },
    ])
    await called('小何', '李叔', second, 'comes')
    expect(await mine('李叔', second)).toBe('confirmed')
    expect(await callsAbout(second)).toEqual([])
  })
})
