import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { admitTo } from '../../../shared/contract/attendance'
import { listNotices, type NoticeKind } from '../../../shared/contract/notice'
import { exportMyData, readExport } from '../../../shared/contract/ownData'
import {
  answerSelling,
  listSelling,
  reportSelling,
  showSelling,
} from '../../../shared/contract/selling'
import type { SessionId } from '../../../shared/kernel/ids'
import { begunClass } from '../../testing/attendance'
import { homeOf } from '../../testing/blocking'
import { neighbour, worker } from '../../testing/neighbours'
import { admin, gives } from '../../testing/posting'
import { holdsClass } from '../../testing/registrations'
import { soldAt } from '../../testing/selling'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let colleague: Person
let chen: Person
let li: Person
let wang: Person
let sessionId: SessionId

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  colleague = await worker(town, '小梁')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  li = await neighbour(town, official, '李叔', { room: '102' })
  wang = await neighbour(town, official, '王姐', { room: '103' })
  sessionId = await begunClass(town, official, [chen, li])
}, 90_000)
afterAll(() => town.stop())

const told = async (person: Person, kind: NoticeKind, about = sessionId) => {
  await town.stream?.drain()
  const { notices } = await person.gets(listNotices, {})
  return notices.filter((one) => one.kind === kind && one.sessionId === about)
}
const atDesk = async () => (await official.gets(showSelling, { sessionId })).desk
const casesAt = async (person: Person) => {
  await town.stream?.drain()
  return (await person.gets(listSelling, { nodeId: town.places.beijiang })).cases
}

const BED = '讲完课卖床垫，一张五千元'

describe('有人推销', () => {
  it('(4.7) is said by whoever has a seat, with what was sold and what it cost', async () => {
    expect(await chen.gets(showSelling, { sessionId })).toEqual({ own: { isOpen: true } })
    const said = await chen.gets(reportSelling, { sessionId, what: ['goods'], words: BED })
    expect(said).toMatchObject({ what: ['goods'], words: BED })
    expect(await chen.gets(showSelling, { sessionId })).toEqual({ own: { said, isOpen: false } })
  })

  it('(4.7) is one word a person and session, however often it is said', async () => {
    const again = await chen.gets(reportSelling, { sessionId, what: ['insurance'] })
    expect(again).toMatchObject({ what: ['goods'], words: BED })
    expect((await atDesk())?.reports).toHaveLength(1)
  })

  it('(4.7) is said by whoever came without a seat too, and by nobody else', async () => {
    const refused = await wang.asks(reportSelling, { sessionId, what: ['goods'] })
    expect(refused).toMatchObject({ status: 409, refusal: { code: 'selling.notThere' } })
    expect(await wang.asks(showSelling, { sessionId })).toMatchObject({ status: 404 })
    const who = { by: 'name', membershipId: await homeOf(wang) } as const
    await official.gets(admitTo, { sessionId, who, isWalkIn: true })
    await wang.gets(reportSelling, { sessionId, what: ['contact'] })
  })

  it('(4.7) is said once the class has begun', async () => {
    const later = await holdsClass(town, official, { title: '下周的班' })
    const refused = await chen.asks(reportSelling, { sessionId: later, what: ['goods'] })
    expect(refused).toMatchObject({ refusal: { code: 'selling.early' } })
  })

  it('(4.7) stands no words that WeChat refuses', async () => {
    const refused = await li.asks(reportSelling, { sessionId, what: ['goods'], words: '滚蛋' })
    expect(refused).toMatchObject({ refusal: { code: 'content.refused' } })
    expect(await li.gets(showSelling, { sessionId })).toEqual({ own: { isOpen: true } })
  })
})

