import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../shared/contract/event'
import { listDeskSessions, publishEvent } from '../../shared/contract/eventDesk'
import {
  endDrive,
  listDeskDrives,
  listDrives,
  openDrive,
  sayInterest,
  showDrive,
} from '../../shared/contract/interest'
import { listNotices } from '../../shared/contract/notice'
import { signUp } from '../../shared/contract/registration'
import { addDays, localDateAt, weekdayOf } from '../../shared/kernel/dates'
import type { DriveId } from '../../shared/kernel/ids'
import { noticeSentence } from '../../shared/text/zhCN/noticeSentence'
import { inDays, onDay } from '../testing/events'
import { asked, type AskedMore, asks, wants } from '../testing/interests'
import { neighbour, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let chen: Person
let wife: Person
let li: Person
let lin: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '同事小何')
  const amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈伯', { room: '101' })
  wife = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202', building: 1 })
  lin = await neighbour(town, amin, '林姐', { room: '303', compoundId: town.places.hongye })
}, 60_000)
afterAll(() => town.stop())

const opens = (more?: AskedMore): Promise<DriveId> => asks(town, xiaoli, more)
const shown = (by: Person, driveId: DriveId) => by.gets(showDrive, { driveId })
const listed = async (by: Person | undefined, title: string) => {
  const asking = { compoundId: town.places.jiuding }
  const { cards } = await (by ?? town.stranger).gets(listDrives, asking)
  return cards.find((card) => card.title === title)
}
const drain = async () => {
  for (let n = 0; n < 3; n++) await town.stream?.drain()
}
const heard = async (person: Person, title: string) =>
  (await person.gets(listNotices, {})).notices.filter((one) => one.title === title)
const drafted = async (title: string) => {
  const wanted = { nodeId: town.places.beijiang, when: 'coming' } as const
  const { cards } = await xiaoli.gets(listDeskSessions, wanted)
  return cards.filter((card) => card.title === title)
}
/** The first Saturday that is a week ahead. */
const saturday = () => {
  const first = addDays(localDateAt(Date.now()), 7)
  return addDays(first, 6 - weekdayOf(first))
}

describe('A class that the community asks about', () => {
  it('(4.5) stands in the list of those whom it is for, with how many households are missing', async () => {
    await opens({ title: '太极班' })
    expect(await listed(chen, '太极班')).toMatchObject({
      ...{ status: 'open', needed: 2, lacking: 2, mine: 'out', reach: '北江社区' },
      until: inDays(20),
    })
    const cards = (await lin.gets(listDrives, { compoundId: town.places.hongye })).cards
    expect(cards.filter(({ title }) => title === '太极班')).toEqual([])
  })

  it('(4.5) tells a guest what is asked, and nothing of how many would come', async () => {
    const driveId = await opens({ title: '广场舞' })
    await wants(chen, driveId)
    const card = await listed(undefined, '广场舞')
    expect(card).toMatchObject({ needed: 2 })
    expect(card).not.toHaveProperty('lacking')
    expect(card).not.toHaveProperty('mine')
    const view = await town.stranger.gets(showDrive, { driveId })
    expect(view.words.title).toBe('广场舞')
    expect(view).not.toHaveProperty('lacking')
    expect(view).not.toHaveProperty('desk')
  })

  it('(4.5) is refused with a reason where it asks for too long, backwards, or more than fit', async () => {
    const far = await xiaoli.asks(openDrive, asked(town, { until: inDays(91) }))
    expect(far).toMatchObject({ refusal: { code: 'interest.dayWrong', maxDays: 90 } })
    const past = await xiaoli.asks(openDrive, asked(town, { until: inDays(-1) }))
    expect(past).toMatchObject({ refusal: { code: 'interest.dayWrong' } })
    const { hours } = onDay(0, '10:30', '09:00')
    const reversed = await xiaoli.asks(openDrive, asked(town, { wished: { weekday: 6, hours } }))
    expect(reversed).toMatchObject({ refusal: { code: 'event.timesWrong' } })
    const full = await xiaoli.asks(openDrive, asked(town, { capacity: 1, maxParty: 2 }))
    expect(full).toMatchObject({ refusal: { code: 'event.termsWrong', term: 'party' } })
  })

  it('(4.5) is nothing that a resident opens, or a worker of another place', async () => {
    expect(await chen.asks(openDrive, asked(town))).toMatchObject({ status: 403 })
    const driveId = await opens()
    expect(await lin.asks(sayInterest, { driveId, want: 'in' })).toMatchObject({ status: 404 })
    expect(await chen.asks(endDrive, { driveId, reason: 'noRoom' })).toMatchObject({ status: 403 })
  })
})

