import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showBooking } from '../../../../shared/contract/booking'
import { DAY_MS } from '../../../../shared/kernel/dates'
import { coolsDown, isErased, settled } from '../../../testing/cancelling'
import { clockAhead } from '../../../testing/clock'
import { expire } from '../../../testing/expiring'
import { startTown, type Town } from '../../../testing/town'
import { itemsUnder, type Marks, marksOf, NO_TRACES, tracesOf } from '../../../testing/tracing'
import { type Life, livesAll } from '../../../testing/wholeLife'

let town: Town
let life: Life
let marks: Marks
let moveTo: (ms: number) => void

beforeAll(async () => {
  town = await startTown()
  moveTo = clockAhead()
  life = await livesAll(town, '龙门客', '13912345678')
  marks = await marksOf(town, life)
}, 120_000)
afterAll(() => town.stop())

describe('Somebody who has done everything', () => {
  it('(12.2) is found everywhere before, in words and in pictures', async () => {
    const { bytes, files, where } = await tracesOf(town, marks, 'now')
    expect(bytes).toBeGreaterThan(500)
    expect(files).toBeGreaterThan(10)
    for (const entity of ['Resident', 'Household', 'Listing', 'Booking', 'Withheld', 'Complaint'])
      expect(where).toContain(`table ${entity}`)
  })

  it('(12.2) is erased to the last byte, while the others keep what happened', async () => {
    await coolsDown(town, life.person, moveTo)
    await isErased(town, moveTo)
    expect(await tracesOf(town, marks, 'now')).toEqual(NO_TRACES)
    expect(await itemsUnder(town, marks.id)).toEqual([
      ...['Access', 'Cancellation', 'Consent', 'Resident'],
    ])
    moveTo(0)
    const seen = await life.neighbour.gets(showBooking, { bookingId: life.loans.borrowed })
    expect(seen).toMatchObject({
      title: '推车',
      counterpart: { addressForm: '', isGone: true },
    })
  })

  it('(12.4) is gone from the inboxes of others half a year later', async () => {
    await expire(town.tableEndpoint, Date.now() + 200 * DAY_MS)
    await settled(town)
    expect(await tracesOf(town, marks, 'later')).toEqual(NO_TRACES)
  })
})
