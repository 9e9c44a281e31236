import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { listDeskSessions } from '../../../shared/contract/eventDesk'
import { listDrives, openDrive, sayInterest, showDrive } from '../../../shared/contract/interest'
import { listWithheld, refuseWithheld, releaseWithheld } from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import { asked, asks, wants } from '../../testing/interests'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { allStored } from '../../testing/stored'
import { allTold } from '../../testing/told'
import { type Person, startTown, type Town } from '../../testing/town'

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

const opens = (title: string) => asks(town, xiaoli, { words: { kind: 'class', title } })
const listed = async (by: Person, title: string) => {
  const { cards } = await by.gets(listDrives, { compoundId: town.places.jiuding })
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

describe('The words of it', () => {
  const waiting = async (title: string) =>
    (await xiaohe.gets(listWithheld, { nodeId: town.places.beijiang })).items.find(
      ({ text }) => text?.startsWith(title) === true,
    )

  it('(4.5, 9.1) are refused where they speak of money', async () => {
    const words = { kind: 'class', title: '口琴班', description: '押金两百元' } as const
    const answer = await xiaoli.asks(openDrive, asked(town, { words }))
    expect(answer).toMatchObject({ refusal: { code: 'content.money' } })
  })

  it('(4.5, 9.1) are looked at by a colleague where nobody is sure, and seen from then on', async () => {
    await town.wechat('text', { suggest: 'review', label: 20001 })
    const driveId = await opens('说书班')
    expect(await chen.asks(showDrive, { driveId })).toMatchObject({ status: 404 })
    expect(await chen.asks(sayInterest, { driveId, want: 'in' })).toMatchObject({ status: 404 })
    expect(await xiaoli.gets(showDrive, { driveId })).toMatchObject({
      desk: { check: 'withWorker' },
    })
    const item = await waiting('说书班')
    await xiaohe.gets(releaseWithheld, { withheldId: item?.id ?? ('' as never) })
    await eventually(
      () => listed(chen, '说书班'),
      (card) => card !== undefined,
    )
    for (const person of [chen, li]) await wants(person, driveId)
    await drain()
    expect(await drafted('说书班')).toMatchObject([{ event: 'draft', check: 'passed' }])
  })

  it('(4.5, 9.1) that a colleague refuses are seen by nobody, and whoever wrote them hears it', async () => {
    await town.wechat('text', { suggest: 'review', label: 20001 })
    const driveId = await opens('算命班')
    const item = await waiting('算命班')
    await xiaohe.gets(refuseWithheld, { withheldId: item?.id ?? ('' as never), label: 'other' })
    await drain()
    expect(await chen.asks(showDrive, { driveId })).toMatchObject({ status: 404 })
    expect(await heard(xiaoli, '算命班')).toMatchObject([{ kind: 'event.refused', driveId }])
  })
})

describe('What the table tells of it', () => {
  const standing = async () =>
    new Map(
      (await allStored(town.tableEndpoint)).map((item) => [
        `${item['pk']?.S} ${item['sk']?.S}`,
        item,
      ]),
    )

  it('(4.5) changes nothing told once more, backwards or twice at once: one count, one draft, one notice', async () => {
    const driveId = await opens('柔力球班')
    await Promise.all([chen, li].map((person) => wants(person, driveId)))
    await chen.gets(sayInterest, { driveId, want: 'out' })
    await chen.gets(sayInterest, { driveId, want: 'in' })
    await drain()
    expect(await drafted('柔力球班')).toHaveLength(1)
    const before = await standing()
    const records = await allTold(town.tableEndpoint)
    const tell = (Records: typeof records) => town.call('outbox', { Records })
    expect(await tell(records)).toEqual({ batchItemFailures: [] })
    await Promise.all([tell(records), tell([...records].reverse())])
    expect(await standing()).toEqual(before)
  })
})
