import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { closeListing } from '../../../shared/contract/closing'
import { listListings, showListing } from '../../../shared/contract/listing'
import { listNotices } from '../../../shared/contract/notice'
import { showMyListing } from '../../../shared/contract/ownListing'
import type { BookingId } from '../../../shared/kernel/ids'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' }, 何伯: { room: '404' } },
    {
      婴儿车: { of: '陈姨', isGift: true },
      台灯: { of: '陈姨', isGift: true, acceptance: 'automatic' },
      书架: { of: '陈姨', isGift: true },
      象棋: { of: '陈姨' },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())

const chen = () => street.person('陈姨')
const TAP = { confirmation: { by: 'tap' } } as const
const accepts = (bookingId: BookingId) => chen().asks(contract.acceptBooking, { bookingId })
const fetches = (name: string, bookingId: BookingId) =>
  street.person(name).asks(contract.handOver, { bookingId, ...TAP })
const seenBy = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.showBooking, { bookingId })
const mine = (title: string) => chen().gets(showMyListing, { listingId: street.thing(title) })

/** Everything that somebody reads of a thing, in no order: it all happens in one moment. */
async function reads(name: string, title: string): Promise<readonly string[]> {
  await street.town.stream?.drain()
  const { notices } = await street.person(name).gets(listNotices, {})
  return notices
    .filter((one) => one.title === title && one.bookingId !== undefined)
    .map(({ kind, reason }) => NOTICE_SENTENCES[kind]({ title, days: '那天', reason }))
}

describe('A pram that Auntie Chen gives away', () => {
  let li: BookingId
  let wang: BookingId
  beforeAll(async () => {
    li = await street.books('李叔', '婴儿车', [1, 2])
    wang = await street.books('王姐', '婴儿车', [3, 4])
  })

  it('(2.1) is listed as a gift', async () => {
    const { cards } = await street
      .person('王姐')
      .gets(listListings, { compoundId: street.town.places.jiuding })
    const gifts = cards.filter(({ isGift }) => isGift).map(({ title }) => title)
    expect([...gifts].sort()).toEqual(['书架', '台灯', '婴儿车'].sort())
  })

  it('(2.1) is asked for with one day on which to fetch it', async () => {
    expect(await street.asks('何伯', '婴儿车', { days: [5, 7] })).toMatchObject({
      status: 422,
      message: '最多借1天，请少选几天。',
    })
  })

  it('(2.1) is promised to one neighbour alone', async () => {
    expect(await accepts(li)).toMatchObject({
      ok: true,
      value: { status: 'accepted', isGift: true },
    })
    expect(await accepts(wang)).toMatchObject({
      status: 409,
      message: '您已经答应送给另一位邻居了，请回“这次不方便”，或先取消那一次。',
    })
    expect(await street.asks('何伯', '婴儿车', { days: [5, 6] })).toMatchObject({
      status: 409,
      message: '已经约好送给一位邻居了，没送成会再放出来，过几天再看看。',
    })
    const listingId = street.thing('婴儿车')
    expect((await street.person('何伯').gets(showListing, { listingId })).isOpen).toBe(false)
  })

  it('(2.1) is whose it is the moment it is fetched: nothing is due, nothing comes back', async () => {
    expect(await fetches('李叔', li)).toMatchObject({ ok: true, value: { status: 'given' } })
    for (const name of ['李叔', '陈姨']) {
      const seen = await seenBy(name, li)
      expect(seen).toMatchObject({ status: 'given', actions: ['sayThanks'], isOverdue: false })
      expect(seen.counterpart).not.toHaveProperty('name')
    }
    expect(await chen().asks(contract.takeBack, { bookingId: li, ...TAP })).toMatchObject({
      status: 409,
    })
    await street.itIs(9, 10)
    await street.town.sweep.tick()
    expect((await seenBy('李叔', li)).status).toBe('given')
  })

  it('(2.1) turns the others down with the same tap, and is gone', async () => {
    expect((await seenBy('王姐', wang)).status).toBe('declined')
    expect((await mine('婴儿车')).status).toBe('given')
    const listingId = street.thing('婴儿车')
    expect(await street.person('王姐').asks(showListing, { listingId })).toMatchObject({
      status: 410,
    })
    expect(await chen().asks(closeListing, { listingId, as: 'paused' })).toMatchObject({
      status: 409,
      message: '这件东西的状态变了，请刷新看看。',
    })
  })

  it('(7.1) each hears of it once', async () => {
    expect(await reads('王姐', '婴儿车')).toEqual(['婴儿车已经送给别的邻居了，看看别的吧。'])
    expect(await reads('李叔', '婴儿车')).toEqual(['主人答应把婴儿车送给您，那天去拿。'])
    expect([...(await reads('陈姨', '婴儿车'))].sort()).toEqual([
      '婴儿车送到了，谢谢。',
      '有邻居想要婴儿车，那天来拿。请回复一下。',
      '有邻居想要婴儿车，那天来拿。请回复一下。',
    ])
  })

  it('(2.1) does not count in the household’s allowance any more', async () => {
    for (const day of [10, 12, 14, 16, 18]) await street.books('李叔', '象棋', [day, day + 1])
  })
})

describe('A lamp that is given to whoever comes first', () => {
  it('(2.1) is promised without asking, and free again when it is not fetched', async () => {
    await street.itIs(20, 10)
    const bookingId = await street.books('何伯', '台灯', [20, 21])
    expect(await street.asks('王姐', '台灯', { days: [22, 23] })).toMatchObject({ status: 409 })
    await street.itIs(21, 1)
    await street.town.sweep.tick()
    expect((await seenBy('何伯', bookingId)).status).toBe('noShow')
    expect((await street.asks('王姐', '台灯', { days: [22, 23] })).ok).toBe(true)
  })
})

describe('Two taps at the door', () => {
  it('(2.1) give it once', async () => {
    await street.itIs(23, 10)
    const bookingId = await street.books('何伯', '书架', [23, 24])
    await accepts(bookingId)
    const key = { key: 'i-have-got-it' }
    const tap = { bookingId, ...TAP }
    const answers = await Promise.all(
      [1, 2, 3].map(() => street.person('何伯').asks(contract.handOver, tap, key)),
    )
    expect(answers.map((one) => one.ok && one.value.status)).toEqual(Array(3).fill('given'))
    expect((await mine('书架')).status).toBe('given')
  })
})
