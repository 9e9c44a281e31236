import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  arrive,
  checkIn,
  closeList,
  showAttendance,
  showSessionCodes,
  undoCheckIn,
} from '../../../shared/contract/attendance'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import { showSession } from '../../../shared/contract/event'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import { sessionCodeIn } from '../../../shared/kernel/attendanceCode'
import type { SessionId } from '../../../shared/kernel/ids'
import { codeAtDoor, scans } from '../../testing/attendance'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
const NAMES = ['陈姨', '李叔', '王姐']

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of NAMES.entries())
    await neighbour(town, xiaoli, name, { room: `${100 + n}` })
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

const EVENING = { from: '19:00', until: '20:30' } as HourRange
const person = (name: string): Promise<Person> => town.person(name)
const minutes = (count: number): number => count / 60

/** A class of the tenth of May to which Chen comes with her sister; it is ten to seven. */
async function tonight(title: string): Promise<SessionId> {
  moveTo(2, 10)
  const times = { day: may(10), hours: EVENING }
  const official = await person('小李')
  const sessionId = await holdsClass(town, official, { title, times, capacity: 5, maxParty: 2 })
  await (await person('陈姨')).gets(signUp, { sessionId, party: 2 })
  moveTo(10, 18 + minutes(50))
  return sessionId
}

const listOf = async (sessionId: SessionId) =>
  (await person('小李')).gets(showAttendance, { sessionId })
const rowOf = async (sessionId: SessionId, addressForm: string) =>
  (await listOf(sessionId)).rows.find((row) => row.addressForm.includes(addressForm))

