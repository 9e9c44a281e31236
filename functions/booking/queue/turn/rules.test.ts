import { describe, expect, it } from '@jest/globals'
import { addDays, startOf } from '../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../shared/kernel/hours'
import type { BookingId, HouseholdId, ResidentId } from '../../../../shared/kernel/ids'
import type { Calendar, Waiting } from '../../../listing/calendar/rules'
import {
  allowance,
  asks,
  booking,
  ladder,
  LI,
  may,
  NOON,
  slot,
  TERMS,
  TODAY,
  WANG,
  wanted,
} from '../../../testing/borrowing'
import { decideBooking } from '../../asking/rules'
import { decideRenewal } from '../../changing/rules'
import { decideJoin } from '../rules'
import { inTurn, isWaitedFor, leftBehindQueue } from './rules'

const ZHAO = 'res_zhao' as ResidentId
const HOUR = 3_600_000
type Days = readonly [from: number, until: number]

const waits = (who: ResidentId, [from, until]: Days, latest?: number): Waiting => ({
  bookingId: `bkg_${who}_${from}` as BookingId,
  borrowerId: who,
  householdId: `hhd_${who}` as HouseholdId,
  ...{ from: may(from), until: may(until) },
  ...(latest === undefined ? {} : { latest: may(latest) }),
})
const hours = (from: string, until: string) => ({
  hours: { from: from as LocalTime, until: until as LocalTime },
})
const offersOf = (calendar: Calendar, now = NOON) =>
  inTurn(calendar, now).offers.map(({ borrowerId, from, until }) => [borrowerId, from, until])
const days = (from: number, until: number) => ({ from: may(from), until: may(until) })

describe('Whoever waits for certain days', () => {
  const line = (more: object = {}, leadDays = 0) =>
    ladder({ terms: { ...TERMS, leadDays }, queue: [{ ...waits(WANG, [3, 5]), ...more }] })

  it('(2.8) has their turn on them until they begin, or the notice does', () => {
    const turn = [[WANG, may(3), may(5)]]
    expect(offersOf(line())).toEqual(turn)
    expect(offersOf(line(), startOf(may(3)))).toEqual(turn)
    expect(offersOf(line(), startOf(may(4)))).toEqual([])
    expect(offersOf(line({}, 2))).toEqual(turn)
    expect(offersOf(line({}, 3))).toEqual([])
  })

  it('(2.8) has their turn on hours until the moment in which they begin', () => {
    const wish = { ...days(1, 2), ...hours('13:00', '14:00') }
    const halfHours = { ...line(wish), terms: { ...TERMS, unit: 'halfHour' } as const }
    expect(offersOf(halfHours, NOON + HOUR - 1)).toHaveLength(1)
    expect(offersOf(halfHours, NOON + HOUR)).toEqual([])
  })

  it('(2.1) leaves the owner’s days of rest', () => {
    const rests = { ...line(), booked: [slot(LI, [5, 6])] }
    expect(offersOf(rests)).toHaveLength(1)
    expect(offersOf({ ...rests, terms: { ...TERMS, bufferDays: 1 } })).toEqual([])
  })
})

describe('Whoever waits for as many days of any', () => {
  const offered = (latest: number, more: Partial<Calendar> = {}, now = NOON) =>
    offersOf(ladder({ queue: [waits(WANG, [1, 3], latest)], ...more }), now)

  it('(2.8) has the first that would do, from tomorrow to the latest', () => {
    expect(offered(2)).toEqual([[WANG, may(2), may(4)]])
    expect(offered(1)).toEqual([])
    expect(offered(9, { booked: [slot(LI, [2, 4])] })).toEqual([[WANG, may(4), may(6)]])
    expect(offered(4, { booked: [slot(LI, [2, 4])] })).toEqual([[WANG, may(4), may(6)]])
    expect(offered(3, { booked: [slot(LI, [2, 4])] })).toEqual([])
  })

  it('(2.8) has none before the days that they named, nor before the notice', () => {
    expect(offersOf(ladder({ queue: [waits(WANG, [6, 8], 9)] }))).toEqual([[WANG, may(6), may(8)]])
    expect(offered(9, { terms: { ...TERMS, leadDays: 4 } })).toEqual([[WANG, may(5), may(7)]])
  })
})