describe('我也想来', () => {
  it('(4.5) counts a household once, whoever of it taps, and is taken back as easily', async () => {
    const driveId = await opens({ needed: 3 })
    expect(await wants(chen, driveId)).toEqual({ mine: 'in', lacking: 2, status: 'open' })
    expect(await wants(wife, driveId)).toEqual({ mine: 'in', lacking: 2, status: 'open' })
    expect(await wants(li, driveId)).toMatchObject({ lacking: 1 })
    await chen.gets(sayInterest, { driveId, want: 'out' })
    expect(await shown(chen, driveId)).toMatchObject({ mine: 'out', lacking: 1 })
    await wife.gets(sayInterest, { driveId, want: 'out' })
    expect(await shown(li, driveId)).toMatchObject({ mine: 'in', lacking: 2 })
  })

  it('(4.5) sent twice is said once, and a late repetition changes nothing', async () => {
    const driveId = await opens({ needed: 3 })
    const key = 'one-tap-of-chen'
    const first = await chen.gets(sayInterest, { driveId, want: 'in' }, { key })
    await chen.gets(sayInterest, { driveId, want: 'out' })
    expect(await chen.gets(sayInterest, { driveId, want: 'in' }, { key })).toEqual(first)
    expect(await shown(chen, driveId)).toMatchObject({ mine: 'out', lacking: 3 })
  })

  it('(4.5) is nobody else’s to read: a neighbour sees numbers, the worker those of each building', async () => {
    const driveId = await opens({ needed: 3 })
    for (const person of [chen, wife, li]) await wants(person, driveId)
    const seen = JSON.stringify(await shown(li, driveId))
    for (const other of [chen.id, wife.id, '陈']) expect(seen).not.toContain(other)
    expect(await shown(li, driveId)).not.toHaveProperty('desk')
    const { desk } = await shown(xiaoli, driveId)
    expect(desk).toMatchObject({ check: 'passed', households: 2 })
    expect(desk?.byBuilding.map(({ households }) => households)).toEqual([1, 1])
    for (const one of [chen.id, wife.id, li.id]) expect(JSON.stringify(desk)).not.toContain(one)
  })

  it('(4.5) of a whole stair at once is counted to the last household', async () => {
    const driveId = await opens({ title: '一起点的', needed: 12 })
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        neighbour(town, xiaoli, `邻居${n}`, { room: `${400 + n}`, building: n % 3 }),
      ),
    )
    await Promise.all(people.map((person) => wants(person, driveId)))
    await drain()
    expect(await drafted('一起点的')).toHaveLength(1)
    const { desk, lacking } = await shown(xiaoli, driveId)
    expect({ households: desk?.households, lacking }).toEqual({ households: 12, lacking: 0 })
  })
})