describe('Whoever scans the code at the door', () => {
  it('(4.6) is checked in by that very call, with those who come along', async () => {
    const sessionId = await tonight('书法班')
    const code = await codeAtDoor(await person('小李'), sessionId)
    expect(await scans(await person('陈姨'), code)).toMatchObject({
      value: { checkedIn: { sessionId, title: '书法班', party: 2 } },
    })
    expect(await listOf(sessionId)).toMatchObject({ seats: 2, came: 2, rows: [{ is: 'in' }] })
  })

  it('(4.6) scans twice, from two phones at once, and is in once', async () => {
    const sessionId = await tonight('二胡班')
    const code = await codeAtDoor(await person('小李'), sessionId)
    const chen = await person('陈姨')
    const both = await Promise.all([scans(chen, code), scans(await person('陈姨'), code)])
    for (const one of [...both, await scans(chen, code)])
      expect(one).toMatchObject({ value: { checkedIn: { party: 2 } } })
    expect(await listOf(sessionId)).toMatchObject({ came: 2 })
  })

  it('(4.6) is told to find the worker without a seat, or when it was given back', async () => {
    const sessionId = await tonight('太极班')
    const code = await codeAtDoor(await person('小李'), sessionId)
    const noSeat = {
      status: 409,
      message: '您没有报这一场的名。请找门口的工作人员帮您加上。',
    }
    expect(await scans(await person('李叔'), code)).toMatchObject(noSeat)
    const chen = await person('陈姨')
    await chen.gets(cancelRegistration, { sessionId })
    expect(await scans(chen, code)).toMatchObject(noSeat)
  })

  it('(4.6) takes by coming what they are offered, also where they were in, gave the seat back and waited again', async () => {
    moveTo(2, 10)
    const plan = { title: '棋牌班', times: { day: may(10), hours: EVENING }, capacity: 1 }
    const sessionId = await holdsClass(town, await person('小李'), plan)
    await (await person('陈姨')).gets(signUp, { sessionId, party: 1 })
    moveTo(10, 18 + minutes(50))
    const [chen, li] = [await person('陈姨'), await person('李叔')]
    const code = await codeAtDoor(await person('小李'), sessionId)
    await scans(chen, code)
    await chen.gets(cancelRegistration, { sessionId })
    await li.gets(signUp, { sessionId, party: 1 })
    await chen.gets(joinWaitlist, { sessionId, party: 1 })
    await li.gets(cancelRegistration, { sessionId })
    const statusOf = async () => (await chen.gets(showSession, { sessionId })).mine?.status
    await eventually(statusOf, (status) => status === 'offered')
    expect(await scans(chen, code)).toMatchObject({ value: { checkedIn: { party: 1 } } })
    expect(await statusOf()).toBe('confirmed')
  })

  it('(4.6) comes too late with a picture that is a minute old, and with the code of another class for another', async () => {
    const sessionId = await tonight('剪纸班')
    const official = await person('小李')
    const chen = await person('陈姨')
    const code = await codeAtDoor(official, sessionId)
    moveTo(10, 18 + minutes(51.1))
    const over = { status: 410, message: '这个签到码过时了，请扫门口屏幕上现在的码。' }
    expect(await scans(chen, code)).toMatchObject(over)
    const forged = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`
    expect(await scans(chen, forged)).toMatchObject(over)
    const other = await tonight('别的班')
    const fresh = await codeAtDoor(official, sessionId)
    expect(await scans(chen, fresh)).toMatchObject({ value: { checkedIn: { sessionId } } })
    expect(await listOf(other)).toMatchObject({ came: 0 })
  })

  it('(4.6) with each of the codes of two minutes gets in while it is shown, and no sooner', async () => {
    const sessionId = await tonight('编织班')
    const chen = await person('陈姨')
    const { codes } = await (await person('小李')).gets(showSessionCodes, { sessionId })
    expect(codes).toHaveLength(4)
    const third = sessionCodeIn(codes[2]?.link ?? '') ?? ''
    expect(await scans(chen, third)).toMatchObject({ status: 410 })
    // In the middle of its half minute: some seconds went by before the codes were read.
    moveTo(10, 18 + minutes(50) + ((codes[0]?.shownMs ?? 0) + 45_000) / MINUTE_MS / 60)
    expect(await scans(chen, third)).toMatchObject({ ok: true })
  })

  it('(4.6) too early, or when it is over, reads when people come in', async () => {
    const sessionId = await tonight('合唱班')
    moveTo(10, 16)
    expect(await (await person('小李')).asks(showSessionCodes, { sessionId })).toMatchObject({
      status: 409,
      message: '还没到签到的时候，5月10日17:00开始。',
    })
    moveTo(10, 20 + minutes(29.6))
    const code = await codeAtDoor(await person('小李'), sessionId)
    moveTo(10, 20 + minutes(30))
    expect(await scans(await person('陈姨'), code)).toMatchObject({
      status: 409,
      message: '这一场的签到结束了。要补签，请找社区的工作人员。',
    })
  })
})

describe('A ticket', () => {
  const ticketFor = async (sessionId: SessionId): Promise<string> => {
    const code = await codeAtDoor(await person('小李'), sessionId)
    const { ticket } = await town.stranger.gets(arrive, { code })
    return ticket?.code ?? ''
  }

  it('(4.6) gives whoever is not logged in yet ten minutes', async () => {
    const sessionId = await tonight('手机微信班')
    const ticket = await ticketFor(sessionId)
    moveTo(10, 18 + minutes(59))
    expect(await (await person('陈姨')).asks(checkIn, { ticket })).toMatchObject({
      value: { title: '手机微信班', party: 2 },
    })
  })

  it('(4.6) is over behind them, and is one person’s', async () => {
    const sessionId = await tonight('防诈骗讲座')
    moveTo(2, 10)
    await (await person('王姐')).gets(signUp, { sessionId, party: 1 })
    moveTo(10, 18 + minutes(50))
    const ticket = await ticketFor(sessionId)
    const chen = await person('陈姨')
    expect(await chen.asks(checkIn, { ticket })).toMatchObject({ ok: true })
    expect(await chen.asks(checkIn, { ticket })).toMatchObject({ ok: true })
    expect(await (await person('王姐')).asks(checkIn, { ticket })).toMatchObject({
      status: 409,
      message: '这张签到码已经有人用过了，请再扫一次门口的码。',
    })
    const late = await ticketFor(sessionId)
    moveTo(10, 19 + minutes(1))
    expect(await (await person('王姐')).asks(checkIn, { ticket: late })).toMatchObject({
      status: 410,
    })
    expect(await (await person('王姐')).asks(checkIn, { ticket: 'x' })).toMatchObject({
      status: 400,
    })
  })
})

describe('What was written down by mistake', () => {
  it('(4.6) is taken back, the seat stays, and a late copy of the scan does not bring it back', async () => {
    const sessionId = await tonight('茶艺班')
    const official = await person('小李')
    const code = await codeAtDoor(official, sessionId)
    const chen = await person('陈姨')
    const key = 'the-very-same-scan'
    await chen.asks(arrive, { code }, { key })
    const checkInId = (await rowOf(sessionId, '陈姨'))?.checkInId as never
    await official.gets(undoCheckIn, { sessionId, checkInId })
    await official.gets(undoCheckIn, { sessionId, checkInId })
    await chen.asks(arrive, { code }, { key })
    expect(await rowOf(sessionId, '陈姨')).toMatchObject({ is: 'awaited', party: 2 })
    expect(await scans(chen, await codeAtDoor(official, sessionId))).toMatchObject({ ok: true })
    expect(await rowOf(sessionId, '陈姨')).toMatchObject({ is: 'in' })
  })

  it('(4.8) leaves nobody absent before the list is closed', async () => {
    const sessionId = await tonight('烘焙班')
    expect(await (await person('小李')).asks(closeList, { sessionId })).toMatchObject({
      status: 409,
      message: '还没开始，开始以后才能交名单。',
    })
  })
})
