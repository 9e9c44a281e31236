import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelBooking, declineBooking, showToday } from '../../shared/contract/booking'
import * as contract from '../../shared/contract/notice'
import { startStreet, type Street } from '../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    { 帐篷: { of: '陈姨' } },
  )
}, 60_000)
afterAll(() => street.town.stop())

async function borrowsAndCallsOff(times: number): Promise<void> {
  for (let day = 3; day < 3 + times; day++) {
    const bookingId = await street.books('李叔', '帐篷', [day, day + 1])
    await street.person('李叔').gets(cancelBooking, { bookingId })
  }
  await street.town.stream?.drain()
}

const ask = (name: string, cursor?: string) =>
  street.person(name).asks(contract.listNotices, cursor === undefined ? {} : { cursor })
const inboxOf = async (name: string) =>
  (await street.person(name).gets(contract.listNotices, {})).notices
const unreadOf = async (name: string) => (await street.person(name).gets(showToday, {})).unread
const reads = (name: string, upTo: number) =>
  street.person(name).gets(contract.markNoticesRead, { upTo })
const news = async (name: string) => (await inboxOf(name)).filter(({ isNew }) => isNew).length

async function pagesOf(name: string) {
  const pages = []
  let cursor: string | undefined
  do {
    const answer = await ask(name, cursor)
    if (!answer.ok) throw new Error(answer.text)
    pages.push(answer.value.notices)
    cursor = answer.value.cursor
  } while (cursor !== undefined)
  return pages
}

describe("Auntie Chen's inbox", () => {
  beforeAll(() => borrowsAndCallsOff(24))

  it('(7.1) has everything, the newest first, without a gap or a double', async () => {
    const pages = await pagesOf('陈姨')
    const all = pages.flat()
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 8])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    const times = all.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it('(7.1) never has what she did herself, and nobody else has what concerns her', async () => {
    const kinds = new Set((await pagesOf('陈姨')).flat().map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['booking.cancelledByBorrower', 'booking.requested'])
    for (const name of ['李叔', '王姐']) expect(await inboxOf(name)).toEqual([])
  })

  it('(7.1) says what happened without a name, a room or a phone', async () => {
    const all = (await pagesOf('陈姨')).flat()
    const said = ['at', 'bookingId', 'from', 'id', 'isNew', 'kind', 'listingId', 'title', 'until']
    expect([...new Set(all.flatMap(Object.keys))].sort()).toEqual(said)
    expect(new Set(all.map(({ title }) => title))).toEqual(new Set(['帐篷']))
  })

  it('goes on for its owner alone', async () => {
    const first = await ask('陈姨')
    const cursor = first.ok ? first.value.cursor : undefined
    const CHANGED = { status: 400, message: '列表有变化，请下拉刷新。' }
    expect(await ask('李叔', cursor)).toMatchObject(CHANGED)
    expect(await ask('陈姨', `${cursor?.split('.')[0]}.c2lnbmF0dXJlc2lnbmF0dXJl`)).toMatchObject(
      CHANGED,
    )
  })
})

describe('What was read', () => {
  it('(7.1) is read up to where she was, and no further', async () => {
    expect(await unreadOf('陈姨')).toBe(48)
    const [, , third] = await inboxOf('陈姨')
    await reads('陈姨', third?.at ?? 0)
    expect(await unreadOf('陈姨')).toBe(2)
    expect(await news('陈姨')).toBe(2)
  })

  it('(7.1) does not become new again by a late or repeated call', async () => {
    const [newest] = await inboxOf('陈姨')
    const { readUpTo } = await reads('陈姨', newest?.at ?? 0)
    expect(await reads('陈姨', 1)).toEqual({ readUpTo })
    expect(await reads('陈姨', newest?.at ?? 0)).toEqual({ readUpTo })
    expect(await unreadOf('陈姨')).toBe(0)
  })

  it('(7.1) is never what has yet to come, whatever the phone’s clock says', async () => {
    await reads('陈姨', Date.parse('2099-01-01T00:00:00Z'))
    await borrowsAndCallsOff(1)
    expect(await unreadOf('陈姨')).toBe(2)
    expect(await news('陈姨')).toBe(2)
  })

  it('(7.1) is each person’s own', async () => {
    const bookingId = await street.books('李叔', '帐篷', [3, 4])
    await street.person('陈姨').gets(declineBooking, { bookingId })
    await street.town.stream?.drain()
    await reads('陈姨', Date.parse('2099-01-01T00:00:00Z'))
    expect(await unreadOf('李叔')).toBe(1)
    expect(await unreadOf('陈姨')).toBe(0)
  })

  it('(7.1) stays read when two phones say so at once', async () => {
    await borrowsAndCallsOff(2)
    const [newest, second] = await inboxOf('陈姨')
    await Promise.all([
      reads('陈姨', second?.at ?? 0),
      reads('陈姨', newest?.at ?? 0),
      reads('陈姨', 5),
    ])
    expect(await unreadOf('陈姨')).toBe(0)
  })
})

// The neighbours moved in and Chen's tent was checked years before this May, and nothing was deleted here.
describe('What is older than 180 days', () => {
  it('(7.1) is neither shown nor counted, though the table still has it', async () => {
    const DECLINED = [expect.objectContaining({ kind: 'booking.declined' })]
    await street.itIs(181, 9)
    expect([await inboxOf('李叔'), await unreadOf('李叔')]).toEqual([DECLINED, 1])
    await street.itIs(181, 12)
    expect([await inboxOf('李叔'), await unreadOf('李叔')]).toEqual([[], 0])
  })

  it('(7.1) is not on a page that goes on from before either', async () => {
    await street.itIs(181, 9)
    const first = await ask('陈姨')
    const cursor = first.ok ? first.value.cursor : undefined
    expect(cursor).toBeDefined()
    await street.itIs(181, 12)
    const answer = await ask('陈姨', cursor)
    expect(answer.ok && answer.value).toEqual({ notices: [] })
  })
})