describe('What nobody can say the end of', () => {
  const queue = [waits(WANG, [1, 2], 20)]
  const END = startOf(may(3))

  it('(2.6) is nobody’s turn from the very moment in which it is late', () => {
    const booked = [slot(LI, [1, 3], { isOut: true })]
    expect(offersOf(ladder({ booked, queue }), END - 1)).toEqual([[WANG, may(3), may(4)]])
    expect(offersOf(ladder({ booked, queue }), END)).toEqual([])
  })

  it('(2.6) is nobody’s turn while it is disputed, however long was agreed', () => {
    const booked = [slot(LI, [1, 3], { isOut: true, isDisputed: true })]
    expect(offersOf(ladder({ booked, queue }))).toEqual([])
    expect(offersOf(ladder({ booked: [slot(LI, [1, 3], { isDisputed: true })], queue }))).toEqual(
      [],
    )
  })

  it('(2.6) keeps the whole of its days, of which it had hours', () => {
    const late = slot(LI, [1, 2], { ...hours('09:00', '10:00'), isOut: true })
    const { booked } = inTurn(ladder({ booked: [late] }), NOON).calendar
    const { hours: _, ...whole } = late
    expect(booked).toEqual([{ ...whole, until: addDays(TODAY, 120) }])
  })

  it('(2.4) is not what was promised and has not been fetched', () =>
    expect(offersOf(ladder({ booked: [slot(LI, [1, 2])], queue }))).toEqual([
      [WANG, may(2), may(3)],
    ]))
})

describe('A turn', () => {
  const first = waits(WANG, [3, 5])
  const second = waits(ZHAO, [4, 6])

  it('(2.8) holds the days for whom it is, and leaves the others in the line', () => {
    const line = ladder({ queue: [first, second] })
    const { calendar, offers } = inTurn(line, NOON)
    const { bookingId, borrowerId, householdId } = first
    const held = { bookingId, borrowerId, householdId, isHeld: true, ...days(3, 5) }
    expect(offers).toEqual([held])
    expect(calendar).toEqual({ ...line, booked: [held], queue: [second] })
  })

  it.each<[string, Partial<Calendar>]>([
    ['of what nobody waits for', {}],
    ['of what is closed', { isOpen: false, queue: [first] }],
    [
      'of a gift, of which there is one for one',
      { terms: { ...TERMS, isGift: true }, queue: [first] },
    ],
    ['on days that somebody has', { queue: [first], booked: [slot(LI, [4, 5])] }],
    ['on days that somebody asked for before', { queue: [first], asked: [slot(LI, [4, 5])] }],
  ])('(2.8) is nobody’s %s', (_, more) =>
    expect(inTurn(ladder(more), NOON)).toEqual({ calendar: ladder(more), offers: [] }),
  )
})

describe('What is left behind the queue', () => {
  it('(2.8) is everything where nobody waits, also of what is late', () => {
    const late = ladder({ booked: [slot(LI, [1, 2], { from: may(1), until: TODAY, isOut: true })] })
    expect(leftBehindQueue(late, NOON)).toBe(late)
    expect(leftBehindQueue({ ...late, queue: [] }, NOON).booked).toEqual(late.booked)
  })

  it('(2.8) is without the days of whoever waits', () => {
    const left = leftBehindQueue(ladder({ queue: [waits(WANG, [3, 5])] }), NOON)
    expect(left.booked).toMatchObject([{ borrowerId: WANG, isHeld: true, ...days(3, 5) }])
  })
})

describe('Whether somebody waits for days', () => {
  const waited = (queue: readonly Waiting[], from: number, until: number) =>
    isWaitedFor(ladder({ queue }), days(from, until))

  it('(2.8) they do for those they named, to the last of them', () => {
    const queue = [waits(ZHAO, [20, 21]), waits(WANG, [3, 5])]
    expect(waited(queue, 4, 5)).toBe(true)
    expect(waited(queue, 5, 6)).toBe(false)
    expect(waited(queue, 2, 3)).toBe(false)
  })

  it('(2.8) they do for as many behind the latest beginning as they want', () => {
    const queue = [waits(WANG, [3, 5], 8)]
    expect(waited(queue, 9, 10)).toBe(true)
    expect(waited(queue, 10, 11)).toBe(false)
  })

  it('(2.8) nobody does where there is no queue', () => {
    expect(isWaitedFor(ladder(), days(1, 30))).toBe(false)
    expect(waited([], 1, 30)).toBe(false)
  })
})

