import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { joinQueue, takeOffer } from '../../../shared/contract/bookingQueue'
import { showListing } from '../../../shared/contract/listing'
import { muteCounterpart } from '../../../shared/contract/mute'
import { pauseListing, withdrawListing } from '../../../shared/contract/ownListing'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { type Days, startStreet, type Street } from '../../testing/street'

let street: Street
beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
      ...{ 赵伯: { room: '404' }, 小周: { room: '505' } },
    },
    {
      ...{ 人字梯: { of: '陈姨', acceptance: 'automatic' }, 帐篷: { of: '陈姨' } },
      ...{ 电钻: { of: '陈姨', acceptance: 'automatic' } },
      ...{ 推车: { of: '陈姨', acceptance: 'automatic' } },
      ...{ 象棋: { of: '陈姨', acceptance: 'automatic' } },
    },
  )
}, 90_000)
afterAll(() => street.town.stop())

const TAP = { by: 'tap' } as const
type Line = { readonly days: Days; readonly latest?: number; readonly key?: string }

const asksToQueue = (name: string, title: string, { days: [from, until], ...line }: Line) =>
  street.person(name).asks(
    joinQueue,
    {
      ...{ listingId: street.thing(title), from: may(from), until: may(until) },
      ...(line.latest === undefined ? {} : { latest: may(line.latest) }),
    },
    line.key === undefined ? {} : { key: line.key },
  )
async function queues(name: string, title: string, line: Line): Promise<BookingId> {
  const answer = await asksToQueue(name, title, line)
  if (!answer.ok) throw new Error(`${name} cannot wait for ${title}: ${answer.text}`)
  return answer.value.id
}
const sweep = () => street.town.sweep.tick()
const settles = () => street.town.stream?.drain()
const seen = async (name: string, bookingId: BookingId) => {
  await settles()
  return street.person(name).gets(contract.showBooking, { bookingId })
}
const takes = (name: string, bookingId: BookingId) =>
  street.person(name).asks(takeOffer, { bookingId })
const gets = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.handOver, { bookingId, confirmation: TAP })
const isBack = (bookingId: BookingId) =>
  street.person('陈姨').gets(contract.takeBack, { bookingId, confirmation: TAP })
const cancels = (name: string, bookingId: BookingId) =>
  street.person(name).gets(contract.cancelBooking, { bookingId })

describe('A queue of three for a ladder that comes back late', () => {
  let out: BookingId
  let wang: BookingId
  let zhao: BookingId
  let zhou: BookingId

  it('(2.8) says how many are in front, and holds nobody’s days', async () => {
    out = await street.books('李叔', '人字梯', [1, 3])
    await gets('李叔', out)
    wang = await queues('王姐', '人字梯', { days: [1, 3], latest: 2 })
    zhao = await queues('赵伯', '人字梯', { days: [2, 3] })
    zhou = await queues('小周', '人字梯', { days: [1, 2], latest: 2 })
    expect(await seen('王姐', wang)).toMatchObject({ status: 'queued', ahead: 0, latest: may(2) })
    expect(await seen('小周', zhou)).toMatchObject({ ahead: 2, actions: ['cancel'] })
    await cancels('赵伯', zhao)
    expect(await seen('小周', zhou)).toMatchObject({ ahead: 1 })
    await cancels('王姐', wang)
    await cancels('小周', zhou)
  })

  it('(2.8) is open while it is away for longer, and nobody overtakes', async () => {
    await street.itIs(4, 10)
    wang = await queues('王姐', '人字梯', { days: [5, 7], latest: 20 })
    zhao = await queues('赵伯', '人字梯', { days: [5, 6], latest: 20 })
    zhou = await queues('小周', '人字梯', { days: [5, 6], latest: 20 })
    expect(await seen('王姐', wang)).toMatchObject({ status: 'queued' })
    expect(await street.asks('小周', '人字梯', { days: [10, 11] })).toMatchObject({
      status: 409,
      message: '前面有3家在排队，这几天先留给他们。您也可以排队，轮到了告诉您。',
    })
  })

  it('(2.6) is told its turn once it is back, the first one first', async () => {
    await isBack(out)
    expect(await seen('王姐', wang)).toMatchObject({
      ...{ status: 'offered', from: may(5), until: may(7), actions: ['takeOffer', 'cancel'] },
    })
    expect(await street.told('王姐', '人字梯')).toEqual(['offered'])
    expect(await seen('赵伯', zhao)).toMatchObject({ status: 'offered', from: may(7) })
    expect(await street.asks('李叔', '人字梯', { days: [5, 7] })).toMatchObject({
      status: 409,
      message: '5月5日到5月6日有邻居先约了，请换个日子。',
    })
  })

  it('(2.8) has what it was kept with one word, and the owner hears of it then', async () => {
    const before = await street.told('陈姨', '人字梯')
    expect(before).not.toContain('requested')
    expect((await takes('王姐', wang)).ok).toBe(true)
    expect(await seen('王姐', wang)).toMatchObject({ status: 'accepted' })
    expect((await street.told('陈姨', '人字梯'))[0]).toBe('booked')
  })

  it('(2.8) goes on to the next when somebody says no or nothing', async () => {
    await cancels('赵伯', zhao)
    expect(await street.told('陈姨', '人字梯')).not.toContain('cancelledByBorrower')
    await street.itIs(5, 11)
    await sweep()
    await settles()
    expect(await street.told('小周', '人字梯')).toEqual(['offerOver', 'offered'])
    expect(await takes('小周', zhou)).toMatchObject({
      status: 409,
      message: '这次借用的状态变了，请刷新看看。',
    })
  })
})

