import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { endHelp, shiftBooking } from '../../../shared/contract/bookingChanges'
import { listListings, showListing } from '../../../shared/contract/listing'
import { listNotices } from '../../../shared/contract/notice'
import { setHours, showMyListing } from '../../../shared/contract/ownListing'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { booksSlot, hours, offersHelp, slot } from '../../testing/helping'
import { startStreet, type Street } from '../../testing/street'

let street: Street
let alone: ListingId
let group: ListingId
let atHome: ListingId
const HOMES = {
  梁叔: { room: '101' },
  李叔: { building: 1, room: '202' },
  王姐: { room: '303' },
  何伯: { room: '404' },
}

// Photos are taken on the real clock, so what is offered is published before it becomes May.
beforeAll(async () => {
  street = await startStreet(HOMES, {}, async ({ town, person }) => {
    const liang = person('梁叔')
    alone = await offersHelp(town, liang)
    group = await offersHelp(town, liang, { title: '教太极', places: 3, acceptance: 'automatic' })
    atHome = await offersHelp(town, liang, {
      title: '帮忙缝补',
      category: 'crafts',
      venue: 'asker',
    })
  })
}, 90_000)
afterAll(() => street.town.stop())

const asks = (name: string, listingId: ListingId, at: ReturnType<typeof slot>) =>
  street.person(name).asks(contract.bookListing, { listingId, ...at })
const shows = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.showBooking, { bookingId })
const accept = (bookingId: BookingId) =>
  street.person('梁叔').gets(contract.acceptBooking, { bookingId })
const sweep = () => street.town.call('sweep', {})
async function heard(name: string, bookingId: BookingId): Promise<readonly string[]> {
  await street.town.stream?.drain()
  const { notices } = await street.person(name).gets(listNotices, {})
  return notices.filter((one) => one.bookingId === bookingId).map(({ kind }) => kind)
}

describe("(2.4) Uncle Liang's hours", () => {
  it('are shown as the slots that can be had, with the places left, and nothing of the rest', async () => {
    const shown = await street.person('李叔').gets(showListing, { listingId: group })
    expect(shown.kind).toBe('skill')
    expect(shown.slots?.slice(0, 2)).toEqual([
      { day: may(2), hours: hours('09:00', '10:00'), left: 3 },
      { day: may(2), hours: hours('10:00', '11:00'), left: 3 },
    ])
    expect(shown.taken).toEqual([])
    expect(shown.terms.weekly).toBeUndefined()
  })

  it('are had one slot at a time: not two, not half of one, not a whole day, not one that has begun', async () => {
    const two = await asks('李叔', alone, slot(3, '09:00', '11:00'))
    expect(two).toMatchObject({
      status: 422,
      message: '这个时间邻居没空，请从列出来的时间里选一个。',
    })
    expect(await asks('李叔', alone, slot(3, '09:30', '10:30'))).toMatchObject({ status: 422 })
    const day = { listingId: alone, from: may(3), until: may(4) }
    expect(await street.person('李叔').asks(contract.bookListing, day)).toMatchObject({
      message: '这是约时间的，请选一个时间段。',
    })
    expect(await asks('李叔', alone, slot(1, '10:00', '11:00'))).toMatchObject({ status: 422 })
  })

  it('are not his own to book, and a slot is for one household once', async () => {
    expect(await asks('梁叔', alone, slot(3, '09:00', '10:00'))).toMatchObject({
      message: '这是您自己的本领，不用约。',
    })
    await asks('李叔', group, slot(4, '09:00', '10:00'))
    expect(await asks('李叔', group, slot(4, '09:00', '10:00'))).toMatchObject({
      message: '5月4日 09:00到10:00您家已经约了，到“我的借用”里看看。',
    })
  })

  it('are full when as many have a slot as there are places, and the next slot is free', async () => {
    await asks('王姐', group, slot(4, '09:00', '10:00'))
    const { slots = [] } = await street.person('王姐').gets(showListing, { listingId: group })
    expect(slots.find(({ day }) => day === may(4))).toMatchObject({ left: 1 })
    await asks('何伯', group, slot(4, '09:00', '10:00'))
    const after = await street.person('王姐').gets(showListing, { listingId: group })
    expect(after.slots?.filter(({ day }) => day === may(4))).toEqual([
      { day: may(4), hours: hours('10:00', '11:00'), left: 3 },
    ])
  })

  it('are found among what is free on a day, and as help', async () => {
    const { jiuding: compoundId } = street.town.places
    const li = street.person('李叔')
    const on = async (from: number, kind: 'item' | 'skill') => {
      const days = { from: may(from), until: may(from + 1) }
      const { cards } = await li.gets(listListings, { compoundId, kind, ...days })
      return cards.map(({ title }) => title).sort()
    }
    expect(await on(6, 'skill')).toEqual(['帮忙缝补', '教太极', '教用手机'])
    expect(await on(6, 'item')).toEqual([])
  })
})

