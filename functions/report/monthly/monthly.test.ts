import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DAY_MS, localDateAt } from '../../../shared/kernel/dates'
import type { PlaceId, ResidentId } from '../../../shared/kernel/ids'
import { clockAhead } from '../../testing/clock'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'
import { monthOf } from '../rules'

const NAMES = ['陈姨', '李叔', '王姐', '赵伯', '周婶', '吴叔']
const LONGER_THAN_A_MONTH = 32 * DAY_MS
let town: Town
let official: Person
let elsewhere: Person
let leader: Person
let month: string
let moveTo: (ms: number) => void

let keys = 0

/** As the console asks, with the rights of this moment. */
async function asking(person: Person) {
  const [{ loadAccess }, { actingFor }, { world }] = await Promise.all([
    import('../../platform/access'),
    import('../../platform/session'),
    import('../../platform/world'),
  ])
  const access = await loadAccess(person.id as ResidentId)
  if (!access) throw new Error('Nobody knows them.')
  const request = { key: `monthly-${keys++}`, hash: 'monthly' }
  return { world, caller: actingFor(access, world.now()), request }
}
const monthly = () => import('./actions')
const closes = async (person: Person, placeId: PlaceId = town.places.beijiang) =>
  (await monthly()).closeMonth(await asking(person), { placeId, month })
const verifiedIn = (lines: readonly { figure: string; amount?: number }[]) =>
  lines.find(({ figure }) => figure === 'verified')?.amount

const night = async () => {
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
  await town.call('recount', {})
}

beforeAll(async () => {
  town = await startTown()
  moveTo = clockAhead()
  month = monthOf(localDateAt(Date.now()))
  official = await worker(town, '小李')
  elsewhere = await worker(town, '阿敏', town.places.tapo)
  leader = await town.person('领导')
  const post = { residentId: leader.id, role: 'leader', nodeId: town.places.districtId }
  await town.call('setup', { grants: [post] })
  for (const [n, name] of NAMES.entries())
    await neighbour(town, official, name, { room: `${100 + n}` })
  await night()
}, 90_000)
afterAll(() => town.stop())

describe('The figures of a place', () => {
  const figures = async (person: Person, placeId: PlaceId) =>
    (await import('../figures/actions')).showFigures((await asking(person)).caller, placeId)

  it('(10.4) are read by whoever works or leads there, as of the last night', async () => {
    for (const person of [official, leader]) {
      const shown = await figures(person, town.places.jiuding)
      expect(shown?.months).toMatchObject([{ month, counts: { verified: 6 } }])
      expect(shown?.asOf).toBeGreaterThan(0)
    }
  })

  it('(10.4) are read by nobody else', async () => {
    expect(await figures(elsewhere, town.places.jiuding)).toBeUndefined()
    expect(await figures(official, town.places.districtId)).toBeUndefined()
  })

  it('(10.4) stand beside those of the other places below the same one', async () => {
    const { compareFigures } = await import('../figures/actions')
    const { caller } = await asking(leader)
    const [beijiang] = (await compareFigures(caller, streetOf(), month)) ?? []
    expect(beijiang).toMatchObject({ placeName: '北江社区', counts: { verified: 6 } })
    const { caller: worker } = await asking(elsewhere)
    expect(await compareFigures(worker, town.places.beijiang, month)).toBeUndefined()
  })

  let street: PlaceId
  const streetOf = (): PlaceId => street
  beforeAll(async () => {
    const { placeOf } = await import('../../place/actions')
    const place = await placeOf(town.places.beijiang)
    street = (place?.kind === 'community' ? place.streetId : '') as PlaceId
  })
})

describe('A month', () => {
  it('(10.4) is not closed while it lasts, nor before a night has counted its last evening', async () => {
    expect(await closes(official)).toMatchObject({ refusal: { code: 'report.notOver' } })
    moveTo(LONGER_THAN_A_MONTH)
    expect(await closes(official)).toMatchObject({ refusal: { code: 'report.notCounted' } })
    await night()
  })

  it('(10.4) is closed by nobody who only leads there, or works elsewhere', async () => {
    for (const person of [leader, elsewhere])
      expect(await closes(person)).toMatchObject({ refusal: { code: 'place.notFound' } })
  })

  it('(10.4) stands as it was closed, once, whatever is counted later', async () => {
    const [first, second] = await Promise.all([closes(official), closes(official)])
    if (!first.ok || !second.ok) throw new Error('It was not closed.')
    expect(second.value).toEqual(first.value)
    expect(verifiedIn(first.value.lines)).toBe(6)
    moveTo(0)
    await neighbour(town, official, '郑姨', { room: '301' })
    await night()
    moveTo(LONGER_THAN_A_MONTH)
    const again = await closes(official)
    expect(again.ok && verifiedIn(again.value.lines)).toBe(6)
    const { showFigures } = await import('../figures/actions')
    const now = await showFigures((await asking(official)).caller, town.places.beijiang)
    expect(now?.months.find((one) => one.month === month)?.counts.verified).toBe(7)
  })

  it('(10.4) is put right by a remark beside it, that stands once however often it is sent', async () => {
    const { remark, showClosed } = await monthly()
    const by = await asking(official)
    const at = { placeId: town.places.beijiang, month }
    for (let sent = 0; sent < 2; sent++)
      await remark(by, { ...at, words: '月底又认证了一位。', key: 'one-tap' })
    const shown = await showClosed(by, at)
    expect(shown?.remarks.map(({ words }) => words)).toEqual(['月底又认证了一位。'])
    expect(verifiedIn(shown?.closed.lines ?? [])).toBe(6)
    const other = { ...at, placeId: town.places.hongye }
    expect(await remark(by, { ...other, words: '没有结的月份', key: 'k' })).toMatchObject({
      ok: false,
    })
  })
})
