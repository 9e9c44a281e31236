import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelAccount, takeBackCancelling } from '../../../shared/contract/account'
import { leaveHome } from '../../../shared/contract/household'
import { sayInterest, showDrive } from '../../../shared/contract/interest'
import { listNotices } from '../../../shared/contract/notice'
import { exportMyData, readExport } from '../../../shared/contract/ownData'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { DriveId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { blocks, homeOf } from '../../testing/blocking'
import { coolsDown, isErased, sweeps } from '../../testing/cancelling'
import { clockAhead } from '../../testing/clock'
import { inDays } from '../../testing/events'
import { type AskedMore, asks, wants } from '../../testing/interests'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person
let moveTo: (ms: number) => void

beforeAll(async () => {
  town = await startTown()
  moveTo = clockAhead()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '900' })
}, 60_000)
afterAll(() => town.stop())

let rooms = 100
const newcomer = (name: string) => neighbour(town, xiaoli, name, { room: `${rooms++}` })
const opens = (more?: AskedMore): Promise<DriveId> => asks(town, xiaoli, { needed: 3, ...more })
const lacking = async (driveId: DriveId) => (await li.gets(showDrive, { driveId })).lacking
const becomes = (driveId: DriveId, count: number) =>
  eventually(
    () => lacking(driveId),
    (left) => left === count,
  )
/** Logged in anew: the clock is moved about. */
const heard = async (name: string, title: string) => {
  const { notices } = await (await town.person(name)).gets(listNotices, {})
  return notices.filter((one) => one.title === title).map((one) => noticeSentence(one, inDays(0)))
}

describe('Whoever would have come', () => {
  it('(1.10, 4.5) and moves out is not counted any more', async () => {
    const driveId = await opens()
    const wang = await newcomer('王姐')
    await wants(wang, driveId)
    expect(await lacking(driveId)).toBe(2)
    await wang.gets(leaveHome, { membershipId: await homeOf(wang) })
    expect(await becomes(driveId, 3)).toBe(3)
  })

  it('(1.10, 4.5) and is blocked is not counted any more', async () => {
    const driveId = await opens()
    const zhao = await newcomer('赵伯')
    await wants(zhao, driveId)
    await blocks(xiaoli, zhao)
    expect(await becomes(driveId, 3)).toBe(3)
  })

  it('(4.5, 12.2) and cancels the account is not counted, thinks otherwise, and says it anew', async () => {
    const driveId = await opens()
    const qian = await newcomer('钱婶')
    await wants(qian, driveId)
    await qian.gets(cancelAccount, {})
    expect(await becomes(driveId, 3)).toBe(3)
    await qian.gets(takeBackCancelling, {})
    expect((await wants(qian, driveId)).lacking).toBe(2)
  })

  it('(4.5, 12.2) reads in their own data on what, and what became of it', async () => {
    const driveId = await opens({ title: '二胡班' })
    const sun = await newcomer('孙姨')
    await wants(sun, driveId)
    await sun.gets(sayInterest, { driveId, want: 'out' })
    const { id: exportId } = await sun.gets(exportMyData, {})
    const records = await eventually(
      async () => (await sun.gets(readExport, { exportId, kind: 'interests' })).records,
      (all) => all.length > 0,
    )
    expect(records).toMatchObject([{ fields: { title: '二胡班', status: '不来了' } }])
  })
})

describe('A class that too few would come to by its day', () => {
  it('(4.5) lapses the moment its day is over, kindly, once, and a day late is soon enough', async () => {
    const driveId = await opens({ title: '插花班', until: inDays(1) })
    const zhou = await newcomer('周叔')
    await wants(zhou, driveId)
    await sweeps(town)
    expect(await li.gets(showDrive, { driveId })).toMatchObject({ status: 'open', lacking: 2 })
    moveTo(3 * DAY_MS)
    const late = await (await town.person('李叔')).asks(sayInterest, { driveId, want: 'in' })
    expect(late).toMatchObject({ refusal: { code: 'interest.over' } })
    await sweeps(town)
    await sweeps(town)
    expect(await heard('周叔', '插花班')).toEqual([
      '您想来的“插花班”人没到齐，这次先不开。谢谢您，下次再一起凑。',
    ])
    expect(await heard('李叔', '插花班')).toEqual([])
    const stands = await (await town.person('李叔')).gets(showDrive, { driveId })
    expect(stands).toMatchObject({ status: 'lapsed' })
    moveTo(0)
  })

  it('(4.5) is enough all the same where the last household tapped before the end and was not counted yet', async () => {
    const driveId = await opens({ title: '种花班', until: inDays(1), needed: 2 })
    const [wu, zheng] = [await newcomer('吴姨'), await newcomer('郑伯')]
    await wants(wu, driveId)
    await wants(zheng, driveId)
    moveTo(3 * DAY_MS)
    await sweeps(town)
    const stands = await (await town.person('李叔')).gets(showDrive, { driveId })
    expect(stands).toMatchObject({ status: 'enough' })
    expect(await heard('吴姨', '种花班')).toEqual([])
    moveTo(0)
  })
})

describe('Whoever is erased', () => {
  it('(4.5, 12.2) leaves no word of theirs behind', async () => {
    const driveId = await opens({ title: '茶艺班' })
    const feng = await newcomer('冯婶')
    await wants(feng, driveId)
    const wordsOf = async () =>
      (await allStored(town.tableEndpoint)).filter(
        (item) => item['sk']?.S === `INTEREST#${feng.id}`,
      )
    expect(await wordsOf()).toHaveLength(1)
    await coolsDown(town, feng, moveTo)
    await isErased(town, moveTo)
    expect(await wordsOf()).toEqual([])
    moveTo(0)
  })
})
