import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  admitTo,
  closeList,
  explainAbsence,
  showAttendance,
  showMyCode,
  undoCheckIn,
} from '../../../shared/contract/attendance'
import { listNotices } from '../../../shared/contract/notice'
import { joinWaitlist, listMyRegistrations, signUp } from '../../../shared/contract/registration'
import type { HourRange } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass, settledMine } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of ['陈姨', '李叔', '王姐'].entries())
    await neighbour(town, xiaoli, name, { room: `${100 + n}` })
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

const EVENING = { from: '19:00', until: '20:30' } as HourRange
const person = (name: string): Promise<Person> => town.person(name)
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const admits = async (sessionId: SessionId, name: string) => {
  const { code } = await (await person(name)).gets(showMyCode, {})
  return (await person('小李')).gets(admitTo, { sessionId, who: { by: 'scan', code } })
}
const closes = async (sessionId: SessionId) => {
  const closed = await (await person('小李')).gets(closeList, { sessionId })
  await drain()
  return closed
}
const mine = async (name: string, sessionId: SessionId) =>
  settledMine(town, await person(name), sessionId)
const statusOf = async (name: string, sessionId: SessionId) => (await mine(name, sessionId))?.status
const heard = async (name: string, title: string) => {
  const { notices } = await (await person(name)).gets(listNotices, {})
  return notices.filter((one) => one.title === title).map((one) => noticeSentence(one, may(10)))
}

/** Two have a seat of two, a third waits; the class is over, and Chen came. */
async function taught(title: string): Promise<SessionId> {
  moveTo(2, 10)
  const times = { day: may(10), hours: EVENING }
  const sessionId = await holdsClass(town, await person('小李'), { title, times, capacity: 2 })
  for (const name of ['陈姨', '李叔'])
    await (await person(name)).gets(signUp, { sessionId, party: 1 })
  await (await person('王姐')).gets(joinWaitlist, { sessionId, party: 1 })
  moveTo(10, 18.9)
  await admits(sessionId, '陈姨')
  moveTo(10, 20.6)
  return sessionId
}

describe('A list that is closed', () => {
  it('(4.8) says who came and who did not, and only then', async () => {
    const sessionId = await taught('书法班')
    expect(await statusOf('李叔', sessionId)).toBe('confirmed')
    expect(await closes(sessionId)).toEqual({ came: 1, absent: 1 })
    expect(await closes(sessionId)).toEqual({ came: 1, absent: 1 })
    expect(await statusOf('陈姨', sessionId)).toBe('attended')
    expect(await statusOf('李叔', sessionId)).toBe('noShow')
    expect(await statusOf('王姐', sessionId)).toBeUndefined()
    const { registrations } = await (
      await person('陈姨')
    ).gets(listMyRegistrations, { when: 'over' })
    expect(registrations[0]).toMatchObject({ sessionId, status: 'attended', session: 'tookPlace' })
  })

  it('(4.8) asks whoever did not come, alone and once, and takes an excuse', async () => {
    const title = '二胡班'
    const sessionId = await taught(title)
    await closes(sessionId)
    await drain()
    expect(await heard('李叔', title)).toEqual([
      '“二胡班”那天没等到您。生病了、家里有事都不要紧，点开说一声，就不记了。',
    ])
    expect(await heard('陈姨', title)).toEqual(['您来过“二胡班”。怎么样？点开说一声，不记名。'])
    const li = await person('李叔')
    expect(await li.gets(explainAbsence, { sessionId, says: 'ill' })).toMatchObject({
      status: 'noShow',
      absence: 'ill',
    })
    expect(
      await (await person('陈姨')).asks(explainAbsence, { sessionId, says: 'ill' }),
    ).toMatchObject({ status: 409, message: '这一场没有记您没来，不用说明。' })
  })

  it('(4.8) is looked at again when somebody says that they were there, and is as true when that is written down late', async () => {
    const sessionId = await taught('太极班')
    await closes(sessionId)
    await (await person('李叔')).gets(explainAbsence, { sessionId, says: 'wasThere' })
    const official = await person('小李')
    const { rows } = await official.gets(showAttendance, { sessionId })
    const contested = rows.find((row) => row.isContested)
    expect(contested).toMatchObject({ is: 'awaited', addressForm: '李叔' })
    const membershipId = contested?.membershipId as never
    const who = { by: 'name', membershipId } as const
    const { checkInId } = await official.gets(admitTo, { sessionId, who })
    await drain()
    expect(await statusOf('李叔', sessionId)).toBe('attended')
    await official.gets(undoCheckIn, { sessionId, checkInId })
    await drain()
    expect(await statusOf('李叔', sessionId)).toBe('noShow')
  })
})
