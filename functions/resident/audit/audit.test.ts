import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renewPoster } from '../../../shared/contract/poster'
import { setLease } from '../../../shared/contract/household'
import { approveMembership, rejectMembership } from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { PlaceId } from '../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { ROLE_NAMES } from '../../../shared/text/zhCN/post'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { atDesk } from '../../testing/office'
import { admin } from '../../testing/posting'
import { allStored } from '../../testing/stored'
import type * as Audit from '../../platform/audit'
import { type Person, startTown, type Town } from '../../testing/town'
import type * as Log from './actions'

let town: Town
let xiaoli: Person
let amin: Person
let chief: Person
let log: typeof Log
let audit: typeof Audit

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  chief = await admin(town, '区里的老关')
  ;[log, audit] = await Promise.all([import('./actions'), import('../../platform/audit')])
}, 60_000)
afterAll(() => town.stop())

const month = () => localDateAt(Date.now()).slice(0, 7)

const read = async (who: Person, nodeId: PlaceId = town.places.beijiang, cursor?: string) =>
  log.auditOf(await atDesk(who), {
    ...{ nodeId, month: month() },
    ...(cursor === undefined ? {} : { cursor }),
  })

/** The lines of a place that are about something. */
async function linesAbout(subjectId: string, who = xiaoli, nodeId?: PlaceId) {
  const page = await read(who, nodeId)
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value.items.filter(({ subjects }) => subjects.includes(subjectId))
}

async function history(subjectId: string) {
  const call = await atDesk(xiaoli)
  const { workerOf } = await import('../../platform/session')
  const { districtId, beijiang: communityId } = town.places
  const proof = workerOf(call.caller, { districtId, communityId })
  if (!proof) throw new Error('They do not work there.')
  const page = await log.historyOf(call, { proof, subjectId })
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value.items
}

const stored = async () =>
  (await allStored(town.tableEndpoint)).filter((item) =>
    ['AuditEntry', 'AuditLine'].includes(item['_et']?.S ?? ''),
  )

describe('What workers do', () => {
  it('(10.5) is written down: who, as what, what, about whom and when', async () => {
    const { id } = await asksToJoin(town, await town.person('何伯'), { room: '301' })
    const before = Date.now()
    await xiaoli.gets(approveMembership, { membershipId: id })
    const [line, ...more] = await linesAbout(id)
    expect(more).toEqual([])
    expect(line).toMatchObject({
      ...{ by: '工作人员', role: ROLE_NAMES.worker, what: AUDIT_WORDS['approveMembership'] },
      subjects: [id],
    })
    expect(line?.at).toBeGreaterThanOrEqual(before)
    expect(line?.at).toBeLessThanOrEqual(Date.now())
  })

  it('(10.5) is written down once, however often the same request comes', async () => {
    const { id } = await asksToJoin(town, await town.person('张哥'), { room: '302' })
    const again = () =>
      xiaoli.gets(approveMembership, { membershipId: id }, { key: 'same-tap-10-5' })
    await Promise.all([again(), again()])
    const count = (await stored()).length
    await again()
    expect(await linesAbout(id)).toHaveLength(1)
    expect((await stored()).length).toBe(count)
  })

  it('(10.5) is not written down where it was refused, nor what neighbours do', async () => {
    const { id } = await asksToJoin(town, await town.person('刘姐'), { room: '303' })
    const { ok } = await amin.asks(rejectMembership, { membershipId: id, reason: 'noSuchRoom' })
    expect(ok).toBe(false)
    expect(await linesAbout(id)).toEqual([])
    expect(await linesAbout(id, amin, town.places.tapo)).toEqual([])
    expect(await history(id)).toEqual([])
  })

  it('(10.5) is the history of each that it was about, the latest first', async () => {
    const { id } = await asksToJoin(town, await town.person('赵婶'), { room: '304' })
    await xiaoli.gets(approveMembership, { membershipId: id })
    const lastDay = addDays(localDateAt(Date.now()), 40)
    await xiaoli.gets(setLease, { membershipId: id, lastDay })
    const other = 'mbr_01J0000000000000000000NEAR'
    await audit.note(await atDesk(xiaoli), {
      ...{ what: 'reveal', subjects: [id, other], reason: '要上门送药' },
    })
    expect((await history(id)).map(({ what }) => what)).toEqual(
      ['reveal', 'setLease', 'approveMembership'].map((name) => AUDIT_WORDS[name]),
    )
    expect(await history(other)).toEqual([
      expect.objectContaining({ what: AUDIT_WORDS.reveal, reason: '要上门送药' }),
    ])
  })

  it('(10.5) stands under the place of the post, under the district where it could be either', async () => {
    const both = await worker(town, '两边的小周')
    await town.call('setup', {
      grants: [{ residentId: both.id, role: 'worker', nodeId: town.places.tapo }],
    })
    const { id } = await asksToJoin(town, await town.person('孙叔'), { room: '305' })
    await both.gets(approveMembership, { membershipId: id })
    expect(await linesAbout(id)).toEqual([])
    const [line] = await linesAbout(id, chief, town.places.districtId)
    expect(line).toMatchObject({ subjects: [id] })
    expect(line).not.toHaveProperty('role')
    await audit.note(await atDesk(both), {
      ...{ what: 'reveal', subjects: [id], places: [town.places.tapo], reason: '核对' },
    })
    expect(await linesAbout(id, amin, town.places.tapo)).toHaveLength(1)
  })
})

describe('A place that somebody worked on', () => {
  it('(10.5) is a subject where it is not the place of the post itself', async () => {
    const { jiuding, beijiang } = town.places
    await xiaoli.gets(renewPoster, { compoundId: jiuding })
    const [line] = await linesAbout(jiuding)
    expect(line).toMatchObject({ what: AUDIT_WORDS['renewPoster'], subjects: [jiuding] })
    expect(await history(jiuding)).toEqual([line])
    expect(await history(beijiang)).toEqual([])
  })
})

describe('The log', () => {
  it('(10.5) is read by those who work there and above, by nobody else', async () => {
    expect((await read(chief)).ok).toBe(true)
    const li = await neighbour(town, xiaoli, '李叔', { room: '306' })
    for (const stranger of [amin, li])
      expect(await read(stranger)).toMatchObject({ refusal: { code: 'access.notAllowed' } })
  })

  it('(10.5) goes on page by page, and only for whoever began it', async () => {
    for (let count = 0; count < 31; count++)
      await audit.note(await atDesk(amin), { what: 'stepUp', subjects: [] })
    const first = await read(amin, town.places.tapo)
    if (!first.ok) throw new Error(first.refusal.code)
    expect(first.value.items).toHaveLength(20)
    const second = await read(amin, town.places.tapo, first.value.cursor)
    if (!second.ok) throw new Error(second.refusal.code)
    const seen = [...first.value.items, ...second.value.items].map(({ id }) => id)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(31)
    expect(await read(chief, town.places.tapo, first.value.cursor)).toMatchObject({
      refusal: { code: 'cursor.invalid' },
    })
  })

  it('(10.5) holds ids, and no word of anybody but the reason of a reveal', async () => {
    const items = await stored()
    // Whatever stands in Chinese: no name, no room, no title.
    const words = JSON.stringify(items).match(/\p{Script=Han}+/gu) ?? []
    expect([...new Set(words)].sort()).toEqual(['要上门送药', '核对'].sort())
  })
})
