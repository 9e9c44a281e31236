import { describe, expect, it } from '@jest/globals'
import { addDays, startOf } from '../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../shared/kernel/hours'
import type { BookingId, HouseholdId, ResidentId } from '../../../../shared/kernel/ids'
import type { Calendar, Waiting } from '../../../listing/calendar/rules'
import { ladder, LI, may, NOON, slot, TERMS, TODAY, WANG } from '../../../testing/borrowing'
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
