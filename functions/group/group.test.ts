import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  callOffMeeting,
  changeGroup,
  joinGroup,
  listDeskGroups,
  listGroupMembers,
  listGroups,
  listMyGroups,
  openGroup,
  settleGroup,
  showGroup,
} from '../../shared/contract/group'
import { listNotices } from '../../shared/contract/notice'
import { addDays } from '../../shared/kernel/dates'
import type { GroupId } from '../../shared/kernel/ids'
import { noticeSentence } from '../../shared/text/zhCN/noticeSentence'
import { hoursFrom, inDays } from '../testing/events'
import {
  changed,
  type GroupMore,
  joins,
  opensGroup,
  plannedGroup,
  tomorrow,
} from '../testing/groups'
import { neighbour, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person
let amin: Person
let chen: Person
let wife: Person
let li: Person
let lin: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈伯', { room: '101' })
  wife = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202', building: 1 })
  lin = await neighbour(town, amin, '林姐', { room: '303', compoundId: town.places.hongye })
}, 60_000)
afterAll(() => town.stop())

const opens = (more?: GroupMore): Promise<GroupId> => opensGroup(town, xiaoli, more)
const shown = (by: Person, groupId: GroupId) => by.gets(showGroup, { groupId })
const leaves = (by: Person, groupId: GroupId) => by.gets(joinGroup, { groupId, want: 'out' })
const cardsFor = async (by: Person, compoundId = town.places.jiuding) =>
  (await by.gets(listGroups, { compoundId })).cards
const named = (name: string) => (card: { readonly name: string }) => card.name === name
const drain = async () => {
  for (let n = 0; n < 3; n++) await town.stream?.drain()
}
const heard = async (person: Person, title: string) => {
  const { notices } = await person.gets(listNotices, {})
  return notices.filter((one) => one.title === title).map((one) => noticeSentence(one, inDays(0)))
}

describe('A standing group', () => {
  it('(4.2) is read by those whom it is for: what, where, when next, how many they are', async () => {
    const groupId = await opens({ name: '书法小组' })
    const card = (await cardsFor(chen)).find(named('书法小组'))
    expect(card).toMatchObject({
      ...{ id: groupId, venue: '中心广场', status: 'running', members: 0, mine: 'out' },
      ...{ reach: '北江社区', rhythm: { weekdays: [1, 2, 3, 4, 5, 6, 0] } },
    })
    expect([inDays(0), tomorrow()]).toContain(card?.next)
    const view = await shown(chen, groupId)
    expect(view.words).toEqual({ name: '书法小组', about: '打二十四式', leader: '三栋的赵姨' })
    expect(view.next).toHaveLength(4)
    expect((await cardsFor(lin, town.places.hongye)).find(named('书法小组'))).toBeUndefined()
  })

  it('(4.2) names whoever leads it to nobody but those whom it is for', async () => {
    const groupId = await opens()
    expect((await shown(town.stranger, groupId)).words).toEqual({
      ...{ name: '太极晨练', about: '打二十四式' },
    })
    expect((await shown(lin, groupId)).words).not.toHaveProperty('leader')
    expect((await shown(xiaoli, groupId)).words).toHaveProperty('leader')
  })

  it('(1.2, 4.2) says to nobody how many they are who neither lives nor works there', async () => {
    const groupId = await opens({ name: '多少位' })
    for (const who of [town.stranger, lin, amin, await town.person('还没核实的')]) {
      expect(await shown(who, groupId)).not.toHaveProperty('members')
      expect((await cardsFor(who)).find(named('多少位'))).not.toHaveProperty('members')
    }
    for (const who of [chen, xiaoli]) {
      expect(await shown(who, groupId)).toMatchObject({ members: 0 })
      expect((await cardsFor(who)).find(named('多少位'))).toMatchObject({ members: 0 })
    }
  })

  it('(4.2) is opened by a worker of its place, with hours that go forwards', async () => {
    expect(await chen.asks(openGroup, plannedGroup(town))).toMatchObject({ status: 403 })
    expect(await amin.asks(openGroup, plannedGroup(town))).toMatchObject({ status: 403 })
    const rhythm = { weekdays: [2], hours: hoursFrom('09:00', '08:00') }
    const backwards = await xiaoli.asks(openGroup, plannedGroup(town, { rhythm }))
    expect(backwards).toMatchObject({ refusal: { code: 'event.timesWrong' } })
  })
})

