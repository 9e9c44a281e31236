import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { leaveHome, moveOut, setLease } from '../../../shared/contract/household'
import { listNotices } from '../../../shared/contract/notice'
import { listMyListings, startDraft } from '../../../shared/contract/ownListing'
import { showCompound } from '../../../shared/contract/place'
import { approveMembership, requestMembership, showMe } from '../../../shared/contract/resident'
import { addDays } from '../../../shared/kernel/dates'
import type { BookingId, MembershipId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { asksToJoin, worker } from '../../testing/neighbours'
import { startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 王姐: { room: '303' }, 吴叔: { room: '707' } },
      ...{ 郑叔: { room: '808' }, 卫姐: { room: '809' } },
    },
    { 推车: { of: '王姐', acceptance: 'automatic' } },
  )
  await worker(street.town, '小李')
}, 120_000)
afterAll(() => street.town.stop())

// Logged in anew: the clock is moved about.
const xiaoli = () => street.town.person('小李')
const person = (name: string) => street.person(name)
const homeOf = async (name: string): Promise<MembershipId> => {
  const [home] = (await person(name).gets(showMe, {})).memberships
  if (!home) throw new Error(`${name} lives nowhere.`)
  return home.id
}
const statusOf = async (name: string, bookingId: BookingId) =>
  (await person(name).gets(contract.showBooking, { bookingId })).status
const settle = async () => {
  await street.town.stream?.drain()
  await street.town.stream?.drain()
}

describe('Whoever comes back at once', () => {
  it('(1.10) has begun anew: no later look at what was before takes anything', async () => {
    await street.itIs(12, 11)
    const membershipId = await homeOf('郑叔')
    await (await xiaoli()).gets(moveOut, { membershipId })
    await settle()
    const { id } = await asksToJoin(street.town, person('郑叔'), { room: '808' })
    await (await xiaoli()).gets(approveMembership, { membershipId: id })
    const booked = await street.books('郑叔', '推车', [20, 21])
    const compoundId = street.town.places.jiuding
    const draft = await person('郑叔').gets(startDraft, { compoundId })
    for (const [date, hour] of [
      [12, 12],
      [12, 14],
      [13, 20],
    ] as const) {
      await street.itIs(date, hour)
      await street.town.sweep.tick()
      await settle()
    }
    expect(await statusOf('郑叔', booked)).toBe('accepted')
    const { listings } = await person('郑叔').gets(listMyListings, {})
    expect(listings.find((one) => one.id === draft.id)?.status).toBe('draft')
  })
})

describe('A request to join that is sent again after one has left', () => {
  it('(1.10) is answered as it was first', async () => {
    await street.itIs(14, 10)
    const again = await street.town.person('冯姨')
    const { jiuding: compoundId } = street.town.places
    const { buildings } = await again.gets(showCompound, { compoundId })
    const wish = {
      ...{ compoundId, buildingId: buildings[0]?.id as never, unit: '1', room: '909' },
      ...{ name: '冯秀兰', addressForm: '冯姨' },
    }
    const key = 'asks-to-join-once'
    const first = await again.gets(requestMembership, wish, { key })
    await (await xiaoli()).gets(approveMembership, { membershipId: first.id })
    await again.gets(leaveHome, { membershipId: first.id })
    expect(await again.asks(requestMembership, wish, { key })).toMatchObject({ status: 200 })
  })
})

describe('A lease', () => {
  it('(1.5) that ends within two weeks is told of with the change', async () => {
    await street.itIs(14, 12)
    const membershipId = await homeOf('卫姐')
    const lastDay = addDays(may(14), 3)
    await (await xiaoli()).gets(setLease, { membershipId, lastDay })
    await settle()
    const [told] = (await person('卫姐').gets(listNotices, {})).notices
    expect(told).toMatchObject({ kind: 'membership.endsSoon', from: lastDay })
  })

  it('(1.5) is as the last change says, whatever is sent again', async () => {
    const membershipId = await homeOf('卫姐')
    const set = async (days: number, key: string) =>
      (await xiaoli()).gets(setLease, { membershipId, lastDay: addDays(may(14), days) }, { key })
    const first = await set(100, 'first-lease')
    await set(300, 'second-lease')
    expect(await set(100, 'first-lease')).toEqual(first)
    const [home] = (await person('卫姐').gets(showMe, {})).memberships
    expect(home?.lastDay).toBe(addDays(may(14), 300))
  })

  it('(1.5) that was over before anybody decided is not approved', async () => {
    const late = await street.town.person('褚哥')
    const lastDay = may(15)
    const { id: membershipId } = await asksToJoin(street.town, late, { room: '1010', lastDay })
    await street.itIs(17, 10)
    expect(await (await xiaoli()).asks(approveMembership, { membershipId })).toMatchObject({
      status: 422,
      message: '租期的最后一天已经过了，请改成以后的日子。',
    })
  })

  it('(1.5) is told of two weeks before its end, and ends with its last day', async () => {
    await street.itIs(18, 12)
    const membershipId = await homeOf('吴叔')
    const lastDay = may(36)
    expect((await (await xiaoli()).asks(setLease, { membershipId, lastDay })).ok).toBe(true)
    await street.itIs(23, 10)
    await street.town.sweep.tick()
    await settle()
    const soon = (await person('吴叔').gets(listNotices, {})).notices[0]
    expect(soon).toMatchObject({ kind: 'membership.endsSoon', from: lastDay })
    await street.itIs(36, 23)
    expect((await person('吴叔').gets(showMe, {})).memberships).toHaveLength(1)
    await street.itIs(37, 0)
    expect((await person('吴叔').gets(showMe, {})).memberships).toEqual([])
    expect((await street.asks('吴叔', '推车', { days: [38, 39] })).ok).toBe(false)
    await street.town.sweep.tick()
    await settle()
    const [over] = (await person('吴叔').gets(listNotices, {})).notices
    expect(over).toMatchObject({ kind: 'membership.left', reason: 'termOver' })
  })
})