describe('The workers of the place', () => {
  it('(4.7) hear of it once, however many say so, and find it at their desk', async () => {
    await li.gets(reportSelling, { sessionId, what: ['other'], words: '发名片' })
    expect(await told(official, 'selling.reported')).toHaveLength(1)
    expect(await told(colleague, 'selling.reported')).toHaveLength(1)
    expect(await told(chen, 'selling.reported')).toEqual([])
    expect(await casesAt(official)).toEqual([expect.objectContaining({ sessionId, count: 3 })])
  })

  it('(4.7) read all of it together, with who said it, and nobody else does', async () => {
    const desk = await atDesk()
    expect(desk?.waiting).toBe(3)
    expect(desk?.reports.map(({ reporter }) => reporter).sort()).toEqual(['李叔', '王姐', '陈姨'])
    const others = [
      ...[await li.gets(showSelling, { sessionId }), await told(official, 'selling.reported')],
      await casesAt(official),
    ]
    for (const word of ['陈姨', BED]) expect(JSON.stringify(others)).not.toContain(word)
    const elsewhere = await worker(town, '阿敏', town.places.tapo)
    expect(await elsewhere.asks(showSelling, { sessionId })).toMatchObject({ status: 404 })
    expect(await elsewhere.asks(answerSelling, { sessionId, outcome: 'talked' })).toMatchObject({
      status: 404,
    })
  })

  it('(4.7) say why where nothing was found', async () => {
    const refused = await official.asks(answerSelling, { sessionId, outcome: 'nothing' })
    expect(refused).toMatchObject({ refusal: { code: 'input.invalid', field: 'words' } })
  })

  it('(4.7) write down what was done, and everybody who said so hears it once', async () => {
    const answer = { sessionId, outcome: 'talked', words: '已请他们当场收走' } as const
    expect(await official.gets(answerSelling, answer)).toEqual({ outcome: 'talked', told: 3 })
    expect(await official.gets(answerSelling, answer)).toMatchObject({ outcome: 'talked' })
    const other = await colleague.asks(answerSelling, { sessionId, outcome: 'notInvited' })
    expect(other).toMatchObject({ refusal: { code: 'selling.noneWaits' } })
    for (const person of [chen, li, wang])
      expect(await told(person, 'selling.answered')).toEqual([
        expect.objectContaining({ reason: 'talked' }),
      ])
    const { own } = await chen.gets(showSelling, { sessionId })
    expect(own?.said?.answer).toMatchObject({ outcome: 'talked', words: answer.words })
    expect(own?.said?.answer).not.toHaveProperty('by')
    expect((await atDesk())?.reports[0]?.answer).toMatchObject({ words: answer.words })
    expect(await casesAt(official)).toEqual([])
  })

  it('(4.7) leave what they said themselves to a colleague', async () => {
    await gives(town, await admin(town, '街道的老关'), li)
    const own = await soldAt(town, official, { by: [li] })
    const answer = { sessionId: own, outcome: 'notInvited' } as const
    const refused = await li.asks(answerSelling, answer)
    expect(refused).toMatchObject({ status: 403, refusal: { code: 'selling.own' } })
    expect(await told(li, 'selling.reported', own)).toEqual([])
    expect(await official.gets(answerSelling, answer)).toMatchObject({ told: 1 })
  })
})

describe('Whoever said so', () => {
  it('(12.2) takes it along with what is kept about them', async () => {
    const { id: exportId } = await chen.gets(exportMyData, {})
    const { records } = await chen.gets(readExport, { exportId, kind: 'selling' })
    expect(records).toEqual([
      expect.objectContaining({
        fields: expect.objectContaining({ words: BED, what: '卖东西', status: '跟主办的人谈过了' }),
      }),
    ])
  })
})

describe('Whoever works in one compound', () => {
  it('(4.7) reads nothing of what is held for all of the community', async () => {
    await soldAt(town, official, { by: [chen] })
    const { jiuding: nodeId } = town.places
    const gardener = await worker(town, '小江', nodeId)
    expect((await casesAt(official)).length).toBeGreaterThan(0)
    expect((await gardener.gets(listSelling, { nodeId })).cases).toEqual([])
  })
})
