import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ExportWish } from '../../../../shared/contract/export'
import { listDeskSessions } from '../../../../shared/contract/eventDesk'
import * as attendance from '../../../../shared/contract/attendance'
import * as booking from '../../../../shared/contract/booking'
import { addDays, localDateAt } from '../../../../shared/kernel/dates'
import type { SessionId } from '../../../../shared/kernel/ids'
import { BOOKING_STATES, SESSION_STATES } from '../../../../shared/text/zhCN/export'
import { doorClass } from '../../../testing/attendance'
import { neighbour, publishes, worker } from '../../../testing/neighbours'
import { atDesk } from '../../../testing/office'
import { type Person, startTown, type Town } from '../../../testing/town'
import type * as Ledgers from './actions'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let ledgers: typeof Ledgers
let sessionId: SessionId
const bookingIds: string[] = []
/** More than one page of doors. */
const DOORS = 52
/** More than one page of a list. */
const GUESTS = 101

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '001' })
  li = await neighbour(town, xiaoli, '李叔', { room: '002', building: 1 })
  for (let n = 0; n < DOORS; n++)
    await neighbour(town, xiaoli, `住客${n}`, { room: `${100 + n}`, building: 1 })
  const listingId = await publishes(town, chen)
  for (const from of [1, 5]) {
    const day = addDays(localDateAt(Date.now()), from)
    const days = { from: day, until: addDays(day, 1) }
    const { id } = await li.gets(booking.bookListing, { listingId, ...days })
    bookingIds.push(id)
  }
  await li.gets(booking.cancelBooking, { bookingId: bookingIds[0] as never })
  sessionId = await doorClass(town, xiaoli, [li])
  for (let n = 0; n < GUESTS; n++)
    await xiaoli.gets(attendance.admitTo, {
      ...{ sessionId, who: { by: 'guest', name: `客人${n}` } },
    })
  await town.stream?.drain()
  ledgers = await import('./actions')
}, 120_000)
afterAll(() => town.stop())

/** All pages of a list, as the job walks them. */
async function walked(change: Partial<ExportWish>, who = xiaoli) {
  const base = { nodeId: town.places.jiuding, format: 'csv', names: 'masked', when: 'coming' }
  const read = ledgers.ledgerOf({ ...base, ...change } as ExportWish)
  const rows: (readonly unknown[])[] = []
  let [at, pages]: [string | undefined, number] = [undefined, 0]
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(await atDesk(who), at)
    if (!page.ok) throw new Error(page.refusal.code)
    rows.push(...page.value.rows)
    at = page.value.at
    pages++
  } while (at !== undefined)
  return { rows, pages }
}

describe('The lists of the console', () => {
  it('(10.5) go on from building to building, and leave no door out', async () => {
    const { rows, pages } = await walked({ what: 'living' })
    expect(pages).toBe(2)
    expect(rows.map(([, building, , room]) => [building, room])).toEqual([
      ['1栋', '001'],
      ['2栋', '002'],
      ...Array.from({ length: DOORS }, (_, n) => ['2栋', `${100 + n}`]),
    ])
    const all = await walked({ what: 'living', nodeId: town.places.beijiang })
    expect(all.rows).toEqual(rows)
  })

  it('(10.5) show what is borrowed and was, what was asked for last first', async () => {
    const { rows } = await walked({ what: 'bookings' })
    expect(JSON.stringify(rows)).not.toContain('全名')
    expect(
      rows.map(([compound, title, owner, borrower, , , state]) => [
        compound,
        title,
        owner,
        borrower,
        state,
      ]),
    ).toEqual(
      ['requested', 'cancelled'].map((status) => [
        ...['九鼎小区', '人字梯 2米', '陈姨', '李叔'],
        BOOKING_STATES[status as 'requested'],
      ]),
    )
  })

  it('(10.5) show the sessions of the desk as the desk itself does', async () => {
    const { rows } = await walked({ what: 'sessions', nodeId: town.places.beijiang })
    const { cards } = await xiaoli.gets(listDeskSessions, {
      ...{ nodeId: town.places.beijiang, when: 'coming' },
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows).toEqual(
      cards.map((card) => [
        ...[card.day, card.hours.from, card.hours.until, card.title],
        ...[expect.any(String), card.venue, SESSION_STATES[card.status]],
      ]),
    )
  })

  it('(10.5) show who came to each session, page by page, names masked', async () => {
    const { rows } = await walked({ what: 'attendance', nodeId: town.places.beijiang })
    const shown: { name: string }[] = []
    let cursor: string | undefined
    do {
      const page: { rows: { name: string }[]; cursor?: string | undefined } = await xiaoli.gets(
        attendance.showAttendance,
        { sessionId, ...(cursor === undefined ? {} : { cursor }) },
      )
      shown.push(...page.rows)
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(shown.length).toBe(GUESTS + 1)
    expect(rows.map((row) => row[6])).toEqual(
      shown.map(({ name }) => name.charAt(0) + '＊'.repeat(Math.min(name.length - 1, 3))),
    )
    const full = await walked({
      ...{ what: 'attendance', nodeId: town.places.beijiang, names: 'full' },
    })
    expect(full.rows.map((row) => row[6])).toEqual(shown.map(({ name }) => name))
  })

  it('(10.5) are for those who work there', async () => {
    const stranger = await worker(town, '阿敏', town.places.tapo)
    for (const what of ['living', 'lent', 'bookings', 'sessions', 'attendance'] as const)
      await expect(walked({ what }, stranger)).rejects.toThrow('access.notAllowed')
  })
})
