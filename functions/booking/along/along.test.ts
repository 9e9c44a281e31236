import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as along from '../../../shared/contract/bookingAlong'
import { handOver, listMyBookings, showBooking, takeBack } from '../../../shared/contract/booking'
import { renewBooking } from '../../../shared/contract/bookingChanges'
import { listNotices } from '../../../shared/contract/notice'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'

let street: Street
const automatic = { of: '陈姨', acceptance: 'automatic' } as const

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    { 人字梯: automatic, 电钻: automatic, 帐篷: automatic, 风扇: automatic, 推车: automatic },
  )
}, 60_000)
afterAll(() => street.town.stop())

const TAP = { by: 'tap' } as const
const PART = '防滑套'
const asks = (name: string) => street.person(name)
const seen = (name: string, bookingId: BookingId) => asks(name).gets(showBooking, { bookingId })
const has = (bookingId: BookingId, ticked?: string[]) =>
  asks('李叔').asks(handOver, { bookingId, confirmation: TAP, ...(ticked ? { ticked } : {}) })
const getsBack = (bookingId: BookingId, ticked?: string[]) =>
  asks('陈姨').asks(takeBack, { bookingId, confirmation: TAP, ...(ticked ? { ticked } : {}) })
const CHANGED = { status: 409, message: '这次借用的状态变了，请刷新看看。' }
const OTHER_PARTY = { status: 403, message: '这一步要由另一方来办。' }
const UNKNOWN = { status: 404, message: '没有找到这次借用，到“我的借用”里看看。' }

describe('The accessories of a ladder', () => {
  it('(2.7) what did not come back both see, and the borrower is told what it is', async () => {
    const bookingId = await street.books('李叔', '人字梯', [1, 3])
    expect(await has(bookingId, ['电池'])).toMatchObject({
      status: 400,
      message: '有一项填得不对，请重新选一下。',
    })
    const { spokenCode = '' } = await seen('李叔', bookingId)
    const typed = { by: 'code', code: spokenCode } as const
    expect(
      await asks('陈姨').asks(handOver, { bookingId, confirmation: typed, ticked: [PART] }),
    ).toMatchObject(OTHER_PARTY)
    expect((await has(bookingId, [PART])).ok).toBe(true)
    expect((await getsBack(bookingId, [])).ok).toBe(true)
    for (const name of ['陈姨', '李叔'])
      expect((await seen(name, bookingId)).missing).toEqual([PART])
    expect((await street.told('李叔', '人字梯'))[0]).toBe('partsMissing')
    const { notices } = await asks('李叔').gets(listNotices, {})
    expect(notices[0]?.reason).toBe(PART)
  })

  it('(2.7) what was not there at the hand-over is not missing afterwards', async () => {
    const bookingId = await street.books('李叔', '电钻', [1, 3])
    await has(bookingId, [])
    expect((await seen('陈姨', bookingId)).notGot).toEqual([PART])
    await getsBack(bookingId, [])
    expect((await seen('李叔', bookingId)).missing).toBeUndefined()
    expect((await street.told('李叔', '电钻'))[0]).toBe('returned')
  })
})

describe('A tent that was left with the guard', () => {
  let bookingId: BookingId
  const leaves = (place: 'guard' | 'door', key?: string) =>
    asks('李叔').asks(along.sayLeft, { bookingId, place }, key === undefined ? {} : { key })
  const row = async (name: string, side: 'owner' | 'borrower') => {
    const { bookings } = await asks(name).gets(listMyBookings, { side })
    return bookings.find(({ id }) => id === bookingId)
  }
  beforeAll(async () => {
    bookingId = await street.books('李叔', '帐篷', [1, 3])
  })

  it('(2.9) cannot be left before it was handed over, nor by its owner or a stranger', async () => {
    expect(await leaves('guard')).toMatchObject(CHANGED)
    await has(bookingId)
    const said = { bookingId, place: 'door' } as const
    expect(await asks('陈姨').asks(along.sayLeft, said)).toMatchObject(OTHER_PARTY)
    expect(await asks('王姐').asks(along.sayLeft, said)).toMatchObject(UNKNOWN)
  })

  it('(2.9) is overdue for its owner alone, who is told where it stands', async () => {
    await street.itIs(3, 12)
    expect(await row('李叔', 'borrower')).toMatchObject({ isOverdue: true })
    const first = await leaves('guard', 'i-left-it-there')
    expect(first).toMatchObject({ value: { left: 'guard', isOverdue: false } })
    expect(await row('李叔', 'borrower')).toMatchObject({ left: 'guard', isOverdue: false })
    expect(await row('陈姨', 'owner')).toMatchObject({ left: 'guard', isOverdue: true })
    expect((await street.told('陈姨', '帐篷'))[0]).toBe('left')
    expect((await leaves('door')).ok).toBe(true)
    expect(await leaves('guard', 'i-left-it-there')).toEqual(first)
    expect(await leaves('guard')).toMatchObject({
      status: 409,
      message: '已经告诉主人放在哪儿了，请等主人确认收回。',
    })
    expect((await seen('陈姨', bookingId)).left).toBe('door')
    const told = await street.told('陈姨', '帐篷')
    expect(told.filter((kind) => kind === 'left')).toHaveLength(2)
  })

  it('(2.6) is in nobody’s hands: its owner alone is reminded, and it is not made longer', async () => {
    await street.town.sweep.tick()
    expect(await street.told('李叔', '帐篷')).toEqual([])
    expect((await street.told('陈姨', '帐篷'))[0]).toBe('overdue')
    const longer = { bookingId, until: may(5) }
    expect(await asks('李叔').asks(renewBooking, longer)).toMatchObject(CHANGED)
  })

  it('(2.9) is back when its owner says so, and not before', async () => {
    expect((await seen('陈姨', bookingId)).status).toBe('handedOver')
    expect((await getsBack(bookingId)).ok).toBe(true)
    expect(await row('陈姨', 'owner')).toMatchObject({ status: 'returned', isOverdue: false })
    expect((await row('陈姨', 'owner'))?.left).toBeUndefined()
    expect(await leaves('door')).toMatchObject(CHANGED)
  })
})

