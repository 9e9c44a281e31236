import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { leaveHome } from '../../../shared/contract/household'
import { withdrawListing } from '../../../shared/contract/ownListing'
import { rebindMembership } from '../../../shared/contract/rebinding'
import { listMembershipRequests, showMe } from '../../../shared/contract/resident'
import type { MembershipId } from '../../../shared/kernel/ids'
import { anElder, carded } from '../../testing/carded'
import { asksToJoin, drafts, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let amin: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  // What somebody leaves behind is put away by it: here it is as late as it can be.
  await town.stream?.stop()
}, 60_000)
afterAll(() => town.stop())

it('(1.6) An account that still has a thing from where it lived takes over nobody before that is put away', async () => {
  const elder = anElder('区婆婆')
  const { membershipId: known } = await carded(town, xiaoli, elder)
  const there = { compoundId: town.places.hongye, room: '14' }
  const phone = await neighbour(town, amin, elder.addressForm, there)
  const listingId = await drafts(town, phone, { compoundId: town.places.hongye })
  const [home] = (await phone.gets(showMe, {})).memberships
  const { id: membershipId } = await asksToJoin(town, phone, elder)
  await phone.gets(leaveHome, { membershipId: home?.id as MembershipId })

  const asked = { membershipId, known }
  expect(await xiaoli.asks(rebindMembership, asked)).toMatchObject({
    status: 409,
    refusal: { code: 'rebinding.ownThings' },
    message: '申请的微信还挂着自己的东西，请先收起来，再来接上。',
  })
  // Nothing was moved: the request waits as before, and whoever asked is who they were.
  const { requests } = await xiaoli.gets(listMembershipRequests, { nodeId: town.places.beijiang })
  expect(requests.find(({ id }) => id === membershipId)?.known).toHaveLength(1)
  expect((await phone.gets(showMe, {})).id).toBe(phone.id)

  await phone.gets(withdrawListing, { listingId })
  expect(await xiaoli.gets(rebindMembership, asked)).toMatchObject({ status: 'merged' })
  expect((await town.person(phone.name)).id).not.toBe(phone.id)
})
