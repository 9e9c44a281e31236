import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../shared/contract/booking'
import * as contract from '../../shared/contract/listing'
import * as ownListing from '../../shared/contract/ownListing'
import type { BookingId } from '../../shared/kernel/ids'
import { may } from '../testing/clock'
import { eventually } from '../testing/neighbours'
import { startStreet, type Street } from '../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { building: 1, room: '303' } },
    {
      ...{ 帐篷: { of: '陈姨' }, 人字梯: { of: '陈姨' }, 电钻: { of: '陈姨' } },
      ...{ 推车: { of: '陈姨' }, 蒸锅: { of: '陈姨' } },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())

const chen = () => street.person('陈姨')
const accepts = (bookingId: BookingId) => chen().gets(booking.acceptBooking, { bookingId })
const TAP = { confirmation: { by: 'tap' } } as const
const page = () => ({ compoundId: street.town.places.jiuding })
const mine = (title: string) =>
  chen().gets(ownListing.showMyListing, { listingId: street.thing(title) })
const isListed = async (name: string, title: string): Promise<boolean> => {
  const { cards } = await street.person(name).gets(contract.listListings, page())
  return cards.some((card) => card.title === title)
}

describe('A thing that is paused while neighbours count on it', () => {
  let accepted: BookingId
  let waiting: BookingId
  const listingId = () => street.thing('帐篷')
  beforeAll(async () => {
    accepted = await street.books('李叔', '帐篷', [3, 5])
    waiting = await street.books('王姐', '帐篷', [8, 10])
    await accepts(accepted)
    await chen().gets(ownListing.pauseListing, { listingId: listingId() })
  })

  it('(2.1) takes no more bookings and is in nobody’s list', async () => {
    expect(await street.asks('王姐', '帐篷', { days: [12, 13] })).toMatchObject({
      status: 409,
      message: '主人暂时不外借，看看别的吧。',
    })
    expect(await isListed('王姐', '帐篷')).toBe(false)
  })

  it('(2.1) keeps what was agreed, and what was asked can still be answered', async () => {
    await accepts(waiting)
    const seen = await street.person('李叔').gets(booking.showBooking, { bookingId: accepted })
    expect(seen).toMatchObject({ status: 'accepted', counterpart: { door: '1栋1单元101' } })
  })

  it('(2.1) is not withdrawn without a word about them', async () => {
    const TWO = { status: 409, message: '还有2个预约没完成，办完再来。' }
    expect(await chen().asks(ownListing.withdrawListing, { listingId: listingId() })).toMatchObject(
      TWO,
    )
  })

  it('(2.1) may be written anew and get another photo or lose it: what was agreed stays on the booking', async () => {
    const { rev, photos, terms } = await mine('帐篷')
    const change = {
      title: '大帐篷',
      terms: { ...terms, maxDays: 1, handover: 'downstairs' },
    } as const
    await chen().gets(ownListing.saveDraft, { listingId: listingId(), rev, ...change })
    const photo = { listingId: listingId(), contentType: 'image/jpeg', bytes: 1000 } as const
    await chen().gets(ownListing.offerPhoto, photo)
    const added = await mine('帐篷')
    expect(added.photos).toHaveLength(photos.length + 1)
    const without = { rev: added.rev, photoIds: photos.map(({ id }) => id) }
    await chen().gets(ownListing.saveDraft, { listingId: listingId(), ...without })
    const seen = await street.person('李叔').gets(booking.showBooking, { bookingId: accepted })
    expect(seen).toMatchObject({ title: '帐篷', handover: 'door', from: may(3), until: may(5) })
  })

  it('(2.1) keeps a photo, and is not given away behind their backs', async () => {
    const { rev, terms } = await mine('帐篷')
    const edit = { listingId: listingId(), rev }
    expect(await chen().asks(ownListing.saveDraft, { ...edit, photoIds: [] })).toMatchObject({
      status: 422,
      message: '还差一张照片，拍一张再发布。',
    })
    const gift = { ...edit, terms: { ...terms, isGift: true } } as const
    expect(await chen().asks(ownListing.saveDraft, gift)).toMatchObject({
      status: 409,
      message: '还有2个预约没完成，办完再来。',
    })
  })

  it('(2.1) opens again for the days that are left', async () => {
    await chen().gets(ownListing.publishListing, { listingId: listingId() })
    await eventually(
      () => mine('帐篷'),
      ({ check }) => check === 'passed',
    )
    expect(await street.asks('王姐', '帐篷', { days: [4, 5] })).toMatchObject({ status: 409 })
    expect((await street.asks('王姐', '帐篷', { days: [12, 13] })).ok).toBe(true)
  })
})

