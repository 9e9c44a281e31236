import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { listSessions, showSession } from '../../../shared/contract/event'
import { changeWords, listDeskSessions } from '../../../shared/contract/eventDesk'
import { listWithheld, refuseWithheld, releaseWithheld } from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import { listMyRegistrations, signUp } from '../../../shared/contract/registration'
import type { SessionId } from '../../../shared/kernel/ids'
import { holds } from '../../testing/events'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let chen: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '同事小何')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
}, 60_000)
afterAll(() => town.stop())
beforeEach(() => town.wechat('reset'))

const titled = (title: string) => ({ words: { kind: 'class' as const, title } })
const unsure = () => town.wechat('text', { suggest: 'review', label: 20001 })
const waiting = async (title: string) =>
  (await xiaohe.gets(listWithheld, { nodeId: town.places.beijiang })).items.find(
    ({ text }) => text?.startsWith(title) === true,
  )?.id as never
const titles = async () =>
  (await chen.gets(listSessions, { compoundId: town.places.jiuding })).cards.map(
    ({ title }) => title,
  )
const atDesk = async (sessionId: SessionId) => {
  const asked = { nodeId: town.places.beijiang, when: 'coming' } as const
  return (await xiaoli.gets(listDeskSessions, asked)).cards.find(({ id }) => id === sessionId)
}
const kindsHeard = async (person: Person, title: string) =>
  (await person.gets(listNotices, {})).notices.filter((one) => one.title === title)

/** A class in which Chen has a seat, written anew in words that WeChat is unsure of. */
async function rewritten(was: string, becomes: string) {
  const { id: eventId, sessionIds } = await holds(town, xiaoli, titled(was))
  const sessionId = sessionIds[0] as SessionId
  await chen.gets(signUp, { sessionId, party: 1 })
  await unsure()
  const answer = await xiaohe.gets(changeWords, { eventId, ...titled(becomes) })
  expect(answer).toMatchObject({ status: 'published', check: 'withWorker' })
  return { eventId, sessionId }
}

const reads = async (sessionId: SessionId) => (await chen.gets(showSession, { sessionId })).words

describe('Other words of a class in which people have seats', () => {
  it('(4.1, 9.1) wait beside those that stand, until a colleague has let them be seen', async () => {
    const { sessionId } = await rewritten('国画班', '国画提高班')
    expect(await reads(sessionId)).toMatchObject({ title: '国画班' })
    expect(await titles()).toContain('国画班')
    const card = await atDesk(sessionId)
    expect(card).toMatchObject({ title: '国画班', event: 'published', check: 'withWorker' })
    expect(card?.isHidden).toBeUndefined()
    await xiaoli.gets(releaseWithheld, { withheldId: await waiting('国画提高班') })
    await eventually(
      () => reads(sessionId),
      ({ title }) => title === '国画提高班',
    )
    expect(await titles()).toContain('国画提高班')
    expect(await atDesk(sessionId)).toMatchObject({ event: 'published', check: 'passed' })
  })

  it('(4.1, 9.1) that are refused leave it as it was, and whoever wrote them is led to mend them', async () => {
    const { eventId, sessionId } = await rewritten('剪纸班', '剪纸大甩卖')
    await xiaoli.gets(refuseWithheld, { withheldId: await waiting('剪纸大甩卖'), label: 'ad' })
    const [news] = await eventually(
      () => kindsHeard(xiaohe, '剪纸大甩卖'),
      (all) => all.length > 0,
    )
    expect(news).toMatchObject({ kind: 'event.refused', reason: 'ad', sessionId })
    expect(await kindsHeard(xiaoli, '剪纸大甩卖')).toEqual([])
    expect(await reads(sessionId)).toMatchObject({ title: '剪纸班' })
    expect(await chen.gets(showSession, { sessionId })).toMatchObject({
      mine: { status: 'confirmed' },
    })
    const mine = await chen.gets(listMyRegistrations, { when: 'coming' })
    expect(mine.registrations.map((one) => one.sessionId)).toContain(sessionId)
    expect(await atDesk(sessionId)).toMatchObject({ event: 'published', check: 'refused' })
    expect(await xiaoli.gets(showSession, { sessionId })).toMatchObject({
      desk: { event: 'published', check: 'refused', words: { title: '剪纸大甩卖' } },
    })
    await town.wechat('reset')
    await xiaoli.gets(changeWords, { eventId, ...titled('剪纸提高班') })
    expect(await reads(sessionId)).toMatchObject({ title: '剪纸提高班' })
    expect(await atDesk(sessionId)).toMatchObject({ event: 'published', check: 'passed' })
  })

  it('(1.11) are read at the desk alone', async () => {
    const { sessionId } = await rewritten('合唱课', '怪合唱课')
    expect(await chen.gets(showSession, { sessionId })).not.toHaveProperty('desk')
  })
})
