import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { listSessions } from '../../../shared/contract/event'
import { listWithheld, refuseWithheld, releaseWithheld } from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import {
  decideProposal,
  type DeclineReason,
  listMyProposals,
  listProposals,
  proposeEvent,
} from '../../../shared/contract/proposal'
import { approveMembership } from '../../../shared/contract/resident'
import type { EventId, WithheldId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { declines, inDays, onDay, proposes, wished } from '../../testing/events'
import { asksToJoin, eventually, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let amin: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '同事小何')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(() => town.stop())
beforeEach(async () => {
  await town.wechat('reset')
  for (const { id } of (await waiting()).items) await declines(xiaoli, id)
})

const waiting = () => xiaoli.gets(listProposals, { nodeId: town.places.beijiang })
const mine = async (by = chen) => (await by.gets(listMyProposals, {})).proposals
const titled = (title: string, more = {}) => ({ words: { kind: 'event' as const, title, ...more } })
const seen = async (title: string) =>
  (await li.gets(listSessions, { compoundId: town.places.jiuding })).cards.filter(
    (card) => card.title === title,
  )
const toldOf = async (person: Person, title: string) =>
  (await person.gets(listNotices, {})).notices.filter((one) => one.title === title)
const withheldIn = async (words: string): Promise<WithheldId> => {
  const { items } = await eventually(
    () => xiaoli.gets(listWithheld, { nodeId: town.places.beijiang }),
    (page) => page.items.some((one) => JSON.stringify(one).includes(words)),
  )
  return items.find((one) => JSON.stringify(one).includes(words))?.id as WithheldId
}
async function hears(person: Person, title: string): Promise<string> {
  const notices = await eventually(
    async () => (await person.gets(listNotices, {})).notices,
    (all) => all.some((one) => one.title === title),
  )
  const found = notices.filter((one) => one.title === title)
  expect(found).toHaveLength(1)
  return found[0] ? noticeSentence(found[0], inDays(0)) : ''
}

describe('What a neighbour proposes', () => {
  it('(4.1) waits at the desk, by their form of address, and is seen by nobody else', async () => {
    const id = await proposes(town, chen, titled('旧书角'))
    const { items } = await waiting()
    expect(items).toEqual([
      {
        ...{ id, since: expect.any(Number), compoundName: '九鼎小区', proposer: '陈姨' },
        ...titled('旧书角'),
        ...{ venue: { name: '中心花园' }, signUp: 'each', terms: { capacity: 30 } },
        sessions: [onDay(5)],
      },
    ])
    expect(await seen('旧书角')).toEqual([])
    expect((await mine()).find((one) => one.id === id)).toMatchObject({ status: 'proposed' })
    expect(await mine(li)).toEqual([])
  })

  it('(4.1) is one, however often it is sent', async () => {
    const key = 'one-proposal-of-chen'
    const ask = wished(town, titled('只提一次'))
    const [once, twice] = await Promise.all([
      chen.gets(proposeEvent, ask, { key }),
      chen.gets(proposeEvent, ask, { key }),
    ])
    expect(twice).toEqual(once)
    expect((await waiting()).items).toHaveLength(1)
    expect(await chen.asks(proposeEvent, wished(town, titled('又一个')), { key })).toMatchObject({
      status: 409,
      message: '这一步已经办过了，请刷新看看。',
    })
  })

  it('(4.1) is at most three that wait, the longest waiting first', async () => {
    const ids: EventId[] = []
    for (const title of ['一', '二', '三']) ids.push(await proposes(town, li, titled(title)))
    expect((await waiting()).items.map(({ id }) => id)).toEqual(ids)
    expect(await li.asks(proposeEvent, wished(town))).toMatchObject({
      status: 409,
      message: '您有3个活动在等社区看，请等有了答复再提。',
    })
    await declines(xiaoli, ids[0] as EventId)
    expect((await li.asks(proposeEvent, wished(town))).ok).toBe(true)
  })

  it('(4.1) is held to what every plan is held to, and to eight sessions', async () => {
    expect(await chen.asks(proposeEvent, wished(town, { sessions: [onDay(-1)] }))).toMatchObject({
      status: 422,
      message: '时间已经过了，请选以后的时间。',
    })
    const nine = Array.from({ length: 9 }, (_, n) => onDay(n + 2))
    expect(await chen.asks(proposeEvent, wished(town, { sessions: nine }))).toMatchObject({
      status: 400,
    })
    expect((await chen.asks(proposeEvent, wished(town, { sessions: nine.slice(1) }))).ok).toBe(true)
    const asked = titled('书法', { description: '每人收费20元' })
    const answer = await chen.asks(proposeEvent, wished(town, asked))
    expect(answer.ok || answer.refusal.code).toBe('content.money')
  })

  it('(1.11) is of somebody who lives there, verified', async () => {
    const newcomer = await town.person('新来的')
    for (const person of [newcomer, amin])
      expect(await person.asks(proposeEvent, wished(town))).toMatchObject({
        status: 403,
        refusal: { code: 'access.notVerified' },
      })
  })

  it('(1.11) is read by the workers of the place alone', async () => {
    const nodeId = town.places.beijiang
    for (const person of [amin, chen])
      expect(await person.asks(listProposals, { nodeId })).toMatchObject({ status: 403 })
  })
})

describe('What a worker approves', () => {
  it('(4.1) is seen by the neighbours, and whoever proposed it hears of it once', async () => {
    const eventId = await proposes(town, chen, titled('同意的活动'))
    const key = 'yes-to-this-one'
    for (const _ of ['a tap', 'another'])
      expect(await xiaoli.gets(decideProposal, { eventId, decision: 'approved' }, { key })).toEqual(
        { id: eventId, decision: 'approved' },
      )
    const [card] = await seen('同意的活动')
    expect(card).toMatchObject({ eventId, ...onDay(5), venue: '中心花园', status: 'open' })
    expect(await hears(chen, '同意的活动')).toBe(
      '您提的“同意的活动”社区同意了，街坊能看到、能报名了。',
    )
    expect((await waiting()).items).toEqual([])
    expect((await mine()).find(({ id }) => id === eventId)).toMatchObject({
      status: 'published',
      sessionId: card?.id,
    })
  })

  it('(4.1) may be in another room and at another time', async () => {
    const eventId = await proposes(town, chen, titled('换了地方'))
    const [venue, sessions] = [{ name: '三楼活动室' }, [onDay(9), onDay(8)]]
    await xiaoli.gets(decideProposal, { eventId, decision: 'approved', venue, sessions })
    const cards = await seen('换了地方')
    expect(cards.map(({ day, venue: where }) => [day, where])).toEqual([
      [inDays(8), '三楼活动室'],
      [inDays(9), '三楼活动室'],
    ])
  })

  it('(9.1) with words of the worker’s own is judged again', async () => {
    const eventId = await proposes(town, chen, titled('换了怪地方'))
    await town.wechat('text', { suggest: 'review', label: 20001 })
    const venue = { name: '怪地方' }
    await xiaoli.gets(decideProposal, { eventId, decision: 'approved', venue })
    expect(await seen('换了怪地方')).toEqual([])
    expect((await mine()).find(({ id }) => id === eventId)?.status).toBe('proposed')
    await town.stream?.drain()
    expect(await toldOf(chen, '换了怪地方')).toEqual([])
    await xiaohe.gets(releaseWithheld, { withheldId: await withheldIn('换了怪地方') })
    expect(await hears(chen, '换了怪地方')).toBe(
      '您提的“换了怪地方”社区同意了，街坊能看到、能报名了。',
    )
    expect(await seen('换了怪地方')).toHaveLength(1)
  })

  it('(4.1, 9.1) and whose words are refused then is heard of by whoever proposed it', async () => {
    const eventId = await proposes(town, chen, titled('换得不对'))
    await town.wechat('text', { suggest: 'review', label: 20001 })
    const venue = { name: '怪地方' }
    await xiaoli.gets(decideProposal, { eventId, decision: 'approved', venue })
    const withheldId = await withheldIn('换得不对')
    await xiaohe.gets(refuseWithheld, { withheldId, label: 'ad' })
    expect(await hears(chen, '换得不对')).toBe(
      '您提的“换得不对”这次办不成：社区改过的字没有通过检查，像是广告。',
    )
  })

  it('(9.1) was read by them: words that WeChat was unsure of are seen', async () => {
    await town.wechat('text', { suggest: 'review', label: 20001 })
    const eventId = await proposes(town, chen, titled('拿不准的话'))
    await xiaoli.gets(decideProposal, { eventId, decision: 'approved' })
    expect(await seen('拿不准的话')).toHaveLength(1)
  })
})

describe('What a worker declines', () => {
  it.each<readonly [DeclineReason, string]>([
    ['roomTaken', '那个时间场地有人用了，换个时间再提吧'],
    ['noTime', '那个时间社区没有人手，换个时间再提吧'],
    ['notForHere', '这个活动不适合在小区里办'],
    ['unclear', '内容还没写清楚，请写明白再提一次'],
  ])('(4.1) is told with its reason: %s', async (reason, words) => {
    const title = `没成的${words.slice(0, 5)}`
    const eventId = await proposes(town, chen, titled(title))
    await xiaoli.gets(decideProposal, { eventId, decision: 'declined', reason })
    expect(await hears(chen, title)).toBe(`您提的“${title}”这次办不成：${words}。`)
    const [own] = (await mine()).filter(({ id }) => id === eventId)
    expect(own).toMatchObject({ status: 'declined', reason })
    expect(await seen(title)).toEqual([])
  })

  it('(4.1) needs a reason', async () => {
    const eventId = await proposes(town, chen)
    expect(await xiaoli.asks(decideProposal, { eventId, decision: 'declined' })).toMatchObject({
      status: 400,
      refusal: { code: 'input.invalid', field: 'reason', problem: 'missing' },
    })
  })
})

describe('A worker’s word', () => {
  it('(4.1) stands: said again it is a retry, and nobody says another', async () => {
    const eventId = await proposes(town, chen)
    await declines(xiaoli, eventId)
    expect((await declines(xiaoli, eventId)).decision).toBe('declined')
    const DECIDED = { status: 409, message: '活动的情况变了，请刷新看看。' }
    for (const person of [xiaoli, xiaohe])
      expect(await person.asks(decideProposal, { eventId, decision: 'approved' })).toMatchObject(
        DECIDED,
      )
  })

  it('(4.1) is one of two that were said in one moment', async () => {
    const eventId = await proposes(town, chen, titled('一起看的活动'))
    const reason = 'noTime' as const
    const answers = await Promise.all([
      xiaoli.asks(decideProposal, { eventId, decision: 'approved' }),
      xiaohe.asks(decideProposal, { eventId, decision: 'declined', reason }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await seen('一起看的活动')).toHaveLength(answers[0].ok ? 1 : 0)
  })

  it('(4.1) is never on what they proposed themselves', async () => {
    const { id: membershipId } = await asksToJoin(town, xiaohe, { room: '303' })
    await xiaoli.gets(approveMembership, { membershipId })
    const eventId = await proposes(town, xiaohe)
    expect(await xiaohe.asks(decideProposal, { eventId, decision: 'approved' })).toMatchObject({
      status: 403,
      message: '自己提的活动要请别的同事来看。',
    })
  })

  it('(1.11) is not that of a worker elsewhere, nor on what nobody proposed', async () => {
    const eventId = await proposes(town, chen)
    const GONE = { status: 404, message: '没有找到这个活动，可能已经撤下了。' }
    expect(await amin.asks(decideProposal, { eventId, decision: 'approved' })).toMatchObject(GONE)
    const nothing = 'evt_01J0000000000000000000ZZZZ' as EventId
    expect(
      await xiaoli.asks(decideProposal, { eventId: nothing, decision: 'approved' }),
    ).toMatchObject(GONE)
  })
})
