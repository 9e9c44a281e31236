import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { MembershipId, ResidentId } from '../../../../shared/kernel/ids'
import { requestsLike } from '../../../testing/desk/crowding'
import { asksToJoin, neighbour, worker } from '../../../testing/neighbours'
import { csvOf, importsRoster } from '../../../testing/rosters'
import { type Person, startTown, type Town } from '../../../testing/town'
import type { Asking } from './rules'

/** More than one record of the stream brings. */
const MANY = 60

let town: Town
let xiaoli: Person
let chen: Person
let asked: MembershipId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '909' })
  asked = (await asksToJoin(town, await town.person('何伯'), { room: '909' })).id
  await requestsLike(asked, MANY - 1)
  await town.stream?.drain()
}, 120_000)
afterAll(() => town.stop())

const idOf = (n: number) => `mbr_${'0'.repeat(21)}C${String(7000 + n).padStart(4, '0')}`

async function allAsking(): Promise<readonly (Asking | undefined)[]> {
  for (let telling = 0; telling < 4; telling++) await town.stream?.drain()
  const { loadAsking } = await import('./store')
  const ids = [asked, ...Array.from({ length: MANY - 1 }, (_, n) => idOf(n) as MembershipId)]
  return Promise.all(ids.map(loadAsking))
}

/** Of whoever lives behind the door, as all those who ask for it show them. */
const firstSigns = async () => [
  ...new Set(
    (await allAsking()).map((one) =>
      one?.families.flatMap(({ members }) => members)[0]?.slice(0, 1),
    ),
  ),
]

describe('Very many who ask for one door', () => {
  it('(10.2) are all shown with whoever lives behind it as they are called now', async () => {
    const [{ loadResident }, { changeResident }, { commit }, { next }] = await Promise.all([
      import('../../store'),
      import('../../writes'),
      import('../../../platform/commit'),
      import('../../../platform/facts'),
    ])
    expect(await firstSigns()).toEqual(['陈'])
    const resident = await loadResident(chen.id as ResidentId)
    if (!resident) throw new Error('They are gone.')
    await commit(changeResident(next(resident, { name: '李小明' })))
    expect(await firstSigns()).toEqual(['李'])
  }, 120_000)

  it('(10.2) are all held against another list of the compound', async () => {
    const before = new Set((await allAsking()).map((one) => one?.onRoster))
    expect(before).toEqual(new Set(['noRoster']))
    const rows = [
      ['楼栋', '单元', '房号', '姓名'],
      ['1栋', '1', '101', '名册上的人'],
    ]
    await importsRoster(xiaoli, town.places.jiuding, csvOf(rows))
    const after = new Set((await allAsking()).map((one) => one?.onRoster))
    expect(after.size).toBe(1)
    expect(after).not.toEqual(before)
  }, 120_000)
})
