import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import type { Side } from '../../../shared/contract/booking'
import type { BookingId } from '../../../shared/kernel/ids'
import { may } from '../../testing/clock'
import { startStreet, type Street } from '../../testing/street'

let street: Street
const MANY = ['赵姐', '钱伯', '孙姨', '周叔', '吴婶']
const CALLED_OFF = Array.from({ length: 45 }, (_, n) => n + 10)

beforeAll(async () => {
  street = await startStreet(
    {
      ...{ 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
      ...Object.fromEntries(MANY.map((name, n) => [name, { building: 1, room: `${n + 1}01` }])),
    },
    {
      ...{ 帐篷: { of: '陈姨' }, 人字梯: { of: '陈姨' }, 电钻: { of: '李叔' } },
      推车: { of: '王姐', acceptance: 'automatic' },
    },
  )
  const li = street.person('李叔')
  for (const day of CALLED_OFF) {
    const bookingId = await street.books('李叔', '帐篷', [day, day + 1])
    await li.gets(contract.cancelBooking, { bookingId })
  }
  await street.books('李叔', '人字梯', [20, 22])
  await street.books('李叔', '帐篷', [5, 6])
}, 90_000)
afterAll(() => street.town.stop())

const ask = (name: string, side: Side, cursor?: string) =>
  street
    .person(name)
    .asks(contract.listMyBookings, { side, ...(cursor === undefined ? {} : { cursor }) })

async function pagesOf(name: string, side: Side) {
  const pages = []
  let cursor: string | undefined
  do {
    const answer = await ask(name, side, cursor)
    if (!answer.ok) throw new Error(answer.text)
    pages.push(answer.value.bookings)
    cursor = answer.value.cursor
  } while (cursor !== undefined)
  return pages
}

const SIDES = [
  { name: '李叔', side: 'borrower' },
  { name: '陈姨', side: 'owner' },
] as const

describe('My loans', () => {
  it.each(SIDES)(
    '(2.6) $name as $side: what is open first, the soonest first',
    async ({ name, side }) => {
      const [first = []] = await pagesOf(name, side)
      expect(first.slice(0, 2)).toMatchObject([
        { title: '帐篷', status: 'requested', from: may(5), side },
        { title: '人字梯', status: 'requested', from: may(20), side },
      ])
    },
  )

  it.each(SIDES)(
    '(2.6) $name as $side: then what is over, without a gap or a double',
    async ({ name, side }) => {
      const pages = await pagesOf(name, side)
      expect(pages.map(({ length }) => length)).toEqual([22, 20, 5])
      const over = pages.flat().filter(({ status }) => status === 'cancelled')
      expect(over.map(({ from }) => from)).toEqual([...CALLED_OFF].reverse().map(may))
    },
  )

  it('(2.6) show nothing of what others have borrowed or lent', async () => {
    expect(await pagesOf('王姐', 'borrower')).toEqual([[]])
    expect(await pagesOf('王姐', 'owner')).toEqual([[]])
    expect(await pagesOf('李叔', 'owner')).toEqual([[]])
  })

  it('go on for their reader and their side alone', async () => {
    const first = await ask('李叔', 'borrower')
    const cursor = first.ok ? first.value.cursor : undefined
    const CHANGED = { status: 400, message: '列表有变化，请下拉刷新。' }
    expect(await ask('陈姨', 'borrower', cursor)).toMatchObject(CHANGED)
    expect(await ask('李叔', 'owner', cursor)).toMatchObject(CHANGED)
    expect(await ask('李叔', 'borrower', `${cursor}x`)).toMatchObject(CHANGED)
  })

  it('(2.6) keep what was agreed, whatever becomes of the thing', async () => {
    const bookingId: BookingId = await street.books('王姐', '电钻', [5, 6])
    const seen = await street.person('王姐').gets(contract.showBooking, { bookingId })
    expect(seen).toMatchObject({ title: '电钻', accessories: ['防滑套'], handover: 'door' })
  })
})

describe('Whoever lends much', () => {
  it('(2.6) go on through what is open, however much somebody has lent', async () => {
    const days = Array.from({ length: 25 }, (_, n) => 2 + n * 2)
    for (const [n, day] of days.entries())
      await street.books(MANY[n % MANY.length] ?? '', '推车', [day, day + 1])
    const pages = await pagesOf('王姐', 'owner')
    expect(pages.map(({ length }) => length)).toEqual([20, 5])
    expect(pages.flat().map(({ from }) => from)).toEqual(days.map(may))
  })
})
