import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showIncidents, writeIncident } from '../../../shared/contract/incident'
import { exportMyData, readExport, showMyData } from '../../../shared/contract/ownData'
import { showSession } from '../../../shared/contract/event'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type { MembershipId, SessionId } from '../../../shared/kernel/ids'
import { begunClass, doorClass } from '../../testing/attendance'
import { homeOf } from '../../testing/blocking'
import { coolsDown, isErased } from '../../testing/cancelling'
import { clockAhead } from '../../testing/clock'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let colleague: Person
let chen: Person
let li: Person
let home: MembershipId
let sessionId: SessionId

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  colleague = await worker(town, '小梁')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  li = await neighbour(town, official, '李叔', { room: '102' })
  home = await homeOf(chen)
  sessionId = await begunClass(town, official, [chen])
}, 90_000)
afterAll(() => town.stop())

const STAIRS = '门口台阶上滑了一下'
const FALL = { kinds: ['fall'], steps: ['family', 'rested'] } as const
const fall = () => ({ sessionId, kinds: [...FALL.kinds], steps: [...FALL.steps], words: STAIRS })
const entries = async (who = official) => (await who.gets(showIncidents, { sessionId })).entries

describe('The incident record of a class', () => {
  it('(4.7) has what happened, when, what was done and to whom', async () => {
    const before = Date.now()
    await official.gets(writeIncident, { ...fall(), membershipId: home })
    const [one] = await entries(colleague)
    expect(one).toMatchObject({ kinds: ['fall'], steps: ['family', 'rested'], words: STAIRS })
    expect(one?.who).toMatchObject({ name: '陈姨的全名', addressForm: '陈姨' })
    expect(one?.at).toBeGreaterThanOrEqual(before)
  })

  it('(4.7) is only added to: what was wrong is put right by another entry', async () => {
    const [first] = await entries()
    const corrects = first?.id
    await colleague.gets(writeIncident, { ...fall(), words: '是在厕所门口', corrects })
    const both = await entries()
    expect(both.map(({ words }) => words)).toEqual(['是在厕所门口', STAIRS])
    expect(both[0]).toMatchObject({ corrects })
    expect(both[1]).toEqual(first)
  })

  it('(4.7) holds one entry of one tap, however often it is sent', async () => {
    const key = 'the-tap-at-the-door'
    const asked = { ...fall(), words: '又滑了一下' }
    const sent = await Promise.all([1, 2].map(() => official.asks(writeIncident, asked, { key })))
    expect(sent.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    await official.gets(writeIncident, asked, { key })
    expect((await entries()).filter(({ words }) => words === asked.words)).toHaveLength(1)
  })

  it('(4.7) names only somebody on the list', async () => {
    const refused = await official.asks(writeIncident, {
      ...fall(),
      membershipId: await homeOf(li),
    })
    expect(refused).toMatchObject({ refusal: { code: 'membership.unknown' } })
  })

  it('(4.7) tells of what has happened, from the opening of the door on', async () => {
    const soon = Date.now() + 10 * MINUTE_MS
    expect(await official.asks(writeIncident, { ...fall(), at: soon })).toMatchObject({
      refusal: { code: 'incident.when' },
    })
    const door = await doorClass(town, official, [])
    await official.gets(writeIncident, { ...fall(), sessionId: door })
    const later = await holdsClass(town, official, { title: '下周的班' })
    expect(await official.asks(writeIncident, { ...fall(), sessionId: later })).toMatchObject({
      refusal: { code: 'incident.notNow' },
    })
  })

  it('(4.7) asks for a word where nothing of the list fits', async () => {
    const asked = { sessionId, kinds: ['other' as const], steps: [] }
    expect(await official.asks(writeIncident, asked)).toMatchObject({
      refusal: { code: 'input.invalid', field: 'words' },
    })
  })

  it('(4.7) is read by those who work there and by nobody else', async () => {
    for (const person of [chen, li])
      expect(await person.asks(showIncidents, { sessionId })).toMatchObject({ status: 403 })
    const elsewhere = await worker(town, '阿敏', town.places.tapo)
    for (const asked of [
      await elsewhere.asks(showIncidents, { sessionId }),
      await elsewhere.asks(writeIncident, fall()),
    ])
      expect(asked).toMatchObject({ status: 404 })
    const page = JSON.stringify([
      await li.gets(showSession, { sessionId }),
      await chen.gets(showSession, { sessionId }),
    ])
    expect(page).not.toContain(STAIRS)
  })
})

describe('Whom it names', () => {
  it('(12.2) reads what of it is theirs, and not what the worker wrote', async () => {
    const counts = (await chen.gets(showMyData, {})).counts
    expect(counts).toContainEqual({ kind: 'incidents', count: 1 })
    const { id: exportId } = await chen.gets(exportMyData, {})
    const { records } = await chen.gets(readExport, { exportId, kind: 'incidents' })
    expect(records).toEqual([
      expect.objectContaining({
        fields: expect.objectContaining({ what: '摔倒', steps: '告诉了家里人、坐下休息了' }),
      }),
    ])
    expect(JSON.stringify(records)).not.toContain(STAIRS)
  })

  it('(12.2) is not in it any more once they are erased, and the record stays', async () => {
    const moveTo = clockAhead()
    await coolsDown(town, chen, moveTo)
    await isErased(town, moveTo)
    moveTo(0)
    const all = await entries()
    expect(all.map(({ words }) => words)).toContain(STAIRS)
    expect(all.filter(({ who }) => who !== undefined)).toEqual([])
  }, 60_000)
})