describe('A thing that is out', () => {
  it('(2.1) is not withdrawn until its owner has it back', async () => {
    const listingId = street.thing('人字梯')
    const bookingId = await street.books('李叔', '人字梯', [1, 2])
    await accepts(bookingId)
    await street.person('李叔').gets(booking.handOver, { bookingId, ...TAP })
    await street.itIs(4, 10)
    expect(await chen().asks(ownListing.withdrawListing, { listingId })).toMatchObject({
      status: 409,
      message: '还有1个预约没完成，办完再来。',
    })
    await chen().gets(booking.takeBack, { bookingId, ...TAP })
    expect((await chen().gets(ownListing.withdrawListing, { listingId })).status).toBe('withdrawn')
  })
})

describe('A loan that is over', () => {
  it('(2.6) keeps the words that were agreed, however the thing is called today', async () => {
    const listingId = street.thing('电钻')
    const bookingId = await street.books('李叔', '电钻', [5, 6])
    await street.person('李叔').gets(booking.cancelBooking, { bookingId })
    await chen().gets(ownListing.pauseListing, { listingId })
    const { rev, terms } = await mine('电钻')
    const edit = { title: '冲击钻', accessories: [], terms: { ...terms, maxDays: 1 } }
    await chen().gets(ownListing.saveDraft, { listingId, rev, ...edit })
    const seen = await street.person('李叔').gets(booking.showBooking, { bookingId })
    expect(seen).toMatchObject({ title: '电钻', accessories: ['防滑套'] })
  })
})

describe('A thing that was withdrawn', () => {
  const listingId = () => street.thing('推车')
  beforeAll(async () => {
    await eventually(
      () => street.person('王姐').gets(contract.searchListings, { ...page(), words: '推车' }),
      ({ cards }) => cards.length > 0,
    )
    await chen().gets(ownListing.withdrawListing, { listingId: listingId() })
    await street.town.stream?.drain()
  })

  it('(13.6) is gone kindly for neighbours and for guests', async () => {
    const GONE = { status: 410, message: '主人把这件东西收起来了，看看别的吧。' }
    for (const person of [street.person('王姐'), street.town.stranger, chen()])
      expect(await person.asks(contract.showListing, { listingId: listingId() })).toMatchObject(
        GONE,
      )
  })

  it('(2.1) is in no list, no search and no Home, and cannot be asked for', async () => {
    const wang = street.person('王姐')
    expect(await isListed('王姐', '推车')).toBe(false)
    const { cards } = await wang.gets(contract.searchListings, { ...page(), words: '推车' })
    expect(cards).toEqual([])
    const { newest } = await wang.gets(booking.showToday, {})
    expect(newest.map(({ title }) => title)).not.toContain('推车')
    expect(await street.asks('王姐', '推车', { days: [8, 9] })).toMatchObject({ status: 409 })
  })

  it('(2.1) stays among its owner’s things, and does not come back', async () => {
    const { listings } = await chen().gets(ownListing.listMyListings, {})
    expect(listings.find(({ title }) => title === '推车')).toMatchObject({ status: 'withdrawn' })
    const CHANGED = { status: 409, message: '这件东西的状态变了，请刷新看看。' }
    for (const endpoint of [
      ...[ownListing.publishListing, ownListing.pauseListing, ownListing.withdrawListing],
    ])
      expect(await chen().asks(endpoint, { listingId: listingId() })).toMatchObject(CHANGED)
    const { rev } = await mine('推车')
    const edit = { listingId: listingId(), rev, title: '小推车' }
    expect(await chen().asks(ownListing.saveDraft, edit)).toMatchObject(CHANGED)
  })
})

describe('Free days', () => {
  it('(1.2) are shown from today on, to everybody, without who has the others', async () => {
    const bookingId = await street.books('李叔', '蒸锅', [6, 8])
    await accepts(bookingId)
    await street.itIs(7, 10)
    const seen = await street.town.stranger.gets(contract.showListing, {
      listingId: street.thing('蒸锅'),
    })
    expect(seen.taken).toEqual([{ from: may(7), until: may(8) }])
    expect(JSON.stringify(seen)).not.toContain(street.person('李叔').id)
  })
})
