import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, listMyBookings, showToday } from '../../../shared/contract/booking'
import * as listing from '../../../shared/contract/listing'
import * as contract from '../../../shared/contract/mute'
import { listNotices } from '../../../shared/contract/notice'
import { may } from '../../testing/clock'
import { neighbour } from '../../testing/neighbours'
import { startStreet, type Street } from '../../testing/street'
import type { Person } from '../../testing/town'

let street: Street
let booked: Awaited<ReturnType<Street['books']>>

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202', building: 1 }, 王姐: { room: '303' } },
    {
      人字梯: { of: '李叔' },
      木梯: { of: '李叔' },
      电钻: { of: '王姐' },
      蒸锅: { of: '陈姨' },
    },
  )
  booked = await street.books('李叔', '蒸锅', [20, 21])
}, 60_000)
afterAll(() => street.town.stop())

const chen = (): Person => street.person('陈姨')
const li = (): Person => street.person('李叔')
const compoundId = () => street.town.places.jiuding

const listed = async (person: Person) =>
  (await person.gets(listing.listListings, { compoundId: compoundId() })).cards.map(
    ({ title }) => title,
  )
const found = async (person: Person, words: string) =>
  (await person.gets(listing.searchListings, { compoundId: compoundId(), words })).cards.map(
    ({ title }) => title,
  )
const newest = async (person: Person) =>
  (await person.gets(showToday, {})).newest.map(({ title }) => title)
const asksForPot = (person: Person) =>
  person.asks(bookListing, { listingId: street.thing('蒸锅'), from: may(5), until: may(6) })

describe('Before anybody is muted', () => {
  it('(9.2) everything stands in the list, and nobody on the list of the muted', async () => {
    expect([...(await listed(chen()))].sort()).toEqual(['人字梯', '木梯', '电钻', '蒸锅'].sort())
    expect(await chen().gets(contract.listMutes, {})).toEqual({ muted: [] })
  })

  it('(9.2) nobody mutes themselves, and who does not live here mutes nobody', async () => {
    const own = { listingId: street.thing('蒸锅') }
    expect(await chen().asks(contract.muteOwner, own)).toMatchObject({
      status: 422,
      message: '这是您自己的东西，不用这样。',
    })
    const newcomer = await street.town.person('新来的')
    expect(await newcomer.asks(contract.muteOwner, own)).toMatchObject({
      status: 403,
      message: '社区核实您是本小区住户后就能用，请先申请加入。',
    })
  })
})

describe('A muted neighbour', () => {
  beforeAll(async () => {
    for (const title of ['人字梯', '木梯'])
      await chen().gets(contract.muteOwner, { listingId: street.thing(title) })
  })

  it('(9.2) stands on the list once, by the form of address alone', async () => {
    const { muted } = await chen().gets(contract.listMutes, {})
    expect(muted).toEqual([expect.objectContaining({ addressForm: '李叔' })])
    expect(JSON.stringify(muted)).not.toMatch(/res_|全名/)
  })

  it('(9.2) has nothing more in the list, the search and on Home, for this reader alone', async () => {
    expect([...(await listed(chen()))].sort()).toEqual(['电钻', '蒸锅'].sort())
    expect(await found(chen(), '梯')).toEqual([])
    expect([...(await newest(chen()))].sort()).toEqual(['电钻', '蒸锅'].sort())
    const wang = street.person('王姐')
    expect(await listed(wang)).toHaveLength(4)
    expect(await found(wang, '梯')).toHaveLength(2)
    expect(await newest(wang)).toHaveLength(4)
  })

  it('(9.2) finds the other’s things closed, as they are to anybody at times, and is told nothing', async () => {
    const pot = { listingId: street.thing('蒸锅') }
    expect(await li().gets(listing.showListing, pot)).toMatchObject({ isOpen: false })
    expect(await street.person('王姐').gets(listing.showListing, pot)).toMatchObject({
      isOpen: true,
    })
    expect(await asksForPot(li())).toMatchObject({
      status: 409,
      message: '主人暂时不外借，看看别的吧。',
    })
    await street.town.stream?.drain()
    const { notices } = await li().gets(listNotices, {})
    expect(notices.map(({ kind }) => kind)).toEqual([])
  })

  it('(9.2) keeps what was agreed before, and a repeat of that request is answered as it was', async () => {
    const days = { listingId: street.thing('蒸锅'), from: may(25), until: may(26) }
    const key = 'key-of-a-tap-before'
    const wang = street.person('王姐')
    const first = await wang.gets(bookListing, days, { key })
    const { id: muteId } = await chen().gets(contract.muteCounterpart, { bookingId: first.id })
    expect(await wang.gets(bookListing, days, { key })).toEqual(first)
    await chen().gets(contract.unmute, { muteId })
    const { bookings } = await li().gets(listMyBookings, { side: 'borrower' })
    expect(bookings.map(({ id }) => id)).toEqual([booked])
  })

  it('(9.2) comes back with one tap, and a second tap changes nothing', async () => {
    const { muted } = await chen().gets(contract.listMutes, {})
    const muteId = muted[0]?.id ?? ('' as never)
    for (const _ of ['a tap', 'another'])
      expect(await chen().gets(contract.unmute, { muteId })).toEqual({ isUndone: true })
    expect(await chen().gets(contract.listMutes, {})).toEqual({ muted: [] })
    expect(await listed(chen())).toHaveLength(4)
    expect((await asksForPot(li())).ok).toBe(true)
  })

  it('(9.2) can be meant on the page of a booking, by either side, and by nobody else', async () => {
    const one = { bookingId: booked }
    expect(await chen().gets(contract.muteCounterpart, one)).toMatchObject({ addressForm: '李叔' })
    expect(await li().gets(contract.muteCounterpart, one)).toMatchObject({ addressForm: '陈姨' })
    expect(await street.person('王姐').asks(contract.muteCounterpart, one)).toMatchObject({
      status: 404,
      message: '没有找到这次借用，到“我的借用”里看看。',
    })
  })
})

describe('Two taps at once', () => {
  it('(9.2) mute two neighbours, each once', async () => {
    const wang = street.person('王姐')
    const he = await neighbour(street.town, await street.town.person('小李'), '何伯', {
      room: '404',
    })
    const things = ['人字梯', '蒸锅', '人字梯', '蒸锅'].map((title) => street.thing(title))
    const taps = await Promise.all(
      things.map((listingId) => he.asks(contract.muteOwner, { listingId })),
    )
    expect(taps.some(({ ok }) => ok)).toBe(true)
    for (const listingId of things) await he.gets(contract.muteOwner, { listingId })
    expect((await he.gets(contract.listMutes, {})).muted).toHaveLength(2)
    expect((await wang.gets(contract.listMutes, {})).muted).toEqual([])
  })
})