describe('Waiting for days', () => {
  it('(2.8) is not needed where they are free', async () => {
    expect(await asksToQueue('王姐', '帐篷', { days: [8, 10] })).toMatchObject({
      status: 409,
      message: '5月8日到5月9日正好空着，不用排队，直接借就行。',
    })
  })

  it('(2.8) joins once, however often the phone repeats it', async () => {
    await street.books('李叔', '电钻', [8, 10])
    const key = 'join-once-join-once-1'
    const first = await asksToQueue('王姐', '电钻', { days: [8, 10], key })
    const again = await asksToQueue('王姐', '电钻', { days: [8, 10], key })
    expect(again).toEqual(first)
    expect(await asksToQueue('王姐', '电钻', { days: [8, 9] })).toMatchObject({
      status: 409,
      message: '您家已经在排队了，到“我的借用”里看看。',
    })
  })

  it('(2.8) is nothing that the owner or anybody else reads', async () => {
    const { bookings } = await street.person('陈姨').gets(contract.listMyBookings, {
      side: 'owner',
    })
    expect(bookings.filter(({ title }) => title === '电钻')).toHaveLength(1)
    const { bookings: mine } = await street.person('王姐').gets(contract.listMyBookings, {
      side: 'borrower',
    })
    const queued = mine.find(({ title }) => title === '电钻')
    expect(queued).toMatchObject({ status: 'queued' })
    const bookingId = queued?.id ?? ('' as BookingId)
    expect(await street.person('陈姨').asks(contract.showBooking, { bookingId })).toMatchObject({
      status: 404,
    })
  })

  it('(2.8) shows how many wait, and me that I do', async () => {
    const { waiting, queued } = await street
      .person('王姐')
      .gets(showListing, { listingId: street.thing('电钻') })
    expect({ waiting, queued }).toEqual({ waiting: 1, queued: expect.any(String) })
  })

  it('(2.8) with an owner who is asked: she answers what is kept meanwhile', async () => {
    const taken = await street.books('李叔', '帐篷', [8, 10])
    await street.person('陈姨').gets(contract.acceptBooking, { bookingId: taken })
    const wang = await queues('王姐', '帐篷', { days: [8, 10] })
    await cancels('李叔', taken)
    expect(await seen('王姐', wang)).toMatchObject({ status: 'offered' })
    expect(await takes('王姐', wang)).toMatchObject({ ok: true, value: { status: 'requested' } })
    expect((await street.asks('赵伯', '帐篷', { days: [8, 9] })).ok).toBe(false)
    const bookingId = wang
    expect(await street.person('陈姨').gets(contract.acceptBooking, { bookingId })).toMatchObject({
      status: 'accepted',
    })
  })

  it('(2.8) ends when its day has come, and gives back its place in the household', async () => {
    await street.books('李叔', '推车', [8, 10])
    const zhao = await queues('赵伯', '推车', { days: [8, 10] })
    await street.itIs(9, 1)
    await sweep()
    expect(await seen('赵伯', zhao)).toMatchObject({ status: 'expired', actions: [] })
    expect(await street.told('赵伯', '推车')).toEqual(['queueOver'])
  })
})

describe('A queue', () => {
  it('(9.2) lets go whom the owner does not want to have to do with', async () => {
    const li = await street.books('李叔', '象棋', [12, 14])
    const zhao = await street.books('赵伯', '象棋', [20, 21])
    const waits = await queues('赵伯', '象棋', { days: [12, 14] })
    const zhou = await queues('小周', '象棋', { days: [12, 14] })
    await street.person('陈姨').gets(muteCounterpart, { bookingId: zhao })
    await cancels('李叔', li)
    expect(await seen('赵伯', waits)).toMatchObject({ status: 'cancelled' })
    expect(await seen('小周', zhou)).toMatchObject({ status: 'offered' })
    await cancels('小周', zhou)
    await cancels('赵伯', zhao)
  })

  it('(2.1) is told when the owner puts the thing away', async () => {
    const zhou = await street.books('小周', '象棋', [22, 24])
    const li = await queues('李叔', '象棋', { days: [22, 24] })
    await street.person('陈姨').gets(pauseListing, { listingId: street.thing('象棋') })
    await cancels('小周', zhou)
    expect(await seen('李叔', li)).toMatchObject({ status: 'queued' })
    await street.person('陈姨').gets(withdrawListing, { listingId: street.thing('象棋') })
    expect(await seen('李叔', li)).toMatchObject({ status: 'cancelled' })
    expect((await street.told('李叔', '象棋'))[0]).toBe('queueClosed')
  })
})
