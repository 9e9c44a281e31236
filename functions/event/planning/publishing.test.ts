import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createEvent, listSessions, MAX_SESSIONS } from '../../../shared/contract/event'
import { changeWords, listDeskSessions, publishEvent } from '../../../shared/contract/eventDesk'
import { listWithheld, refuseWithheld, releaseWithheld } from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import type { EventId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { holds, hoursFrom, inDays, onDay, planned } from '../../testing/events'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { admin } from '../../testing/posting'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let amin: Person
let chen: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '同事小何')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
}, 60_000)
afterAll(() => town.stop())
beforeEach(() => town.wechat('reset'))

const titled = (title: string, more = {}) => ({ words: { kind: 'class' as const, title, ...more } })
const seen = async (by = chen) =>
  (await by.gets(listSessions, { compoundId: town.places.jiuding })).cards
const isSeen = async (title: string) => (await seen()).some((card) => card.title === title)
const atDesk = async (title: string) => {
  const asked = { nodeId: town.places.beijiang, when: 'coming' } as const
  return (await xiaoli.gets(listDeskSessions, asked)).cards.find((card) => card.title === title)
}
const waiting = async (title: string) =>
  (await xiaoli.gets(listWithheld, { nodeId: town.places.beijiang })).items.find(
    ({ text }) => text?.startsWith(title) === true,
  )
const unsure = () => town.wechat('text', { suggest: 'review', label: 20001 })
const newsOf = async (person: Person) => (await person.gets(listNotices, {})).notices

describe('A class that a worker publishes', () => {
  it('(4.1) is seen at once in the compounds of the community, with when and where', async () => {
    const { id, sessionIds, ...stands } = await holds(town, xiaoli, titled('电工入门'))
    expect(stands).toEqual({ status: 'published', check: 'passed' })
    expect((await seen()).filter(({ title }) => title === '电工入门')).toEqual([
      {
        ...{ id: sessionIds[0], eventId: id, kind: 'class', title: '电工入门', ...onDay(3) },
        ...{ venue: '社区活动室', status: 'open', fill: 'enough', reach: '北江社区' },
      },
    ])
  })

  it('(4.2) is up to sixty sessions, in one go', async () => {
    const sessions = Array.from({ length: MAX_SESSIONS }, (_, n) => onDay(n + 100))
    const nodeId = town.places.tapo
    const { sessionIds } = await holds(town, amin, { nodeId, sessions: sessions.reverse() })
    expect(new Set(sessionIds).size).toBe(MAX_SESSIONS)
    const { cards, cursor } = await amin.gets(listDeskSessions, { nodeId, when: 'coming' })
    expect(cards.map(({ day }) => day)).toEqual(
      Array.from({ length: 20 }, (_, n) => inDays(n + 100)),
    )
    expect(cursor).toBeDefined()
  })

  it('(4.1) is one, however often it is sent, and a key is for one body', async () => {
    const key = 'one-class-of-the-worker'
    const ask = planned(town, titled('只有一个'))
    const [once, twice] = await Promise.all([
      xiaoli.gets(createEvent, ask, { key }),
      xiaoli.gets(createEvent, ask, { key }),
    ])
    expect(twice).toEqual(once)
    expect(await xiaoli.gets(createEvent, ask, { key })).toEqual(once)
    expect((await seen()).filter(({ title }) => title === '只有一个')).toHaveLength(1)
    expect(await xiaoli.asks(createEvent, planned(town, titled('另一个')), { key })).toMatchObject({
      status: 409,
      message: '这一步已经办过了，请刷新看看。',
    })
  })

  it.each([
    [
      { sessions: [onDay(3), onDay(3)] },
      '第2场的时间不对：结束要在开始之后，同一时间只能有一场。请改一下。',
    ],
    [{ sessions: [onDay(-1)] }, '时间已经过了，请选以后的时间。'],
    [{ sessions: [onDay(402)] }, '最多只能排到400天以后，请选近一点的日子。'],
    [{ terms: { capacity: 9, minAge: 9, maxAge: 8 } }, '年龄写反了，小的要在前面，请改一下。'],
    [{ terms: { capacity: 1, maxParty: 2 } }, '一起来的人数比名额还多，请改一下。'],
    [
      { terms: { capacity: 9, opensAt: 4_000_000_000_000 } },
      '开始报名的时间要在截止报名之前，请改一下。',
    ],
  ])('(4.1) is refused where it does not fit: %j', async (more, message) =>
    expect(await xiaoli.asks(createEvent, planned(town, more))).toMatchObject({
      status: 422,
      message,
    }),
  )

  it('(1.11) is held by those alone who work for the place', async () => {
    const ask = planned(town)
    const NOT_ON_DUTY = { status: 403, message: '这一页只给值班的社区工作人员看，请回首页。' }
    for (const person of [amin, chen])
      expect(await person.asks(createEvent, ask)).toMatchObject(NOT_ON_DUTY)
    const nowhere = 'cmt_01J0000000000000000000ZZZZ' as never
    const answer = await xiaoli.asks(createEvent, planned(town, { nodeId: nowhere }))
    expect(answer.ok || answer.refusal.code).toBe('place.notFound')
  })
})

