import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelAccount, takeBackCancelling } from '../../../shared/contract/account'
import { joinGroup, listMyGroups, showGroup } from '../../../shared/contract/group'
import { leaveHome } from '../../../shared/contract/household'
import { exportMyData, readExport } from '../../../shared/contract/ownData'
import type { GroupId } from '../../../shared/kernel/ids'
import { blocks, homeOf } from '../../testing/blocking'
import { coolsDown, isErased } from '../../testing/cancelling'
import { clockAhead } from '../../testing/clock'
import { type GroupMore, joins, opensGroup } from '../../testing/groups'
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
const opens = (more?: GroupMore): Promise<GroupId> => opensGroup(town, xiaoli, more)
const members = async (groupId: GroupId) => (await li.gets(showGroup, { groupId })).members
const becomes = (groupId: GroupId, count: number) =>
  eventually(
    () => members(groupId),
    (stands) => stands === count,
  )

describe('Whoever is in a group', () => {
  it('(1.10, 4.2) and moves out is in it no more', async () => {
    const groupId = await opens()
    const wang = await newcomer('王姐')
    await joins(wang, groupId)
    expect(await members(groupId)).toBe(1)
    await wang.gets(leaveHome, { membershipId: await homeOf(wang) })
    expect(await becomes(groupId, 0)).toBe(0)
  })

  it('(1.10, 4.2) and is blocked is in it no more', async () => {
    const groupId = await opens()
    const zhao = await newcomer('赵伯')
    await joins(zhao, groupId)
    await blocks(xiaoli, zhao)
    expect(await becomes(groupId, 0)).toBe(0)
  })

  it('(4.2, 12.2) and cancels the account is in it no more, thinks otherwise, and joins anew', async () => {
    const groupId = await opens()
    const qian = await newcomer('钱婶')
    await joins(qian, groupId)
    await qian.gets(cancelAccount, {})
    expect(await becomes(groupId, 0)).toBe(0)
    await qian.gets(takeBackCancelling, {})
    expect(await joins(qian, groupId)).toMatchObject({ members: 1 })
  })

  it('(4.2, 12.2) reads in their own data which groups they are in', async () => {
    const groupId = await opens({ words: { name: '二胡小组' } })
    const sun = await newcomer('孙姨')
    await joins(sun, groupId)
    await sun.gets(joinGroup, { groupId, want: 'out' })
    const { id: exportId } = await sun.gets(exportMyData, {})
    const records = await eventually(
      async () => (await sun.gets(readExport, { exportId, kind: 'groups' })).records,
      (all) => all.length > 0,
    )
    expect(records).toMatchObject([{ fields: { name: '二胡小组', status: '退出了' } }])
    expect((await sun.gets(listMyGroups, {})).cards).toEqual([])
  })

  it('(4.2, 12.2) and is erased leaves nothing of it behind', async () => {
    const groupId = await opens()
    const feng = await newcomer('冯婶')
    await joins(feng, groupId)
    const theirs = async () =>
      (await allStored(town.tableEndpoint)).filter(({ sk }) => sk?.S === `MEMBER#${feng.id}`)
    expect(await theirs()).toHaveLength(1)
    await coolsDown(town, feng, moveTo)
    await isErased(town, moveTo)
    expect(await theirs()).toEqual([])
    moveTo(0)
  })
})
