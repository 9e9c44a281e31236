import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import type { BookingId } from '../../../shared/kernel/ids'
import { type Days, startStreet, type Street } from '../../testing/street'

const TITLES = Array.from({ length: 10 }, (_, n) => `椅子${n + 1}`)
let street: Street

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 李婶: { room: '202' } },
      ...{ 王姐: { room: '303' }, 何伯: { room: '404' }, 何婆: { room: '404' } },
      ...{ 张哥: { room: '505' }, 张嫂: { room: '505' } },
    },
    Object.fromEntries(TITLES.map((title) => [title, { of: '陈姨', maxDays: 7 }])),
  )
}, 90_000)
afterAll(() => street.town.stop())

const chair = (number: number): string => TITLES[number - 1] ?? ''
const asks = (name: string, number: number, days: Days = [3, 4]) =>
  street.asks(name, chair(number), { days })
const openOf = async (name: string) => {
  const { bookings } = await street.person(name).gets(contract.listMyBookings, { side: 'borrower' })
  return bookings.filter(({ status }) => status === 'requested')
}
const loanOf = async (name: string, number: number): Promise<BookingId> => {
  const found = (await openOf(name)).find(({ title }) => title === chair(number))
  if (!found) throw new Error(`${name} has not asked for chair ${number}.`)
  return found.id
}
const PERSON = { status: 409, message: '一个人最多同时约5样，还了再借。' }
const HOUSEHOLD = { status: 409, message: '一家最多同时约8样，还了再借。' }

describe('Li and his wife in room 202', () => {
  it('(2.4) he has five things at once, and is refused the sixth', async () => {
    for (const number of [1, 2, 3, 4, 5]) expect((await asks('李叔', number)).ok).toBe(true)
    expect(await asks('李叔', 6)).toMatchObject(PERSON)
  })

  it('(2.4) she has the three that are left to the two of them', async () => {
    for (const number of [6, 7, 8]) expect((await asks('李婶', number)).ok).toBe(true)
    expect(await asks('李婶', 9)).toMatchObject(HOUSEHOLD)
  })

  it('(2.4) others have places of their own', async () =>
    expect((await asks('王姐', 9)).ok).toBe(true))

  it('(2.4) what he calls off makes room for her', async () => {
    const bookingId = await loanOf('李叔', 1)
    await street.person('李叔').gets(contract.cancelBooking, { bookingId })
    expect((await asks('李婶', 9)).ok).toBe(true)
    expect(await asks('李叔', 10)).toMatchObject(HOUSEHOLD)
  })

  it('(2.4) what is declined because another was accepted makes room too', async () => {
    const bookingId = await loanOf('王姐', 9)
    await street.person('陈姨').gets(contract.acceptBooking, { bookingId })
    expect(await street.told('李婶', chair(9))).toEqual(['declined'])
    expect((await asks('李叔', 10)).ok).toBe(true)
  })

  it('(2.4) neither asks for the days that the other has asked for', async () =>
    expect(await asks('李婶', 2)).toMatchObject({
      status: 409,
      message: '5月3日您家已经约了，到“我的借用”里看看。',
    }))
})

describe('Ten requests at once', () => {
  /** Sends them in one tick; those that others were quicker than are sent once more, as people do. */
  async function atOnce(names: readonly string[]): Promise<readonly string[]> {
    const send = (index: number) => asks(names[index % names.length] ?? '', index + 1, [10, 12])
    const first = await Promise.all(TITLES.map((_, index) => send(index)))
    const said: string[] = []
    for (const [index, answer] of first.entries()) {
      const isBusy = !answer.ok && answer.refusal.code === 'busy'
      const last = isBusy ? await send(index) : answer
      said.push(last.ok ? 'taken' : last.refusal.code)
    }
    return said.sort()
  }

  it('(2.4) by two of one household are eight at the most', async () => {
    const said = await atOnce(['何伯', '何婆'])
    expect(said.filter((one) => one === 'taken')).toHaveLength(8)
    expect(said.slice(0, 2)).toEqual(['booking.householdLimit', 'booking.householdLimit'])
    expect((await openOf('何伯')).length).toBeLessThanOrEqual(5)
    expect((await openOf('何婆')).length).toBeLessThanOrEqual(5)
  })

  it('(2.4) by one person are five', async () => {
    const said = await atOnce(['张哥'])
    expect(said.filter((one) => one === 'taken')).toHaveLength(5)
    expect(await openOf('张哥')).toHaveLength(5)
    expect((await asks('张嫂', 10)).ok).toBe(true)
  })
})
