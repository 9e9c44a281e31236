import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askForCall } from '../../../shared/contract/callBack'
import { MAX_BULK } from '../../../shared/contract/bulk'
import {
  approveMembership,
  listMembershipRequests,
  showMe,
} from '../../../shared/contract/resident'
import { listCallBacks } from '../../../shared/contract/callBack'
import type { JobId, MembershipId } from '../../../shared/kernel/ids'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { BULK_WORDS } from '../../../shared/text/zhCN/bulk'
import type * as Audit from '../../resident/audit/actions'
import { clockAhead } from '../../testing/clock'
import { asksToJoin, eventually, neighbour, worker } from '../../testing/neighbours'
import { atDesk } from '../../testing/office'
import { type Person, startTown, type Town } from '../../testing/town'
import type * as Bulk from './actions'

let town: Town
let xiaoli: Person
let xiaofang: Person
let bulk: typeof Bulk
let log: typeof Audit
let moveTo: (ms: number) => void

beforeAll(async () => {
  town = await startTown()
  moveTo = clockAhead()
  xiaoli = await worker(town, '小李')
  xiaofang = await worker(town, '小方')
  ;[bulk, log] = await Promise.all([import('./actions'), import('../../resident/audit/actions')])
}, 60_000)
afterAll(() => town.stop())

let rooms = 0
async function asking(name: string): Promise<{ person: Person; id: MembershipId }> {
  const person = await town.person(name)
  const { id } = await asksToJoin(town, person, { room: `${500 + rooms++}` })
  return { person, id }
}
const statusOf = async ({ person }: { person: Person }) =>
  (await person.gets(showMe, {})).memberships[0]?.status

async function chosen(wish: Parameters<typeof Bulk.askBulk>[1]['wish'], key?: string) {
  const asked = await bulk.askBulk(await atDesk(xiaoli, key), {
    nodeId: town.places.beijiang,
    wish,
  })
  if (!asked.ok) throw new Error(asked.refusal.code)
  return asked.value.id
}

/** Behind the minute in which it could be undone. */
async function minuteLater(): Promise<void> {
  moveTo(MINUTE_MS + 1000)
  await town.sweep.tick()
  moveTo(0)
}

async function results(id: JobId) {
  const call = await atDesk(xiaoli)
  const shown = await eventually(
    () => bulk.showBulk(call, id),
    (one) => one.ok && !['waiting', 'running'].includes(one.value.job.state),
  )
  if (!shown.ok) throw new Error(shown.refusal.code)
  return { state: shown.value.job.state, said: shown.value.rows.map(({ is }) => is) }
}

describe('Several requests that are decided in one go', () => {
  it('(10.5) stay as they are for a minute, then each is decided as if it were alone', async () => {
    const people = [await asking('何伯'), await asking('张哥'), await asking('刘姐')]
    const id = await chosen({ what: 'approve', ids: people.map((one) => one.id) })
    await town.sweep.tick()
    await town.stream?.drain()
    expect(await Promise.all(people.map(statusOf))).toEqual(Array(3).fill('requested'))
    await minuteLater()
    expect(await results(id)).toEqual({ state: 'done', said: Array(3).fill(BULK_WORDS.done) })
    expect(await Promise.all(people.map(statusOf))).toEqual(Array(3).fill('approved'))
  })

  it('(10.5) are as they were when it is undone within the minute', async () => {
    const one = await asking('赵婶')
    const id = await chosen({ what: 'reject', ids: [one.id], reason: 'noSuchRoom' })
    expect(await bulk.undoBulk(await atDesk(xiaoli), id)).toMatchObject({ ok: true })
    await minuteLater()
    await town.stream?.drain()
    expect(await results(id)).toEqual({ state: 'withdrawn', said: [] })
    expect(await statusOf(one)).toBe('requested')
  })

  it('(10.5) say of each what became of it: done, somebody was faster, refused and why', async () => {
    const [mine, theirs, away] = [
      await asking('孙叔'),
      await asking('钱婆婆'),
      await asking('吴伯'),
    ]
    const elsewhere = 'mbr_01J0000000000000000000NEAR' as MembershipId
    const id = await chosen({
      ...{ what: 'reject', reason: 'bringProof' },
      ids: [mine.id, theirs.id, elsewhere, away.id],
    })
    await xiaofang.gets(approveMembership, { membershipId: theirs.id })
    await minuteLater()
    const { state, said } = await results(id)
    expect(state).toBe('done')
    expect(said[0]).toBe(BULK_WORDS.done)
    expect(said[1]).toBe(BULK_WORDS.faster(BULK_WORDS.colleague))
    expect(said[2]).toMatch(/^没有办：/)
    expect(said[3]).toBe(BULK_WORDS.done)
    expect(await statusOf(theirs)).toBe('approved')
    expect([await statusOf(mine), await statusOf(away)]).toEqual(['rejected', 'rejected'])
  })

  it('(10.5) name the colleague who was faster as colleagues call them', async () => {
    const mei = await neighbour(town, xiaofang, '梅姐', { room: '801' })
    await town.call('setup', {
      grants: [{ residentId: mei.id, role: 'worker', nodeId: town.places.beijiang }],
    })
    const one = await asking('郑伯')
    const id = await chosen({ what: 'reject', ids: [one.id], reason: 'other' })
    await mei.gets(approveMembership, { membershipId: one.id })
    await minuteLater()
    expect((await results(id)).said).toEqual([BULK_WORDS.faster('梅姐')])
  })

  it('(10.5) stand in the log one by one, and once', async () => {
    const one = await asking('冯叔')
    const id = await chosen({ what: 'approve', ids: [one.id] })
    await minuteLater()
    await results(id)
    const call = await atDesk(xiaoli)
    const { workerOf } = await import('../../platform/session')
    const { districtId, beijiang: communityId } = town.places
    const proof = workerOf(call.caller, { districtId, communityId })
    if (!proof) throw new Error('They do not work there.')
    const page = await log.historyOf(call, { proof, subjectId: one.id })
    expect(page.ok && page.value.items.map(({ what }) => what)).toEqual([
      AUDIT_WORDS['approveMembership'],
    ])
  })
})