describe('The words of an event', () => {
  it('(4.1) ask for no money, and name a number to call of the community alone', async () => {
    const contact = '小李 0757-83330001'
    const money = { status: 422, refusal: { code: 'content.money' } }
    const asks = (more: object) => xiaoli.asks(createEvent, planned(town, titled('太极班', more)))
    expect(await asks({ description: '每人收费20元' })).toMatchObject(money)
    expect(await asks({ description: `加微信报名 ${contact}` })).toMatchObject(money)
    expect(await asks({ contact: '先交押金50元' })).toMatchObject(money)
    expect((await asks({ contact })).ok).toBe(true)
  })

  it('(9.1) that WeChat refuses are refused', async () => {
    await town.wechat('text', { suggest: 'risky', label: 10001 })
    expect(await xiaoli.asks(createEvent, planned(town, titled('推销课')))).toMatchObject({
      status: 422,
      message: '这段话像是广告，请改一下再发。',
    })
    expect(await isSeen('推销课')).toBe(false)
  })

  it('(9.1) that WeChat is unsure of wait for a colleague, who lets them be seen', async () => {
    await unsure()
    const { check } = await holds(town, xiaoli, titled('放行的课'))
    expect(check).toBe('withWorker')
    expect(await isSeen('放行的课')).toBe(false)
    expect(await atDesk('放行的课')).toMatchObject({
      ...{ event: 'published', check: 'withWorker', isHidden: true },
    })
    const item = await waiting('放行的课')
    expect(item).toMatchObject({ kind: 'eventText', reason: 'review', compoundName: '北江社区' })
    const ask = { withheldId: item?.id as never }
    expect(await xiaoli.asks(releaseWithheld, ask)).toMatchObject({
      status: 403,
      message: '自己发的内容要请别的同事来看。',
    })
    await xiaohe.gets(releaseWithheld, ask)
    await eventually(
      () => isSeen('放行的课'),
      (is) => is,
    )
    expect(await atDesk('放行的课')).toMatchObject({ event: 'published', check: 'passed' })
  })

  it('(9.1) that a colleague refuses are declined, and mended it may be published', async () => {
    await unsure()
    const { id: eventId } = await holds(town, xiaoli, titled('不行的课'))
    const withheldId = (await waiting('不行的课'))?.id as never
    await xiaohe.gets(refuseWithheld, { withheldId, label: 'ad' })
    const [news] = await eventually(
      () => newsOf(xiaoli),
      (all) => all.some(({ title }) => title === '不行的课'),
    )
    expect(news && noticeSentence(news, inDays(0))).toBe(
      '活动“不行的课”没有通过检查：像是广告。请改一下再发。',
    )
    expect(await isSeen('不行的课')).toBe(false)
    expect(await atDesk('不行的课')).toMatchObject({ event: 'declined', check: 'refused' })
    await town.wechat('reset')
    await xiaoli.gets(changeWords, { eventId, ...titled('改好的课') })
    expect(await atDesk('改好的课')).toMatchObject({ event: 'draft', check: 'passed' })
    await xiaohe.gets(publishEvent, { eventId })
    expect(await isSeen('改好的课')).toBe(true)
  })

  it('(9.1) of what a whole district sees wait at one of its communities', async () => {
    const zhu = await admin(town, '区里的朱')
    await unsure()
    await holds(town, zhu, { ...titled('全区的课'), nodeId: town.places.districtId })
    const nodes = [town.places.beijiang, town.places.tapo]
    const pages = await Promise.all(nodes.map((nodeId) => zhu.gets(listWithheld, { nodeId })))
    const items = pages.flatMap((page) => page.items).filter(({ text }) => text?.includes('全区'))
    expect(items).toMatchObject([{ kind: 'eventText', compoundName: '禅城区' }])
  })
})

