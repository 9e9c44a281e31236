import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { BookingId, ListingId } from '../../../../shared/kernel/ids'
import type { Calendar } from '../../../listing/calendar/rules'
import { CHEN, ladder, LI, may, slot } from '../../../testing/borrowing'
import { startTown, type Town } from '../../../testing/town'

let town: Town
beforeAll(async () => {
  town = await startTown()
}, 60_000)
afterAll(() => town.stop())

let bookingId: BookingId
let alone: Calendar
let awaited: Calendar
let late: Readonly<Record<string, unknown>>

beforeEach(async () => {
  const { world } = await import('../../../platform/world')
  bookingId = world.newId('booking')
  const listingId: ListingId = world.newId('listing')
  const out = { ...slot(CHEN, [1, 3]), bookingId, isOut: true as const }
  alone = ladder({ listingId, booked: [out] })
  awaited = { ...alone, rev: 2, queue: [slot(LI, [4, 5])] }
  const { districtId, streetId, communityId, compoundId } = alone
  late = {
    ...{ id: bookingId, rev: 5, status: 'handedOver', isOverdueTold: true, changedAt: 7 },
    ...{ districtId, streetId, communityId, compoundId, listingId, borrowerId: CHEN },
  }
})

type Told = readonly [entity: string, before: unknown, after: unknown]

/** What stands in the table, and then what the stream says of it. */
async function stands(...calendars: readonly Calendar[]): Promise<void> {
  const [{ commit }, { changeCalendar }] = await Promise.all([
    import('../../../platform/commit'),
    import('../../../listing/calendar/writes'),
  ])
  for (const calendar of calendars) await commit(changeCalendar(calendar))
}

async function told(...all: readonly Told[]): Promise<void> {
  const [{ casesProjection }, { world }] = await Promise.all([
    import('../projections'),
    import('../../../platform/world'),
  ])
  for (const [entity, before, after] of all)
    for (const one of casesProjection)
      if (one.entity === entity) await one.react(world, { before, after } as never)
}

const shown = async () => {
  const { loadCase } = await import('../store')
  return loadCase(bookingId)
}

describe('A loan that is late and for which somebody waits', () => {
  const loan = (): Told => ['Booking', { ...late, isOverdueTold: false }, late]
  const joined = (): Told => ['Calendar', alone, awaited]

  it('(10.2) says so, whichever record comes first and however often', async () => {
    await stands(alone, awaited)
    for (const order of [
      [loan(), joined()],
      [joined(), loan()],
      [joined(), loan(), loan(), joined()],
    ]) {
      await told(...order)
      expect(await shown()).toMatchObject({ isOpen: true, wantedFrom: may(4), wantedRev: 2 })
    }
  })

  it('(10.2) says so once somebody joins the queue, and not any more once they leave it', async () => {
    await stands(alone)
    await told(loan())
    expect(await shown()).not.toHaveProperty('wantedFrom')
    await stands(awaited)
    await told(joined())
    expect(await shown()).toMatchObject({ wantedFrom: may(4) })
    const left = { ...alone, rev: 3 }
    await stands(left)
    await told(['Calendar', awaited, left])
    expect(await shown()).not.toHaveProperty('wantedFrom')
    // What was said before comes once more.
    await told(joined())
    expect(await shown()).not.toHaveProperty('wantedFrom')
  })

  it('(10.2) keeps saying so when the loan itself changes, and is over when it comes back', async () => {
    await stands(alone, awaited)
    await told(loan())
    const later = { ...late, rev: 6, changedAt: 8 }
    await told(['Booking', late, later])
    expect(await shown()).toMatchObject({ rev: 6, wantedFrom: may(4) })
    await told(['Booking', later, { ...later, rev: 7, status: 'returned' }], loan(), joined())
    expect(await shown()).toMatchObject({ isOpen: false, rev: 7 })
    expect(await shown()).not.toHaveProperty('wantedFrom')
  })
})
