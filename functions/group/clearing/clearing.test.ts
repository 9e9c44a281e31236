import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelAccount, takeBackCancelling } from '../../../shared/contract/account'
import { listMandatesOf } from '../../../shared/contract/care'
import { joinGroup, listMyGroups, settleGroup, showGroup } from '../../../shared/contract/group'
import { listNotices } from '../../../shared/contract/notice'
import { leaveHome } from '../../../shared/contract/household'
import { exportMyData, readExport } from '../../../shared/contract/ownData'
import type { GroupId } from '../../../shared/kernel/ids'
import { blocks, homeOf } from '../../testing/blocking'
import { mandated } from '../../testing/caring'
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

describe('Who acts for somebody without a phone', () => {
  let onBehalfOf: string
  beforeAll(async () => {
    const { membershipId } = await mandated(town, xiaoli)
    const { mandates } = await xiaoli.gets(listMandatesOf, { membershipId })
    onBehalfOf = mandates[0]?.principalId ?? ''
  })

  it('(1.6, 4.2) joins in their name, leaves again, and does not undo what they did themself', async () => {
    const groupId = await opens()
    const asked = { groupId, want: 'in' } as const
    await xiaoli.gets(joinGroup, asked, { onBehalfOf })
    expect(await xiaoli.gets(showGroup, { groupId }, { onBehalfOf })).toMatchObject({
      ...{ mine: 'in', members: 1 },
    })
    expect(await xiaoli.gets(showGroup, { groupId })).not.toHaveProperty('mine')
    await xiaoli.gets(joinGroup, { groupId, want: 'out' }, { onBehalfOf })
    expect(await members(groupId)).toBe(0)
  })

  it('(1.6, 4.2) hears what becomes of the group, and in whose name', async () => {
    const name = '给婆婆加的'
    const groupId = await opens({ name })
    await xiaoli.gets(joinGroup, { groupId, want: 'in' }, { onBehalfOf })
    const colleague = await worker(town, '同事小何')
    await colleague.gets(settleGroup, { groupId, step: 'pause' })
    const heard = await eventually(
      async () =>
        (await xiaoli.gets(listNotices, {})).notices.filter(({ title }) => title === name),
      (all) => all.length > 0,
    )
    expect(heard).toMatchObject([{ kind: 'group.paused', onBehalfOf, groupId }])
  })
})

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