describe('Other words', () => {
  it('(4.1) are seen on all its sessions, and told to nobody', async () => {
    const sessions = [onDay(20), onDay(21)]
    const { id: eventId } = await holds(town, xiaoli, { ...titled('旧名字'), sessions })
    const key = 'other-words-for-it'
    const ask = { eventId, words: { kind: 'training', title: '新名字' } } as const
    const changed = await xiaohe.gets(changeWords, ask, { key })
    expect(await xiaohe.gets(changeWords, ask, { key })).toEqual(changed)
    const cards = (await seen()).filter((card) => card.eventId === eventId)
    expect(cards.map(({ title, kind }) => [title, kind])).toEqual([
      ['新名字', 'training'],
      ['新名字', 'training'],
    ])
    expect((await newsOf(xiaoli)).filter(({ title }) => title === '新名字')).toEqual([])
  })

  it('(1.11) are not for a worker of another place', async () => {
    const { id: eventId } = await holds(town, xiaoli)
    expect(await amin.asks(changeWords, { eventId, ...titled('别处') })).toMatchObject({
      status: 404,
      message: '没有找到这个活动，可能已经撤下了。',
    })
  })
})

describe('A draft', () => {
  const draft = (title: string) => holds(town, xiaoli, { ...titled(title), isDraft: true })

  it('(4.1) is seen by the desk alone until it is published, once', async () => {
    const { id: eventId, sessionIds, ...stands } = await draft('草稿课')
    expect(stands).toEqual({ status: 'draft', check: 'passed' })
    expect(await isSeen('草稿课')).toBe(false)
    expect(await atDesk('草稿课')).toMatchObject({ event: 'draft', isHidden: true })
    const key = 'publishes-the-draft'
    const published = { id: eventId, sessionIds, status: 'published', check: 'passed' }
    for (const _ of ['a tap', 'another'])
      expect(await xiaohe.gets(publishEvent, { eventId }, { key })).toEqual(published)
    expect(await isSeen('草稿课')).toBe(true)
    expect(await xiaohe.asks(publishEvent, { eventId })).toMatchObject({
      status: 409,
      message: '活动的情况变了，请刷新看看。',
    })
  })

  it('(1.11) is not published from elsewhere', async () => {
    const { id: eventId } = await draft('别处的草稿')
    const GONE = { status: 404, message: '没有找到这个活动，可能已经撤下了。' }
    expect(await amin.asks(publishEvent, { eventId })).toMatchObject(GONE)
    const nothing = 'evt_01J0000000000000000000ZZZZ' as EventId
    expect(await xiaoli.asks(publishEvent, { eventId: nothing })).toMatchObject(GONE)
  })

  it('(9.1) whose words wait is not seen before somebody has read them', async () => {
    await unsure()
    const { id: eventId } = await draft('等人看的草稿')
    expect(await xiaoli.gets(publishEvent, { eventId })).toMatchObject({ check: 'withWorker' })
    expect(await isSeen('等人看的草稿')).toBe(false)
    await xiaohe.gets(releaseWithheld, { withheldId: (await waiting('等人看的草稿'))?.id as never })
    await eventually(
      () => isSeen('等人看的草稿'),
      (is) => is,
    )
  })
})

describe('What ends when it begins', () => {
  it('(4.2) is refused', async () => {
    const sessions = [{ day: inDays(3), hours: hoursFrom('09:00', '09:00') }]
    expect((await xiaoli.asks(createEvent, planned(town, { sessions }))).ok).toBe(false)
  })
})