describe('Joining and leaving', () => {
  it('(4.2) takes a tap each, counts a person once, and is harmless twice and from two phones', async () => {
    const groupId = await opens()
    const key = 'one-tap-of-chen'
    expect(await chen.gets(joinGroup, { groupId, want: 'in' }, { key })).toEqual({
      ...{ mine: 'in', members: 1 },
    })
    const other = await town.person('陈伯')
    await Promise.all([joins(chen, groupId), joins(other, groupId)])
    await joins(wife, groupId)
    expect(await shown(li, groupId)).toMatchObject({ members: 2, mine: 'out' })
    await leaves(chen, groupId)
    await leaves(chen, groupId)
    expect(await chen.gets(joinGroup, { groupId, want: 'in' }, { key })).toMatchObject({
      members: 1,
    })
    expect(await shown(chen, groupId)).toMatchObject({ members: 1, mine: 'out' })
  })

  it('(4.2) is for those who live where the group is', async () => {
    const groupId = await opens()
    expect(await lin.asks(joinGroup, { groupId, want: 'in' })).toMatchObject({ status: 404 })
    expect(await xiaoli.asks(joinGroup, { groupId, want: 'in' })).toMatchObject({ status: 403 })
  })

  it('(4.2) of the last place is one person’s, however many tap at once', async () => {
    const groupId = await opens({ name: '坐不下的', limit: 2 })
    await joins(wife, groupId)
    const answers = await Promise.all(
      [chen, li].map((one) => one.asks(joinGroup, { groupId, want: 'in' })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const full = answers.find(({ ok }) => !ok)
    expect(full).toMatchObject({ refusal: { code: 'group.full' } })
    await leaves(wife, groupId)
    const loser = answers[0]?.ok ? li : chen
    await joins(loser, groupId)
    expect(await shown(loser, groupId)).toMatchObject({ members: 2, mine: 'in', limit: 2 })
  })

  it('(4.2) of a dozen at once is counted to the last', async () => {
    const groupId = await opens({ name: '一起来的' })
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        neighbour(town, xiaoli, `邻居${n}`, { room: `${400 + n}`, building: n % 3 }),
      ),
    )
    await Promise.all(people.map((person) => joins(person, groupId)))
    await drain()
    const card = (await cardsFor(chen)).find(named('一起来的'))
    expect(card).toMatchObject({ members: 12 })
  })

  it('(4.2) stands among one’s own groups, with the next meeting', async () => {
    const groupId = await opens({ name: '我的小组' })
    await joins(chen, groupId)
    const { cards } = await chen.gets(listMyGroups, {})
    expect(cards.find(({ id }) => id === groupId)).toMatchObject({ name: '我的小组', mine: 'in' })
    await leaves(chen, groupId)
    const after = (await chen.gets(listMyGroups, {})).cards
    expect(after.find(({ id }) => id === groupId)).toBeUndefined()
  })
})

describe('Who is in it', () => {
  it('(4.2) is told to nobody but the workers of its place', async () => {
    const groupId = await opens()
    for (const person of [chen, li]) await joins(person, groupId)
    const seen = JSON.stringify([await shown(wife, groupId), await cardsFor(wife)])
    for (const other of [chen.id, li.id, '陈', '李']) expect(seen).not.toContain(other)
    expect(await chen.asks(listGroupMembers, { groupId })).toMatchObject({ status: 403 })
    expect(await amin.asks(listGroupMembers, { groupId })).toMatchObject({ status: 404 })
    const { people } = await xiaoli.gets(listGroupMembers, { groupId })
    expect(people.map(({ addressForm }) => addressForm).sort()).toEqual(['李叔', '陈伯'])
    for (const person of people)
      expect(Object.keys(person).sort()).toEqual([
        ...['addressForm', 'buildingName', 'compoundName', 'name'],
      ])
    expect(people.map(({ compoundName }) => compoundName)).toEqual(['九鼎小区', '九鼎小区'])
  })
})

