import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sayFeedback, showAttested, showFeedback } from '../../../shared/contract/afterClass'
import {
  admitTo,
  closeList,
  showAttendance,
  undoCheckIn,
} from '../../../shared/contract/attendance'
import { listNotices } from '../../../shared/contract/notice'
import { exportMyData, readExport } from '../../../shared/contract/ownData'
import type { SessionId } from '../../../shared/kernel/ids'
import { attendedBy } from '../../testing/afterClass'
import { begunClass } from '../../testing/attendance'
import { homeOf } from '../../testing/blocking'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let people: readonly Person[]
let sessionId: SessionId
const NAMES = ['陈姨', '李叔', '王姐', '赵伯', '周婶', '吴叔']

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  const found: Person[] = []
  for (const [n, name] of NAMES.entries())
    found.push(await neighbour(town, official, name, { room: `${100 + n}` }))
  people = found
  sessionId = await attendedBy(town, official, people.slice(0, 5))
}, 90_000)
afterAll(() => town.stop())

const one = (n: number): Person => people[n] as Person
const asked = async (person: Person) => {
  const { notices } = await person.gets(listNotices, {})
  return notices.filter(({ kind }) => kind === 'registration.attended')
}
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}

describe('Whoever came', () => {
  it('(4.9) is asked how it was, once, and whoever did not come is not', async () => {
    await official.gets(closeList, { sessionId })
    await drain()
    expect(await asked(one(0))).toEqual([expect.objectContaining({ sessionId })])
    expect(await asked(one(5))).toEqual([])
  })

  it('(4.9) is asked too when they are written down late', async () => {
    const late = await begunClass(town, official, [one(5)])
    await official.gets(closeList, { sessionId: late })
    await drain()
    expect(await asked(one(5))).toEqual([])
    const who = { by: 'name', membershipId: await homeOf(one(5)) } as const
    const { checkInId } = await official.gets(admitTo, { sessionId: late, who })
    await drain()
    await official.gets(undoCheckIn, { sessionId: late, checkInId })
    await official.gets(admitTo, { sessionId: late, who })
    await drain()
    expect(await asked(one(5))).toHaveLength(1)
  })

  it('(4.9) says it, thinks otherwise, and reads it back alone', async () => {
    const chen = one(0)
    expect(await chen.gets(showFeedback, { sessionId })).toEqual({ own: { isOpen: true } })
    await chen.gets(sayFeedback, { sessionId, face: 'good', ticks: ['more', 'clear'] })
    const said = { face: 'poor', ticks: ['inaudible'] } as const
    await chen.gets(sayFeedback, { sessionId, face: said.face, ticks: [...said.ticks] })
    expect(await chen.gets(showFeedback, { sessionId })).toEqual({ own: { isOpen: true, said } })
    expect(await one(1).gets(showFeedback, { sessionId })).toEqual({ own: { isOpen: true } })
  })

  it('(4.9) has it among what is kept about them', async () => {
    const { id: exportId } = await one(0).gets(exportMyData, {})
    const { records } = await one(0).gets(readExport, { exportId, kind: 'registrations' })
    expect(records.map(({ fields }) => fields['feedback'])).toContain('不太好、听不清')
  })

  it('(4.9) has a paper that says so, with their full name, for themselves', async () => {
    const paper = await one(0).gets(showAttested, { sessionId })
    expect(paper).toMatchObject({ name: '陈姨的全名', nodeName: '北江社区', kind: 'class' })
    expect(paper.days).toHaveLength(1)
    expect(paper.minutes).toBeGreaterThan(0)
    expect(await one(5).asks(showAttested, { sessionId })).toMatchObject({ status: 409 })
  })

  it('(4.9) is nobody who was not there', async () => {
    const answer = await one(5).asks(sayFeedback, { sessionId, face: 'good', ticks: [] })
    expect(answer).toMatchObject({ status: 409 })
    expect(await one(5).asks(showFeedback, { sessionId })).toMatchObject({ status: 404 })
  })
})

describe('The community', () => {
  it('(4.9) reads how many said what from the fifth on, and never who', async () => {
    for (const n of [1, 2, 3])
      await one(n).gets(sayFeedback, { sessionId, face: 'good', ticks: ['more'] })
    expect(await official.gets(showFeedback, { sessionId })).toEqual({ desk: {} })
    await one(4).gets(sayFeedback, { sessionId, face: 'fair', ticks: [] })
    const { desk } = await official.gets(showFeedback, { sessionId })
    expect(desk?.counts).toMatchObject({
      answers: 5,
      faces: { good: 3, fair: 1, poor: 1 },
      ticks: { more: 3, inaudible: 1, clear: 0 },
    })
    const list = JSON.stringify(await official.gets(showAttendance, { sessionId }))
    for (const word of ['feedback', 'inaudible', 'poor']) expect(list).not.toContain(word)
  })

  it('(4.9) reads nothing of another community’s', async () => {
    const elsewhere = await worker(town, '阿敏', town.places.tapo)
    expect(await elsewhere.asks(showFeedback, { sessionId })).toMatchObject({ status: 404 })
  })
})
