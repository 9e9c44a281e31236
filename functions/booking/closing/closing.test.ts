import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import * as booking from '../../../shared/contract/booking'
import { closeListing, listListingBookings } from '../../../shared/contract/closing'
import type { InputOf } from '../../../shared/contract/endpoint'
import { listNotices } from '../../../shared/contract/notice'
import * as ownListing from '../../../shared/contract/ownListing'
import type { BookingId } from '../../../shared/kernel/ids'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' }, 何伯: { room: '404' } },
    {
      ...{
        帐篷: { of: '陈姨' },
        人字梯: { of: '陈姨' },
        电钻: { of: '陈姨' },
        推车: { of: '陈姨' },
      },
      ...{ 蒸锅: { of: '陈姨' }, 风扇: { of: '陈姨' }, 音箱: { of: '陈姨' }, 象棋: { of: '陈姨' } },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())
beforeEach(() => street.itIs(1, 10))

const chen = () => street.person('陈姨')
const accepts = (bookingId: BookingId) => chen().gets(booking.acceptBooking, { bookingId })
const TAP = { confirmation: { by: 'tap' } } as const
type How = Omit<InputOf<typeof closeListing>, 'listingId'>
const closes = (title: string, how: How) =>
  chen().asks(closeListing, { listingId: street.thing(title), ...how })
const mine = (title: string) =>
  chen().gets(ownListing.showMyListing, { listingId: street.thing(title) })
const statusOf = async (name: string, bookingId: BookingId) =>
  (await street.person(name).gets(booking.showBooking, { bookingId })).status

/** What somebody reads of a thing that was called off, or that closed. */
async function reads(name: string, title: string): Promise<string | undefined> {
  await street.town.stream?.drain()
  const { notices } = await street.person(name).gets(listNotices, {})
  const ofEnds = ['booking.cancelledByOwner', 'listing.closed']
  const news = notices.find((one) => one.title === title && ofEnds.includes(one.kind))
  const parts = { title, days: news?.from === undefined ? '' : '那几天', reason: news?.reason }
  return news && NOTICE_SENTENCES[news.kind](parts)
}
async function closedNews(title: string): Promise<number> {
  await street.town.stream?.drain()
  const { notices } = await chen().gets(listNotices, {})
  return notices.filter((one) => one.title === title && one.kind === 'listing.closed').length
}

describe('Auntie Chen withdraws the tent while it is out, with days agreed and asked for', () => {
  let out: BookingId
  let agreed: BookingId
  let asked: BookingId
  beforeAll(async () => {
    await street.itIs(1, 10)
    out = await street.books('李叔', '帐篷', [1, 3])
    await accepts(out)
    await street.person('李叔').gets(booking.handOver, { bookingId: out, ...TAP })
    agreed = await street.books('王姐', '帐篷', [8, 10])
    await accepts(agreed)
    asked = await street.books('何伯', '帐篷', [5, 6])
  })

  it('(2.6) sees all three first, the soonest first, and nobody else does', async () => {
    const listingId = street.thing('帐篷')
    const { bookings } = await chen().gets(listListingBookings, { listingId })
    expect(bookings.map(({ id, status, side }) => [id, status, side])).toEqual([
      [out, 'handedOver', 'owner'],
      [asked, 'requested', 'owner'],
      [agreed, 'accepted', 'owner'],
    ])
    expect(await street.person('王姐').asks(listListingBookings, { listingId })).toMatchObject({
      status: 403,
      message: '这是邻居的东西，只有主人能改，看看您自己的吧。',
    })
  })

  it('(2.6) must choose', async () =>
    expect(await closes('帐篷', { as: 'withdrawn' })).toMatchObject({
      status: 409,
      message: '还有3个预约没完成，办完再来。',
    }))

  it('(2.6) has not lost what a neighbour has', async () =>
    expect(await closes('帐篷', { as: 'lost', future: 'afterLast' })).toMatchObject({
      status: 409,
      message: '东西还在邻居那里，请先联系对方；不想再借，可以先不外借。',
    }))

  it('(2.6) cancels and tells: both hear why, the loan goes on', async () => {
    const how = { as: 'withdrawn', future: 'cancelAndTell' } as const
    expect(await closes('帐篷', how)).toMatchObject({
      ok: true,
      value: { status: 'paused', closesAs: 'withdrawn' },
    })
    expect([await statusOf('王姐', agreed), await statusOf('何伯', asked)]).toEqual([
      'cancelled',
      'cancelled',
    ])
    expect(await statusOf('李叔', out)).toBe('handedOver')
    for (const name of ['王姐', '何伯'])
      expect(await reads(name, '帐篷')).toBe('主人把帐篷收起来了，那几天的预约取消了，看看别的吧。')
  })

  it('(2.6) gives the places in their households back, and takes no new bookings', async () => {
    for (const day of [11, 13, 15, 17, 19]) await street.books('何伯', '象棋', [day, day + 1])
    expect(await street.asks('王姐', '帐篷', { days: [12, 13] })).toMatchObject({
      status: 409,
      message: '主人暂时不外借，看看别的吧。',
    })
  })

  it('(2.6) it closes when it is back, and she is told once', async () => {
    await chen().gets(booking.takeBack, { bookingId: out, ...TAP })
    await street.town.stream?.drain()
    const after = await mine('帐篷')
    expect(after.status).toBe('withdrawn')
    expect(after.closesAs).toBeUndefined()
    expect(await closedNews('帐篷')).toBe(1)
    expect(await reads('陈姨', '帐篷')).toBe('帐篷的最后一个预约结束了，已经替您收起来了。')
  })
})