describe('What a worker does with a group', () => {
  it('(4.2) calls off one meeting with a reason, and members hear it once', async () => {
    const groupId = await opens({ name: '停一次的' })
    await joins(chen, groupId)
    const day = addDays(tomorrow(), 1)
    await xiaoli.gets(callOffMeeting, { groupId, day, because: 'weather' })
    await drain()
    await town.sweep.tick()
    expect(await heard(chen, '停一次的')).toEqual([
      '您的小组“停一次的”后天 07:00到08:30这一次不办：天气不好。',
    ])
    expect(await heard(li, '停一次的')).toEqual([])
    const view = await shown(chen, groupId)
    expect(view.next).not.toContain(day)
    expect(view.off).toEqual([{ day, because: 'weather' }])
    const again = await xiaoli.asks(callOffMeeting, { groupId, day, because: 'venue' })
    expect(again).toMatchObject({ refusal: { code: 'group.noMeeting' } })
  })

  it('(4.2) pauses it until a day, or until further notice, and goes on', async () => {
    const groupId = await opens({ name: '歇一歇的' })
    await joins(chen, groupId)
    const until = inDays(9)
    await xiaoli.gets(settleGroup, { groupId, step: 'pause', until })
    expect(await shown(chen, groupId)).toMatchObject({ status: 'paused', pausedUntil: until })
    expect((await shown(chen, groupId)).next[0]).toBe(inDays(10))
    await xiaoli.gets(settleGroup, { groupId, step: 'pause' })
    expect((await shown(chen, groupId)).next).toEqual([])
    await xiaoli.gets(settleGroup, { groupId, step: 'resume' })
    await drain()
    const sentences = await heard(chen, '歇一歇的')
    expect(sentences).toHaveLength(3)
    expect(sentences[0]).toBe('您的小组“歇一歇的”接着办了：每天 07:00到08:30，在中心广场。')
    expect(sentences[1]).toBe('您的小组“歇一歇的”先停着，接着办了给您发消息。')
    const twice = await xiaoli.asks(settleGroup, { groupId, step: 'resume' })
    expect(twice).toMatchObject({ refusal: { code: 'group.notPaused' } })
    const far = { groupId, step: 'pause', until: inDays(181) } as const
    expect(await xiaoli.asks(settleGroup, far)).toMatchObject({
      refusal: { code: 'group.dayWrong', maxDays: 180 },
    })
  })

  it('(4.2) changes rhythm and place, and members hear of it once; of other words nobody does', async () => {
    const groupId = await opens({ name: '搬家的' })
    await joins(chen, groupId)
    const rhythm = { weekdays: [4, 2], hours: hoursFrom('19:00', '20:00') }
    const venue = { name: '共享小屋' }
    await xiaoli.gets(changeGroup, changed(town, groupId, { name: '搬家的', rhythm, venue }))
    await xiaoli.gets(
      changeGroup,
      changed(town, groupId, { words: { name: '搬家的', about: '别的' }, rhythm, venue }),
    )
    await drain()
    expect(await heard(chen, '搬家的')).toEqual([
      '您的小组“搬家的”改了：每周二、四 19:00到20:00，在共享小屋。',
    ])
    expect(await shown(chen, groupId)).toMatchObject({
      ...{ words: { name: '搬家的', about: '别的' }, venue, rhythm: { weekdays: [2, 4] } },
    })
  })

  it('(4.2) takes a limit away, and a lower one puts nobody out', async () => {
    const groupId = await opens({ limit: 5 })
    for (const person of [chen, wife, li]) await joins(person, groupId)
    await xiaoli.gets(changeGroup, changed(town, groupId, { limit: 2 }))
    expect(await shown(chen, groupId)).toMatchObject({ members: 3, limit: 2, mine: 'in' })
    await xiaoli.gets(changeGroup, changed(town, groupId))
    expect(await shown(chen, groupId)).not.toHaveProperty('limit')
  })

  it('(4.2) ends it: members hear it once and are in it no more, nobody joins', async () => {
    const groupId = await opens({ name: '散伙的' })
    await joins(chen, groupId)
    await xiaoli.gets(settleGroup, { groupId, step: 'end' })
    await drain()
    expect(await heard(chen, '散伙的')).toEqual(['您的小组“散伙的”不办了。看看别的活动吧。'])
    expect(await shown(chen, groupId)).toMatchObject({ status: 'ended', mine: 'out', next: [] })
    expect((await cardsFor(chen)).find(named('散伙的'))).toBeUndefined()
    expect(await li.asks(joinGroup, { groupId, want: 'in' })).toMatchObject({
      refusal: { code: 'group.over' },
    })
    const again = await xiaoli.asks(settleGroup, { groupId, step: 'end' })
    expect(again).toMatchObject({ refusal: { code: 'group.over' } })
    const { cards } = await xiaoli.gets(listDeskGroups, { nodeId: town.places.beijiang })
    expect(cards.find(named('散伙的'))).toMatchObject({ status: 'ended', check: 'passed' })
  })

  it('(4.2) is told to whoever was in it before, and to nobody who has read it already', async () => {
    const groupId = await opens({ name: '后来的' })
    await joins(chen, groupId)
    await xiaoli.gets(
      changeGroup,
      changed(town, groupId, { name: '后来的', venue: { name: '亭子' } }),
    )
    await joins(li, groupId)
    await drain()
    expect(await heard(chen, '后来的')).toHaveLength(1)
    expect(await heard(li, '后来的')).toEqual([])
  })
})
