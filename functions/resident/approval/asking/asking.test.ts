import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { leaveHome } from '../../../../shared/contract/household'
import { withdrawMembership } from '../../../../shared/contract/joining'
import {
  approveMembership,
  listMembershipRequests,
  rejectMembership,
} from '../../../../shared/contract/resident'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { homeOf } from '../../../testing/blocking'
import { asksToJoin, neighbour, worker } from '../../../testing/neighbours'
import { atDesk, done } from '../../../testing/office'
import { verifiesPhone } from '../../../testing/phones'
import { csvOf, importsRoster } from '../../../testing/rosters'
import { allStored } from '../../../testing/stored'
import { type Person, startTown, type Town } from '../../../testing/town'
import { shownName } from './rules'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const drain = async () => {
  for (let telling = 0; telling < 2; telling++) await town.stream?.drain()
}
const asks = async (name: string, room: string) =>
  (await asksToJoin(town, await town.person(name), { room })).id

/** All pages as the desk has them, and as they are read anew from everything that stands. */
async function bothLists() {
  await drain()
  const { requestsAt } = await import('./actions')
  const at = { nodeId: town.places.beijiang }
  const { requests } = await xiaoli.gets(listMembershipRequests, at)
  const { rows } = done(await requestsAt(await atDesk(xiaoli), at))
  const live = requests.map(({ id, unit, room, onRoster, livingThere, ...one }) => ({
    ...{ id, unit, room, onRoster, livingThere, requestedAt: one.requestedAt },
    ...{ compoundName: one.compoundName, buildingName: one.buildingName, name: shownName(one) },
  }))
  return { kept: rows, live }
}
async function rowOf(id: MembershipId) {
  const { kept, live } = await bothLists()
  expect(kept).toEqual(live)
  return kept.find((row) => row.id === id)
}
const stored = async (id: MembershipId) =>
  (await allStored(town.tableEndpoint)).filter(
    (item) => item['_et']?.S === 'Asking' && item['id']?.S === id,
  )

describe('What a desk shows of those who ask to join', () => {
  it('(10.2) is what all that stands says of them, the longest waiting first', async () => {
    const [first, second] = [await asks('何伯', '301'), await asks('张哥', '302')]
    const { kept, live } = await bothLists()
    expect(kept).toEqual(live)
    expect(kept.map(({ id }) => id)).toEqual([first, second])
    expect(kept[0]).toMatchObject({
      ...{ name: '何＊＊＊', room: '301', onRoster: 'noRoster', livingThere: 0 },
    })
  })

  it('(10.2) says who lives behind the door, from when they move in until they move out', async () => {
    const id = await asks('刘姐', '401')
    const chen = await neighbour(town, xiaoli, '陈姨', { room: '401' })
    expect(await rowOf(id)).toMatchObject({ livingThere: 1 })
    await chen.gets(leaveHome, { membershipId: await homeOf(chen) })
    expect(await rowOf(id)).toMatchObject({ livingThere: 0 })
  })

  it('(1.7) says what the list of a compound says, also where it comes later', async () => {
    const id = await asks('赵婶', '501')
    const list = csvOf([
      ['楼栋', '单元', '房号', '姓名'],
      ['1栋', '1', '501', '赵婶的全名'],
    ])
    await importsRoster(xiaoli, town.places.jiuding, list)
    expect(await rowOf(id)).toMatchObject({ onRoster: 'same' })
  })

  it('(10.2) shows how many are called there by the page of each too, and that a number was verified later', async () => {
    const id = await asks('吴伯', '601')
    await neighbour(town, xiaoli, '吴婶', { room: '601' })
    await verifiesPhone(town, await town.person('吴伯'), '13911117755')
    await drain()
    const { requestAt } = await import('./actions')
    const { request } = done(await requestAt(await atDesk(xiaoli), id))
    expect(request).toMatchObject({
      ...{
        name: '吴＊＊＊',
        hasPhone: true,
        livingThere: 1,
        families: [{ members: ['吴＊＊＊'] }],
      },
    })
  })

  it('(10.2) is gone with the decision, whichever it is, and nothing of it stays', async () => {
    const ids = [await asks('钱叔', '701'), await asks('孙姨', '702'), await asks('郑伯', '703')]
    const [approved, rejected, withdrawn] = ids as [MembershipId, MembershipId, MembershipId]
    await drain()
    for (const id of ids) expect(await stored(id)).toHaveLength(1)
    await xiaoli.gets(approveMembership, { membershipId: approved })
    await xiaoli.gets(rejectMembership, { membershipId: rejected, reason: 'other' })
    await (await town.person('郑伯')).gets(withdrawMembership, { membershipId: withdrawn })
    for (const id of ids) expect(await rowOf(id)).toBeUndefined()
    for (const id of ids) expect(await stored(id)).toEqual([])
  })

  it('(10.2) leaves nobody out whom the stream has not brought yet', async () => {
    const { requestsAt } = await import('./actions')
    const { removeAsking } = await import('./store')
    const id = await asks('周公', '801')
    await drain()
    await removeAsking(id)
    const asked = { nodeId: town.places.beijiang }
    const { rows } = done(await requestsAt(await atDesk(xiaoli), asked))
    const { requestedAt, ...row } = rows.find((one) => one.id === id) ?? { requestedAt: 0 }
    expect(row).toEqual({ id, compoundName: '九鼎小区', buildingName: '1栋' })
    expect(requestedAt).toBeGreaterThan(0)
  })
})
