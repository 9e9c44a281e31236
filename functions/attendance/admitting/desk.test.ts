import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  admitNumbers,
  admitTo,
  numberList,
  showAttendance,
  showMyCode,
  undoCheckIn,
} from '../../../shared/contract/attendance'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import { approveMembership } from '../../../shared/contract/resident'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import type { MembershipId, SessionId } from '../../../shared/kernel/ids'
import { carded } from '../../testing/carded'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
let elder: { readonly membershipId: MembershipId; readonly code: string }
const NAMES = ['陈姨', '李叔', '王姐', '赵伯']

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of NAMES.entries())
    await neighbour(town, xiaoli, name, { room: `${100 + n}` })
  elder = await carded(town, xiaoli)
  await worker(town, '阿敏', town.places.tapo)
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

const EVENING = { from: '19:00', until: '20:30' } as HourRange
const person = (name: string): Promise<Person> => town.person(name)
const QUARTER_TO = 18.75

/** A class of the tenth of May with these who signed up; it is a quarter to seven. */
async function tonight(names: readonly string[], capacity = 5): Promise<SessionId> {
  moveTo(2, 10)
  const times = { day: may(10), hours: EVENING }
  const sessionId = await holdsClass(town, await person('小李'), { times, capacity })
  for (const name of names) await (await person(name)).gets(signUp, { sessionId, party: 1 })
  moveTo(10, QUARTER_TO)
  return sessionId
}

type Who = Parameters<typeof admits>[1]
const admits = async (
  sessionId: SessionId,
  who:
    | { by: 'scan'; code: string }
    | { by: 'card'; code: string }
    | { by: 'name'; membershipId: MembershipId }
    | { by: 'guest'; name: string },
  more: { isWalkIn?: true; agoMs?: number; party?: number } = {},
) => (await person('小李')).asks(admitTo, { sessionId, who, ...more })
const list = async (sessionId: SessionId) =>
  (await person('小李')).gets(showAttendance, { sessionId })
const rowOf = async (sessionId: SessionId, addressForm: string) =>
  (await list(sessionId)).rows.find((row) => row.addressForm.includes(addressForm))
const codeOf = async (name: string) => (await (await person(name)).gets(showMyCode, {})).code
const byCode = async (name: string): Promise<Who> => ({ by: 'scan', code: await codeOf(name) })

describe('A worker at the door', () => {
  it('(4.6) scans the code on somebody’s phone, once or twice', async () => {
    const sessionId = await tonight(['陈姨'])
    const who = await byCode('陈姨')
    const first = await admits(sessionId, who)
    expect(first).toMatchObject({ value: { row: { is: 'in', way: 'scan', party: 1 } } })
    expect(await admits(sessionId, who)).toEqual(first)
    expect(await list(sessionId)).toMatchObject({ came: 1, seats: 1 })
  })

  it('(4.6) scans a card, and whoever has no seat is let in as a guest of the evening if the worker says so', async () => {
    const sessionId = await tonight([])
    const who: Who = { by: 'card', code: elder.code }
    expect(await admits(sessionId, who)).toMatchObject({
      status: 409,
      message: '谭婆婆没有报这一场的名。',
    })
    const came = await admits(sessionId, who, { isWalkIn: true })
    expect(came).toMatchObject({ value: { row: { is: 'walkedIn', addressForm: '谭婆婆' } } })
    expect(await list(sessionId)).toMatchObject({ came: 1, seats: 0 })
  })

  it('(4.6) ticks a name, and whoever is known by a word alone', async () => {
    const sessionId = await tonight(['李叔'])
    const { membershipId } = (await rowOf(sessionId, '李叔')) ?? {}
    const came = await admits(sessionId, { by: 'name', membershipId: membershipId as MembershipId })
    expect(came).toMatchObject({ value: { row: { is: 'in', way: 'name' } } })
    expect(await admits(sessionId, { by: 'guest', name: '李叔的孙子' })).toMatchObject({
      value: { row: { is: 'walkedIn', name: '李叔的孙子' } },
    })
    expect(await list(sessionId)).toMatchObject({ came: 2, seats: 1 })
  })

  it('(4.6) sends what was scanned without a network later: a code that was good then is good, an old one is not', async () => {
    const sessionId = await tonight(['王姐'])
    const who = await byCode('王姐')
    moveTo(10, QUARTER_TO + 0.5)
    expect(await admits(sessionId, who)).toMatchObject({
      status: 410,
      message: '对方的码过时了，请他重新打开“我的码”，或者点名字签到。',
    })
    const late = await admits(sessionId, who, { agoMs: 25 * MINUTE_MS })
    expect(late).toMatchObject({ value: { row: { is: 'in' } } })
    const { at } = (await rowOf(sessionId, '王姐')) ?? {}
    expect(new Date(at ?? 0).getMinutes()).toBe(50)
  })

  it('(4.6) of another community sees no list and lets nobody in', async () => {
    const sessionId = await tonight(['陈姨'])
    const amin = await person('阿敏')
    expect(await amin.asks(showAttendance, { sessionId })).toMatchObject({ status: 404 })
    expect(await amin.asks(admitTo, { sessionId, who: await byCode('陈姨') })).toMatchObject({
      status: 404,
    })
  })

  it('(4.6) lets in whoever still waits, or gave the seat back, as one without a seat', async () => {
    const sessionId = await tonight(['陈姨', '李叔'], 2)
    moveTo(2, 11)
    await (await person('王姐')).gets(joinWaitlist, { sessionId, party: 1 })
    await (await person('李叔')).gets(cancelRegistration, { sessionId })
    moveTo(10, QUARTER_TO)
    const isWalkIn = true as const
    expect(await admits(sessionId, await byCode('李叔'))).toMatchObject({ status: 409 })
    expect(await admits(sessionId, await byCode('李叔'), { isWalkIn })).toMatchObject({
      value: { row: { is: 'walkedIn' } },
    })
    const { checkInId } = (await rowOf(sessionId, '李叔')) ?? {}
    const official = await person('小李')
    await official.gets(undoCheckIn, { sessionId, checkInId: checkInId as never })
    expect(await rowOf(sessionId, '李叔')).toBeUndefined()
    expect(await admits(sessionId, await byCode('李叔'))).toMatchObject({ status: 409 })
  })
})