describe('Once enough households would come', () => {
  it('(4.5) a draft is there once, with room, teacher, places and a date, and the desk is told', async () => {
    const driveId = await opens({ title: '葫芦丝班', maxParty: 2 })
    await wants(chen, driveId)
    await drain()
    expect(await drafted('葫芦丝班')).toEqual([])
    await wants(li, driveId)
    await drain()
    await town.sweep.tick()
    await drain()
    const cards = await drafted('葫芦丝班')
    expect(cards).toMatchObject([
      { event: 'draft', check: 'passed', day: saturday(), venue: '社区活动室' },
    ])
    const [card] = cards
    const view = await xiaoli.gets(showSession, { sessionId: card?.id ?? ('' as never) })
    expect(view).toMatchObject({
      hours: { from: '09:00', until: '10:30' },
      words: { title: '葫芦丝班', description: '老师：退休的林老师' },
      terms: { capacity: 12, maxParty: 2 },
    })
    for (const official of [xiaoli, xiaohe])
      expect(await heard(official, '葫芦丝班')).toMatchObject([
        { kind: 'interest.enough', driveId },
      ])
    expect(await heard(chen, '葫芦丝班')).toEqual([])
    expect(await shown(xiaohe, driveId)).toMatchObject({
      status: 'enough',
      desk: { draft: { eventId: card?.eventId, day: saturday() } },
    })
  })

  it('(4.5) it stays enough, whoever thinks otherwise, and more may still say so', async () => {
    const driveId = await opens({ title: '剪纸班' })
    await Promise.all([chen, li].map((person) => wants(person, driveId)))
    await drain()
    await li.gets(sayInterest, { driveId, want: 'out' })
    await wants(wife, driveId)
    await drain()
    expect(await shown(chen, driveId)).toMatchObject({ status: 'enough' })
    expect(await drafted('剪纸班')).toHaveLength(1)
  })

  it('(4.5) and the worker publishes it, on another day if they like, those who asked hear of it and sign up', async () => {
    const driveId = await opens({ title: '编织班' })
    for (const person of [chen, wife, li]) await wants(person, driveId)
    await drain()
    const draft = (await shown(xiaoli, driveId)).desk?.draft
    if (!draft) throw new Error('Nothing is drafted.')
    const moved = onDay(10, '14:00', '15:00')
    const { sessionIds } = await xiaoli.gets(publishEvent, {
      ...{ eventId: draft.eventId, sessions: [moved] },
    })
    await drain()
    const [sessionId] = sessionIds
    for (const person of [chen, wife, li]) {
      const notices = await heard(person, '编织班')
      expect(notices).toMatchObject([{ kind: 'interest.held', sessionId, from: moved.day }])
      expect(noticeSentence(notices[0] as never, moved.day)).toBe(
        '您想来的“编织班”开班了，今天 14:00到15:00。点开就能报名。',
      )
    }
    expect(await shown(chen, driveId)).toMatchObject({ status: 'held', sessionId })
    expect(await listed(chen, '编织班')).toBeUndefined()
    await chen.gets(signUp, { sessionId: sessionId ?? ('' as never), party: 1 })
    const late = await li.asks(sayInterest, { driveId, want: 'out' })
    expect(late).toMatchObject({ refusal: { code: 'interest.over' } })
  })

  it('(4.2) publishing takes as many times as the draft has', async () => {
    const driveId = await opens({ title: '合唱班' })
    await Promise.all([chen, li].map((person) => wants(person, driveId)))
    await drain()
    const eventId = (await shown(xiaoli, driveId)).desk?.draft?.eventId ?? ('' as never)
    const two = await xiaoli.asks(publishEvent, { eventId, sessions: [onDay(8), onDay(9)] })
    expect(two).toMatchObject({ refusal: { code: 'event.timesWrong', position: 2 } })
  })
})

describe('A class that comes to nothing', () => {
  it('(4.5) is ended by a worker with a reason, and those who asked hear it, once', async () => {
    const driveId = await opens({ title: '围棋班' })
    await wants(chen, driveId)
    await xiaoli.gets(endDrive, { driveId, reason: 'noTeacher' })
    await drain()
    const notices = await heard(chen, '围棋班')
    expect(notices.map((one) => noticeSentence(one, inDays(0)))).toEqual([
      '您想来的“围棋班”社区先不办了：老师来不了。看看别的活动吧。',
    ])
    expect(await heard(li, '围棋班')).toEqual([])
    expect(await shown(chen, driveId)).toMatchObject({ status: 'ended', reason: 'noTeacher' })
    const again = await xiaohe.asks(endDrive, { driveId, reason: 'noRoom' })
    expect(again).toMatchObject({ refusal: { code: 'interest.over' } })
    expect(await listed(chen, '围棋班')).toBeUndefined()
  })

  it('(4.5) stands at the desk with how it went', async () => {
    const driveId = await opens({ title: '木工班' })
    await wants(chen, driveId)
    await drain()
    await xiaoli.gets(endDrive, { driveId, reason: 'notNow' })
    const { cards } = await xiaoli.gets(listDeskDrives, { nodeId: town.places.beijiang })
    expect(cards.find(({ id }) => id === driveId)).toMatchObject({
      ...{ title: '木工班', status: 'ended', check: 'passed', needed: 2, households: 1 },
    })
    const { cards: ofCompound } = await xiaoli.gets(listDeskDrives, {
      nodeId: town.places.jiuding,
    })
    expect(ofCompound.find(({ id }) => id === driveId)).toBeUndefined()
  })
})