describe('(2.4) A changed week', () => {
  const change = async (exceptions: readonly { day: string; hours: never[] }[]) => {
    const liang = street.person('梁叔')
    const { rev, terms } = await liang.gets(showMyListing, { listingId: alone })
    const weekly = terms.weekly?.filter(({ weekday }) => weekday !== 0) ?? []
    return liang.asks(setHours, { listingId: alone, rev, weekly, exceptions: exceptions as never })
  }

  it('keeps what was agreed, and leaves nobody waiting on a day off', async () => {
    // 5 May 2030 is a Sunday.
    const id = await booksSlot(street, '何伯', { listingId: alone, at: slot(5, '09:00', '10:00') })
    await accept(id)
    expect((await change([])).ok).toBe(true)
    expect((await shows('何伯', id)).status).toBe('accepted')
    expect(await change([{ day: may(5), hours: [] }])).toMatchObject({
      status: 409,
      message: '5月5日已经约了1个，先跟邻居改好时间或取消，再改这一天。',
    })
    expect((await change([{ day: may(8), hours: [] }])).ok).toBe(true)
    const { slots = [] } = await street.person('李叔').gets(showListing, { listingId: alone })
    expect(slots.filter(({ day }) => day === may(8) || day === may(5))).toEqual([])
  })
})

describe('(2.4) (2.6) An hour of help', () => {
  it('is asked for, agreed, and done by the word of whoever was helped', async () => {
    const id = await booksSlot(street, '李叔', { listingId: alone, at: slot(3, '09:00', '10:00') })
    expect((await accept(id)).kind).toBe('skill')
    expect((await shows('李叔', id)).actions).toEqual(['shift', 'cancel', 'sayPhrase'])
    const early = await street.person('李叔').asks(endHelp, { bookingId: id, ending: 'done' })
    expect(early).toMatchObject({ status: 409, message: '还没到约好的时间，到时候再点。' })
    await street.itIs(2, 18)
    await sweep()
    await street.itIs(3, 9)
    expect((await shows('李叔', id)).actions).toEqual(['finish', 'notCome', 'sayPhrase'])
    expect((await shows('梁叔', id)).actions).toEqual(['notCome', 'sayPhrase'])
    const late = await street.person('李叔').asks(contract.cancelBooking, { bookingId: id })
    expect(late).toMatchObject({ status: 409 })
    const his = await street.person('梁叔').asks(endHelp, { bookingId: id, ending: 'done' })
    expect(his).toMatchObject({ status: 403 })
    const done = await street.person('李叔').gets(endHelp, { bookingId: id, ending: 'done' })
    expect(done.status).toBe('returned')
    expect(await heard('李叔', id)).toEqual(['booking.eve', 'booking.accepted'])
    expect(await heard('梁叔', id)).toEqual([
      'booking.returned',
      'booking.eve',
      'booking.requested',
    ])
  })

  it('is never handed over: there is nothing to bring back', async () => {
    const id = await booksSlot(street, '李叔', { listingId: alone, at: slot(4, '10:00', '11:00') })
    await accept(id)
    const confirmation = { by: 'tap' } as const
    const taken = await street
      .person('李叔')
      .asks(contract.handOver, { bookingId: id, confirmation })
    expect(taken).toMatchObject({ status: 409 })
    expect((await shows('李叔', id)).spokenCode).toBeUndefined()
  })

  it('is shifted to another slot in one step', async () => {
    const id = await booksSlot(street, '何伯', { listingId: group, at: slot(6, '09:00', '10:00') })
    const moved = await street.person('何伯').gets(shiftBooking, {
      bookingId: id,
      ...slot(7, '10:00', '11:00'),
    })
    expect(moved).toMatchObject({ status: 'accepted', from: may(7) })
  })

  it('shows the helper the door of whoever is helped at home, once agreed and not afterwards', async () => {
    const id = await booksSlot(street, '王姐', { listingId: atHome, at: slot(4, '09:00', '10:00') })
    expect((await shows('梁叔', id)).counterpart.door).toBeUndefined()
    await accept(id)
    expect((await shows('梁叔', id)).counterpart.door).toContain('303')
    expect((await shows('王姐', id)).counterpart.door).toBeUndefined()
    await street.itIs(4, 9)
    await street.person('梁叔').gets(endHelp, { bookingId: id, ending: 'notCome' })
    expect((await shows('梁叔', id)).counterpart.door).toBeUndefined()
    expect(await heard('王姐', id)).toEqual(['booking.noShow', 'booking.accepted'])
  })

  it('counts as done a day later when nobody says anything, in silence', async () => {
    const id = await booksSlot(street, '王姐', { listingId: alone, at: slot(6, '09:00', '10:00') })
    await accept(id)
    await street.itIs(5, 18)
    await sweep()
    await street.itIs(7, 11)
    await sweep()
    expect((await shows('王姐', id)).status).toBe('returned')
    expect(await heard('王姐', id)).toEqual(['booking.eve', 'booking.accepted'])
  })

  it('lapses unanswered when its time has come', async () => {
    const id = await booksSlot(street, '李叔', {
      listingId: alone,
      at: slot(8 + 1, '09:00', '10:00'),
    })
    await street.itIs(9, 9)
    await sweep()
    expect((await shows('李叔', id)).status).toBe('expired')
  })
})