describe('Calls that are closed in one go', () => {
  it('(10.5) are closed like one call', async () => {
    const [li, wang] = [
      await neighbour(town, xiaoli, '李叔', { room: '701' }),
      await neighbour(town, xiaoli, '王姐', { room: '702' }),
    ]
    const ids = [
      (await li.gets(askForCall, { page: 'me' })).id,
      (await wang.gets(askForCall, { page: 'me' })).id,
    ]
    const id = await chosen({ what: 'settleCalls', ids, outcome: 'solved' })
    await minuteLater()
    expect((await results(id)).said).toEqual([BULK_WORDS.done, BULK_WORDS.done])
    const { items } = await xiaoli.gets(listCallBacks, { nodeId: town.places.beijiang })
    expect(items).toEqual([])
  })
})

describe('Whoever decides several in one go', () => {
  it('(10.5) works there', async () => {
    const stranger = await worker(town, '阿敏', town.places.tapo)
    const one = await asking('蒋伯')
    const wish = { what: 'approve', ids: [one.id] } as const
    const nodeId = town.places.beijiang
    expect(await bulk.askBulk(await atDesk(stranger), { nodeId, wish })).toMatchObject({
      refusal: { code: 'access.notAllowed' },
    })
    // Their own desk gives them no right over another's cases.
    const own = await bulk.askBulk(await atDesk(stranger), { nodeId: town.places.tapo, wish })
    if (!own.ok) throw new Error(own.refusal.code)
    await minuteLater()
    const call = await atDesk(stranger)
    const shown = await eventually(
      () => bulk.showBulk(call, own.value.id),
      (found) => found.ok && found.value.job.state === 'done',
    )
    expect(shown.ok && shown.value.rows.map(({ isDone }) => isDone)).toEqual([false])
    expect(await statusOf(one)).toBe('requested')
    const { requests } = await xiaoli.gets(listMembershipRequests, { nodeId })
    expect(requests.map(({ id }) => id)).toContain(one.id)
  })

  it('(10.5) chooses each once, some at least and a hundred at most', async () => {
    const nodeId = town.places.beijiang
    const ids = Array.from(
      { length: MAX_BULK + 1 },
      (_, n) => `mbr_01J00000000000000000000${String(n).padStart(3, '0')}` as MembershipId,
    )
    for (const [some, code] of [
      [ids, 'job.tooManyRows'],
      [[], 'job.noRows'],
    ] as const)
      expect(
        await bulk.askBulk(await atDesk(xiaoli), { nodeId, wish: { what: 'approve', ids: some } }),
      ).toMatchObject({ refusal: { code } })
    const one = ids[0] as MembershipId
    const id = await chosen({ what: 'approve', ids: [one, one] })
    const shown = await bulk.showBulk(await atDesk(xiaoli), id)
    expect(shown.ok && shown.value.job.total).toBe(1)
  })
})
