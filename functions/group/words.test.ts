import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  changeGroup,
  joinGroup,
  listDeskGroups,
  listGroups,
  openGroup,
  settleGroup,
  showGroup,
} from '../../shared/contract/group'
import { listWithheld, refuseWithheld, releaseWithheld } from '../../shared/contract/moderation'
import { listNotices } from '../../shared/contract/notice'
import type { GroupId, WithheldId } from '../../shared/kernel/ids'
import { changed, joins, opensGroup, plannedGroup } from '../testing/groups'
import { eventually, neighbour, worker } from '../testing/neighbours'
import { allStored } from '../testing/stored'
import { allTold } from '../testing/told'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '同事小何')
  chen = await neighbour(town, xiaoli, '陈伯', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202', building: 1 })
}, 60_000)
afterAll(() => town.stop())
beforeEach(() => town.wechat('reset'))

const unsure = () => town.wechat('text', { suggest: 'review', label: 20001 })
const opens = (name: string) => opensGroup(town, xiaoli, { words: { name } })
const rewrites = (groupId: GroupId, name: string) =>
  xiaoli.gets(changeGroup, changed(town, groupId, { words: { name } }))
const listed = async (by: Person, name: string) => {
  const { cards } = await by.gets(listGroups, { compoundId: town.places.jiuding })
  return cards.find((card) => card.name === name)
}
const drain = async () => {
  for (let n = 0; n < 3; n++) await town.stream?.drain()
}
const heard = async (person: Person, title: string) =>
  (await person.gets(listNotices, {})).notices.filter((one) => one.title === title)
const kindsHeard = async (person: Person, title: string) =>
  (await heard(person, title)).map(({ kind }) => kind)
const waiting = async (name: string): Promise<WithheldId> => {
  const { items } = await xiaohe.gets(listWithheld, { nodeId: town.places.beijiang })
  const item = items.find(({ text }) => text?.startsWith(name) === true)
  if (!item) throw new Error(`${name} does not wait.`)
  return item.id
}
const releases = async (name: string) => {
  await xiaohe.gets(releaseWithheld, { withheldId: await waiting(name) })
  await drain()
}
const refuses = async (name: string) => {
  await xiaohe.gets(refuseWithheld, { withheldId: await waiting(name), label: 'other' })
  await drain()
}

describe('The words of a group', () => {
  it('(4.2, 9.1) are refused where they speak of money', async () => {
    const words = { name: '炒股小组', about: '押金两百元' }
    const answer = await xiaoli.asks(openGroup, plannedGroup(town, { words }))
    expect(answer).toMatchObject({ refusal: { code: 'content.money' } })
  })

  it('(4.2, 9.1) are looked at by a colleague where nobody is sure, and seen from then on', async () => {
    await unsure()
    const groupId = await opens('说书小组')
    expect(await chen.asks(showGroup, { groupId })).toMatchObject({ status: 404 })
    expect(await chen.asks(joinGroup, { groupId, want: 'in' })).toMatchObject({ status: 404 })
    expect(await xiaoli.gets(showGroup, { groupId })).toMatchObject({
      desk: { check: 'withWorker' },
    })
    await releases('说书小组')
    await eventually(
      () => listed(chen, '说书小组'),
      (card) => card !== undefined,
    )
    await joins(chen, groupId)
    expect(await kindsHeard(chen, '说书小组')).toEqual([])
  })

  it('(4.2, 9.1) that a colleague refuses are seen by nobody, and whoever wrote them hears it', async () => {
    await unsure()
    const groupId = await opens('算命小组')
    await refuses('算命小组')
    expect(await chen.asks(showGroup, { groupId })).toMatchObject({ status: 404 })
    expect(await heard(xiaoli, '算命小组')).toMatchObject([{ kind: 'event.refused', groupId }])
    const { cards } = await xiaoli.gets(listDeskGroups, { nodeId: town.places.beijiang })
    expect(cards.find(({ id }) => id === groupId)).toMatchObject({
      ...{ status: 'ended', check: 'refused' },
    })
  })
})

describe('Words that are written anew', () => {
  it('(4.2, 9.1) stand and are told only once they have passed: until then what was read before does', async () => {
    const groupId = await opens('合唱队')
    await joins(chen, groupId)
    await unsure()
    expect(await rewrites(groupId, '大家唱')).toMatchObject({ check: 'withWorker' })
    await drain()
    expect(await chen.gets(showGroup, { groupId })).toMatchObject({ words: { name: '合唱队' } })
    expect(await kindsHeard(chen, '大家唱')).toEqual([])
    await releases('大家唱')
    expect(await chen.gets(showGroup, { groupId })).toMatchObject({
      ...{ words: { name: '大家唱' }, mine: 'in' },
    })
    expect(await kindsHeard(chen, '大家唱')).toEqual(['group.changed'])
  })

  it('(4.2, 9.1) that are refused leave the group as it was, and whoever wrote them hears it', async () => {
    const groupId = await opens('剪纸小组')
    await joins(chen, groupId)
    await unsure()
    await rewrites(groupId, '不好的名字')
    await refuses('不好的名字')
    expect(await chen.gets(showGroup, { groupId })).toMatchObject({
      ...{ status: 'running', words: { name: '剪纸小组' }, mine: 'in' },
    })
    expect(await kindsHeard(xiaoli, '剪纸小组')).toEqual(['event.refused'])
    expect(await kindsHeard(chen, '剪纸小组')).toEqual([])
    const { cards } = await xiaoli.gets(listDeskGroups, { nodeId: town.places.beijiang })
    expect(cards.find(({ id }) => id === groupId)).toMatchObject({ check: 'passed' })
  })

  it('(4.2, 9.1) of another rhythm alone are asked about no second time', async () => {
    const groupId = await opens('象棋小组')
    await unsure()
    const other = changed(town, groupId, { words: { name: '象棋小组' }, limit: 8 })
    expect(await xiaoli.gets(changeGroup, other)).toMatchObject({ check: 'passed' })
  })
})

describe('What the table tells of groups', () => {
  const standing = async () =>
    new Map(
      (await allStored(town.tableEndpoint)).map((item) => [
        `${item['pk']?.S} ${item['sk']?.S}`,
        item,
      ]),
    )

  it('(4.2) changes nothing told once more, backwards or twice at once: one count, one notice of each', async () => {
    const groupId = await opens('柔力球队')
    await Promise.all([chen, li].map((person) => joins(person, groupId)))
    await chen.gets(joinGroup, { groupId, want: 'out' })
    await chen.gets(joinGroup, { groupId, want: 'in' })
    await xiaoli.gets(settleGroup, { groupId, step: 'pause' })
    await drain()
    await xiaoli.gets(settleGroup, { groupId, step: 'end' })
    await drain()
    expect(await kindsHeard(chen, '柔力球队')).toEqual(['group.ended', 'group.paused'])
    const before = await standing()
    const records = await allTold(town.tableEndpoint)
    const tell = (Records: typeof records) => town.call('outbox', { Records })
    expect(await tell(records)).toEqual({ batchItemFailures: [] })
    await Promise.all([tell(records), tell([...records].reverse())])
    expect(await standing()).toEqual(before)
  })
})