describe('The numbers of a printed list', () => {
  it('(4.6) are given once, and who comes later gets the next', async () => {
    const sessionId = await tonight(['陈姨', '李叔'])
    const official = await person('小李')
    expect(await official.gets(numberList, { sessionId })).toEqual({ numbered: 2 })
    const before = (await list(sessionId)).rows.map(({ number, name }) => [number, name])
    moveTo(9, 9)
    await (await person('王姐')).gets(signUp, { sessionId, party: 1 })
    const anew = await person('小李')
    expect(await anew.gets(numberList, { sessionId })).toEqual({ numbered: 3 })
    const after = (await list(sessionId)).rows.map(({ number, name }) => [number, name])
    expect(after.slice(0, 2)).toEqual(before)
    expect(after[2]?.[0]).toBe(3)
  })

  it('(4.6) typed behind the class let in all that are right, and name the others', async () => {
    const sessionId = await tonight(['陈姨', '李叔', '赵伯'])
    await (await person('小李')).gets(numberList, { sessionId })
    const { number } = (await rowOf(sessionId, '李叔')) ?? {}
    moveTo(9, 9)
    await (await person('李叔')).gets(cancelRegistration, { sessionId })
    moveTo(10, 22)
    const official = await person('小李')
    const numbers = [1, 2, 3, 12]
    const answer = await official.gets(admitNumbers, { sessionId, numbers })
    expect(answer).toMatchObject({ unknown: [12], left: [number] })
    expect(answer.came).toHaveLength(2)
    expect(await rowOf(sessionId, '李叔')).toMatchObject({ is: 'left', number })
    expect(await list(sessionId)).toMatchObject({ came: 2 })
    const again = await official.gets(admitNumbers, { sessionId, numbers })
    expect(again).toEqual(answer)
  })

  it('(4.6) are nobody’s before the list was printed', async () => {
    const sessionId = await tonight(['陈姨'])
    expect(
      await (await person('小李')).asks(admitNumbers, { sessionId, numbers: [1] }),
    ).toMatchObject({ status: 409, message: '这一场还没打印过名单，没有号。请点名字签到。' })
  })
})

describe('Somebody with two homes', () => {
  it('(4.6) is let in by the one for which the class is, and known by its building', async () => {
    const amin = await person('阿敏')
    const both = await neighbour(town, amin, '两头住', {
      ...{ compoundId: town.places.hongye, building: 1, room: '909' },
    })
    const { id: membershipId } = await asksToJoin(town, both, { room: '908' })
    await (await person('小李')).gets(approveMembership, { membershipId })
    const sessionId = await tonight(['两头住'])
    const { rows } = await (await person('小李')).gets(showAttendance, { sessionId })
    expect(rows).toMatchObject([{ membershipId, buildingName: '1栋' }])
    const came = await admits(sessionId, { by: 'name', membershipId })
    expect(came).toMatchObject({ ok: true, value: { row: { is: 'in', buildingName: '1栋' } } })
  })
})