describe('Fixed phrases instead of chat', () => {
  let bookingId: BookingId
  type Phrase = 'downstairs' | 'atHome'
  const says = (name: string, phrase: Phrase, key?: string) =>
    asks(name).asks(along.sayPhrase, { bookingId, phrase }, key === undefined ? {} : { key })
  beforeAll(async () => {
    bookingId = await street.books('李叔', '风扇', [4, 6])
  })

  it('are read by both, told to the other, and sent once however often it is tapped', async () => {
    const first = await says('李叔', 'downstairs', 'one-and-the-same-tap')
    expect(await says('李叔', 'downstairs', 'one-and-the-same-tap')).toEqual(first)
    expect((await says('陈姨', 'atHome')).ok).toBe(true)
    expect((await seen('李叔', bookingId)).phrases).toMatchObject([
      { phrase: 'downstairs', isMine: true },
      { phrase: 'atHome', isMine: false },
    ])
    expect((await street.told('陈姨', '风扇')).filter((kind) => kind === 'phrase')).toHaveLength(1)
    expect((await street.told('李叔', '风扇')).filter((kind) => kind === 'phrase')).toHaveLength(1)
    const { notices } = await asks('陈姨').gets(listNotices, {})
    expect(notices[0]).toMatchObject({ kind: 'booking.phrase', reason: 'downstairs' })
  })

  it('are no free text, and none of a stranger’s', async () => {
    const free = { bookingId, phrase: '加我微信' as Phrase }
    expect(await asks('李叔').asks(along.sayPhrase, free)).toMatchObject({ status: 400 })
    expect(await says('王姐', 'atHome')).toMatchObject(UNKNOWN)
  })

  it('are ten a day, then the page offers no more', async () => {
    for (let said = 2; said < 10; said++) expect((await says('李叔', 'downstairs')).ok).toBe(true)
    expect(await says('陈姨', 'atHome')).toMatchObject({
      status: 429,
      message: '这次借用今天已经带了10句话，有急事请当面说。',
    })
    expect((await seen('陈姨', bookingId)).actions).not.toContain('sayPhrase')
    await street.itIs(4, 9)
    expect((await seen('陈姨', bookingId)).actions).toContain('sayPhrase')
    expect((await says('陈姨', 'atHome')).ok).toBe(true)
  })
})

describe('Thanks after a loan', () => {
  let bookingId: BookingId
  type Answer = { readonly thanks: 'yes' | 'no'; readonly again: 'yes' | 'no' }
  const answers = (name: string, answer: Answer) =>
    asks(name).asks(along.sayThanks, { bookingId, ...answer })
  beforeAll(async () => {
    await street.itIs(5, 10)
    bookingId = await street.books('李叔', '推车', [5, 7])
    await has(bookingId)
  })

  it('(2.9) are told; whether again stays with the one who said it', async () => {
    expect(await answers('李叔', { thanks: 'yes', again: 'no' })).toMatchObject(CHANGED)
    await getsBack(bookingId)
    expect((await answers('李叔', { thanks: 'yes', again: 'no' })).ok).toBe(true)
    expect((await street.told('陈姨', '推车'))[0]).toBe('thanked')
    const owner = await seen('陈姨', bookingId)
    expect(owner).toMatchObject({ isThanked: true })
    expect(JSON.stringify(owner)).not.toContain('again')
    expect((await seen('李叔', bookingId)).myThanks).toEqual({ thanks: true, again: 'no' })
    expect(await answers('王姐', { thanks: 'yes', again: 'yes' })).toMatchObject(UNKNOWN)
  })

  it('(2.9) change for a day, and are asked for thirty', async () => {
    expect((await answers('李叔', { thanks: 'yes', again: 'yes' })).ok).toBe(true)
    await street.itIs(6, 11)
    expect(await answers('李叔', { thanks: 'no', again: 'no' })).toMatchObject({
      status: 409,
      message: '您的回答已经记下了，不能再改了，谢谢您。',
    })
    expect((await street.told('陈姨', '推车')).filter((kind) => kind === 'thanked')).toHaveLength(1)
    await street.itIs(36, 11)
    expect(await answers('陈姨', { thanks: 'yes', again: 'yes' })).toMatchObject({
      status: 409,
      message: '已经过了30天，这里就不再记了，谢谢您。',
    })
    expect((await seen('陈姨', bookingId)).actions).toEqual([])
  })
})