describe('Stopping after the last', () => {
  const AFTER = 'afterLast' as const

  it('(2.6) lets what is agreed take place, and closes behind the last', async () => {
    const first = await street.books('李叔', '人字梯', [1, 2])
    const last = await street.books('王姐', '人字梯', [4, 6])
    await accepts(first)
    await accepts(last)
    await closes('人字梯', { as: 'repair', future: AFTER })
    await street.person('李叔').gets(booking.cancelBooking, { bookingId: first })
    await street.town.stream?.drain()
    expect(await mine('人字梯')).toMatchObject({ status: 'paused', closesAs: 'repair' })
    await street.itIs(6, 1)
    await street.town.sweep.tick()
    expect(await reads('陈姨', '人字梯')).toBe(
      '人字梯的最后一个预约结束了，现在可以拿去修了，修好再借给邻居。',
    )
    expect(await statusOf('王姐', last)).toBe('noShow')
    expect((await mine('人字梯')).status).toBe('repair')
  })

  const ENDS = {
    'the owner declines': (bookingId: BookingId) =>
      chen().gets(booking.declineBooking, { bookingId }),
    'the borrower cancels': (bookingId: BookingId) =>
      street.person('李叔').gets(booking.cancelBooking, { bookingId }),
    'nobody answers': async () => {
      await street.itIs(2, 12)
      await street.town.sweep.tick()
    },
  }
  const THINGS = ['电钻', '推车', '蒸锅']
  it.each(Object.entries(ENDS))('(2.6) however the last one ends: %s', async (how, end) => {
    const title = THINGS[Object.keys(ENDS).indexOf(how)] ?? ''
    const bookingId = await street.books('李叔', title, [7, 9])
    await closes(title, { as: 'withdrawn', future: AFTER })
    await end(bookingId)
    await street.town.stream?.drain()
    expect((await mine(title)).status).toBe('withdrawn')
    expect(await closedNews(title)).toBe(1)
  })

  it('(2.6) can be taken back until then', async () => {
    const bookingId = await street.books('李叔', '风扇', [7, 9])
    await closes('风扇', { as: 'withdrawn', future: AFTER })
    await chen().gets(ownListing.publishListing, { listingId: street.thing('风扇') })
    await street.person('李叔').gets(booking.cancelBooking, { bookingId })
    await street.town.stream?.drain()
    const after = await mine('风扇')
    expect(after.status).toBe('published')
    expect(after.closesAs).toBeUndefined()
  })
})

describe('Under repair, and lost', () => {
  const GONE = { status: 410, message: '主人把这件东西收起来了，看看别的吧。' }
  const shows = async () => {
    const { showListing } = await import('../../../shared/contract/listing')
    return street.person('王姐').asks(showListing, { listingId: street.thing('风扇') })
  }

  it('(2.1) mended, it is lent again', async () => {
    expect(await closes('风扇', { as: 'repair' })).toMatchObject({ value: { status: 'repair' } })
    expect(await shows()).toMatchObject(GONE)
    await chen().gets(ownListing.publishListing, { listingId: street.thing('风扇') })
    expect((await shows()).ok).toBe(true)
  })

  it('(2.1) lost, it is not lent before it is found, and then is paused', async () => {
    await closes('风扇', { as: 'lost' })
    const listingId = street.thing('风扇')
    expect(await chen().asks(ownListing.publishListing, { listingId })).toMatchObject({
      status: 409,
      message: '这件东西的状态变了，请刷新看看。',
    })
    expect(await closes('风扇', { as: 'paused' })).toMatchObject({ value: { status: 'paused' } })
    await chen().gets(ownListing.publishListing, { listingId })
    expect((await shows()).ok).toBe(true)
  })

  it('(7.1) borrowers hear that it is broken', async () => {
    await street.books('何伯', '风扇', [7, 8])
    await closes('风扇', { as: 'repair', future: 'cancelAndTell' })
    expect(await reads('何伯', '风扇')).toBe('风扇坏了要修，那几天的预约取消了，看看别的吧。')
  })
})

describe('A booking at the moment of closing', () => {
  it('(2.6) is called off and told, or is refused: never is one left behind', async () => {
    const listingId = street.thing('音箱')
    const outcomes: string[] = []
    for (let round = 0; round < 6; round++) {
      const [asked, closed] = await Promise.all([
        street.asks(['李叔', '王姐', '何伯'][round % 3] ?? '', '音箱', { days: [20, 21] }),
        closes('音箱', { as: 'paused', future: 'cancelAndTell' }),
      ])
      expect(closed.ok).toBe(true)
      const { bookings } = await chen().gets(listListingBookings, { listingId })
      expect(bookings).toEqual([])
      outcomes.push(asked.ok ? 'called off' : asked.message)
      await chen().gets(ownListing.publishListing, { listingId })
    }
    expect(new Set(outcomes).size).toBeGreaterThan(0)
    expect(
      outcomes.every((one) => ['called off', '主人暂时不外借，看看别的吧。'].includes(one)),
    ).toBe(true)
  })

  it('(2.6) a repeated close is one close', async () => {
    const key = 'close-the-speaker'
    const listingId = street.thing('音箱')
    const bookingId = await street.books('李叔', '音箱', [22, 23])
    const how = { listingId, as: 'withdrawn', future: 'cancelAndTell' } as const
    const answers = await Promise.all([1, 2, 3].map(() => chen().gets(closeListing, how, { key })))
    expect(answers.map(({ status }) => status)).toEqual(Array(3).fill('withdrawn'))
    expect(await statusOf('李叔', bookingId)).toBe('cancelled')
    expect(await street.told('李叔', '音箱')).toContain('cancelledByOwner')
    expect(await closedNews('音箱')).toBe(0)
  })
})