describe('When days become free', () => {
  const queue = [waits(WANG, [3, 5]), waits(ZHAO, [3, 4], 20)]

  it('(2.8) whoever came first is offered them, and the next what is left', () =>
    expect(offersOf(ladder({ queue }))).toEqual([
      [WANG, may(3), may(5)],
      [ZHAO, may(5), may(6)],
    ]))

  it('(2.8) whoever is first and cannot use them does not stand in the way', () =>
    expect(offersOf(ladder({ queue, booked: [slot(LI, [4, 6])] }))).toEqual([
      [ZHAO, may(3), may(4)],
    ]))

  it('(2.8) a newcomer does not overtake, though nobody has been offered anything yet', () => {
    expect(asks(LI, [3, 5], ladder({ queue }))).toEqual({
      ok: false,
      refusal: { code: 'booking.queueFirst', ahead: 2 },
    })
    expect(asks(LI, [10, 12], ladder({ queue })).ok).toBe(true)
  })

  it('(2.8) a request that was there before keeps its days', () =>
    expect(
      offersOf(ladder({ queue: [waits(ZHAO, [3, 4], 20)], asked: [slot(LI, [2, 5])] })),
    ).toEqual([[ZHAO, may(5), may(6)]]))

  it('(2.8) nobody is offered more than a household may have in a row', () =>
    expect(
      offersOf(ladder({ queue: [waits(WANG, [4, 6], 4)], booked: [slot(WANG, [1, 4])] })),
    ).toEqual([]))

  it('(2.8) nobody is offered what its owner keeps for now', () =>
    expect(offersOf(ladder({ queue, isOpen: false }))).toEqual([]))

  it('(2.8) with another copy two have their turn on the same days', () => {
    const terms = { ...TERMS, copies: 2 }
    expect(offersOf(ladder({ terms, queue: [waits(WANG, [3, 5]), waits(ZHAO, [3, 5])] }))).toEqual([
      [WANG, may(3), may(5)],
      [ZHAO, may(3), may(5)],
    ])
  })

  it('(2.8) hours are offered as they were wished for', () => {
    const terms = { ...TERMS, unit: 'halfHour' } as const
    const hours = { from: '13:00' as LocalTime, until: '14:00' as LocalTime }
    const line = ladder({ terms, queue: [{ ...waits(WANG, [1, 2]), hours }] })
    expect(inTurn(line, NOON).offers).toMatchObject([{ from: may(1), hours }])
    expect(inTurn(line, NOON + 2 * HOUR).offers).toEqual([])
  })
})

describe('While it is late', () => {
  const late = slot(LI, [1, 3], { isOut: true })
  const queue = [waits(WANG, [4, 5], 20)]
  const FOURTH = NOON + 3 * 24 * HOUR

  it('(2.6) nobody is told that it is ready', () =>
    expect(offersOf(ladder({ booked: [late], queue }), FOURTH)).toEqual([]))

  it('(2.8) a newcomer does not overtake those who wait for it to come back', () => {
    const asked = { ...wanted(ZHAO, [6, 7]), today: may(4), now: FOURTH }
    expect(decideBooking(ladder({ booked: [late] }), allowance(), asked).ok).toBe(true)
    expect(decideBooking(ladder({ booked: [late], queue }), allowance(), asked)).toEqual({
      ok: false,
      refusal: { code: 'booking.queueFirst', ahead: 1 },
    })
    expect(decideJoin(ladder({ booked: [late], queue }), allowance(), asked).ok).toBe(true)
  })

  it('(2.8) the first in the queue has it from the day after it came back', () =>
    expect(offersOf(ladder({ queue }), FOURTH)).toEqual([[WANG, may(5), may(6)]]))
})

describe('More days for what is out', () => {
  const out = booking(LI, [1, 3], { status: 'handedOver' })
  const renews = (queue: readonly Waiting[]) =>
    decideRenewal(out, ladder({ booked: [slot(LI, [1, 3], { isOut: true })], queue }), {
      ...{ by: LI, now: NOON, until: may(4) },
    })

  it('(2.8) are not had while somebody waits for them', () => {
    expect(renews([waits(WANG, [2, 4], 10)])).toMatchObject({
      refusal: { code: 'booking.othersWait' },
    })
    expect(renews([waits(WANG, [8, 9])]).ok).toBe(true)
  })
})
