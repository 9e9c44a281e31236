import { describe, expect, it } from '@jest/globals'
import { booking, CHEN, LI, may, NOON, onDay, TERMS } from '../../testing/borrowing'
import type { Booking, Told } from '../rules'
import type { Thanks } from '../said/rules'
import { audienceOf, newsOf, reasonOf } from './rules'

type Status = Booking['status']
const WORKER = 'res_worker' as typeof LI
const asked = booking(LI, [1, 3])
const being = (status: Status, change: Partial<Booking> = {}): Booking => ({
  ...{ ...asked, status, ...change },
})
const out = being('handedOver')
const told = (change: Partial<Booking>, of = out) => newsOf(of, { ...of, ...change })
const news = (kind: string, to: string, reason?: string) => ({
  ...{ kind: `booking.${kind}`, to },
  ...(reason === undefined ? {} : { reason }),
})

describe('A booking that is made', () => {
  it('(7.1) is told to the owner, who is asked or only hears of it', () => {
    expect(newsOf(undefined, asked)).toEqual(news('requested', 'owner'))
    expect(newsOf(undefined, being('accepted'))).toEqual(news('booked', 'owner'))
  })

  it('(2.8) is no news to anybody while it waits', () =>
    expect(newsOf(undefined, being('queued'))).toBeUndefined())
})

describe('A booking that goes on', () => {
  it.each<readonly [Status, Status, string, string]>([
    ['requested', 'accepted', 'accepted', 'borrower'],
    ['requested', 'declined', 'declined', 'borrower'],
    ['requested', 'expired', 'expired', 'both'],
    ['accepted', 'handedOver', 'handedOver', 'both'],
    ['accepted', 'given', 'given', 'both'],
    ['accepted', 'noShow', 'noShow', 'both'],
    ['handedOver', 'returned', 'returned', 'both'],
    ['handedOver', 'disputed', 'disputed', 'both'],
  ])('(7.1) from %s to %s is told', (from, status, kind, to) =>
    expect(newsOf(being(from), being(status))).toEqual(news(kind, to)),
  )

  it.each<readonly [string, Booking['changedBy'], string, string]>([
    ['the owner', CHEN, 'cancelledByOwner', 'borrower'],
    ['the borrower', LI, 'cancelledByBorrower', 'owner'],
    ['time', 'clock', 'fellThrough', 'both'],
  ])('(7.1) and was called off by %s', (_who, changedBy, kind, to) =>
    expect(newsOf(being('accepted'), being('cancelled', { changedBy }))).toEqual(news(kind, to)),
  )

  it('(2.7) came back without its parts: the borrower is told which', () => {
    const parts = { accessories: ['防滑套', '说明书', '绳'], back: ['绳'] }
    expect(newsOf(out, being('returned', parts))).toEqual(
      news('partsMissing', 'borrower', '防滑套、说明书'),
    )
  })

  it('(2.4) help that ended in silence is no news; that somebody ended it is', () => {
    const help = being('accepted', { kind: 'skill' })
    const over = { ...help, status: 'returned' } as const
    expect(newsOf(help, { ...over, changedBy: 'clock' })).toBeUndefined()
    expect(newsOf(help, { ...over, changedBy: LI })).toEqual(news('returned', 'both'))
  })

  it('(2.6) a worker’s word is told to both, with what was decided', () => {
    const dispute = { was: 'handedOver', decision: { is: 'back' } } as never
    expect(newsOf(being('disputed'), being('returned', { dispute }))).toEqual(
      news('mediated', 'both', 'back'),
    )
  })
})

describe('Somebody in the queue', () => {
  it.each<readonly [Status, Status, string, string]>([
    ['queued', 'offered', 'offered', 'borrower'],
    ['offered', 'expired', 'offerOver', 'borrower'],
    ['queued', 'expired', 'queueOver', 'borrower'],
    ['offered', 'accepted', 'booked', 'owner'],
    ['offered', 'requested', 'requested', 'owner'],
  ])('(2.8) from %s to %s is told', (from, status, kind, to) =>
    expect(newsOf(being(from), being(status))).toEqual(news(kind, to)),
  )

  it('(2.8) hears that there is nothing to wait for, but not that they left', () => {
    const leaves = (changedBy: Booking['changedBy']) =>
      newsOf(being('queued'), being('cancelled', { changedBy }))
    expect(leaves(CHEN)).toEqual(news('queueClosed', 'borrower'))
    expect(leaves('clock')).toEqual(news('queueClosed', 'borrower'))
    expect(leaves(LI)).toBeUndefined()
  })

  it('(2.8) is no news while they wait on, whoever moves them up', () => {
    for (const changedBy of [LI, CHEN, 'clock'] as const)
      expect(newsOf(being('queued'), being('queued', { changedBy }))).toBeUndefined()
  })
})

describe('Other days', () => {
  const byHours = { ...asked, ...onDay(2, '09:00', '12:00') }

  it.each<readonly [string, Booking, Partial<Booking>]>([
    ['another first day', asked, { from: may(2) }],
    ['another last day', asked, { until: may(4) }],
    ['other hours to begin', byHours, onDay(2, '10:00', '12:00')],
    ['other hours to end', byHours, onDay(2, '09:00', '11:00')],
    ['agreed before, asked again', being('accepted'), { status: 'requested', from: may(2) }],
  ])('(2.6) are told to the owner: %s', (_what, before, change) =>
    expect(told(change, before)).toEqual(news('shifted', 'owner')),
  )

  it('(2.6) of what is out are a renewal', () =>
    expect(told({ until: may(5) })).toEqual(news('renewed', 'both')))

  it('(2.6) of what is over are no shift', () =>
    expect(told({ status: 'declined', from: may(2) }, asked)).toEqual(news('declined', 'borrower')))
})

describe('More days', () => {
  const renewal = { until: may(5), askedAt: NOON }
  const { renewal: _none, ...refused } = { ...out, renewal }

  it('(2.8) are asked of the owner, and answered to the borrower', () => {
    expect(told({ renewal })).toEqual(news('renewalAsked', 'owner'))
    expect(newsOf({ ...out, renewal }, refused)).toEqual(news('renewalDeclined', 'borrower'))
    expect(newsOf({ ...out, renewal }, { ...refused, until: may(5) })).toEqual(
      news('renewed', 'both'),
    )
  })

  it('(7.1) are told once', () => expect(told({ renewal }, { ...out, renewal })).toBeUndefined())
})

describe('A reminder', () => {
  const left = [{ place: 'hut' as never, at: NOON }]
  const reminds = (is: Told, change: Partial<Booking> = {}) =>
    newsOf({ ...out, ...change }, { ...out, changedAt: NOON, ...change, told: is })

  it.each<readonly [Told, string, string | undefined]>([
    ['dueSoon', 'borrower', undefined],
    ['nextWaits', 'borrower', undefined],
    ['overdue', 'both', 'owner'],
    ['longOverdue', 'both', 'owner'],
    ['eve', 'both', 'owner'],
  ])(
    '(2.6) %s is for those who have it in hand: left elsewhere, it asks its borrower for nothing',
    (is, to, whenLeft) => {
      expect(reminds(is)).toEqual(news(is, to))
      expect(reminds(is, { left })).toEqual(whenLeft && news(is, whenLeft))
    },
  )

  it('(7.1) is told once', () => {
    expect(told({ told: 'overdue' }, { ...out, told: 'overdue' })).toBeUndefined()
    expect(told({ told: 'longOverdue' }, { ...out, told: 'overdue' })).toEqual(
      news('longOverdue', 'both'),
    )
    const { told: _before, ...quiet } = out
    expect(newsOf({ ...out, told: 'overdue' }, quiet)).toBeUndefined()
  })
})

describe('What the two say to each other', () => {
  const at = (place: string, when = NOON) => ({ place: place as never, at: when })
  const phrase = (when: number, words = 'downstairs') => ({
    ...{ by: LI, phrase: words as never, at: when },
  })
  const thanks = (thankedAt?: number): Thanks => ({
    ...{ thanks: true, again: 'yes', at: NOON, times: 1 },
    ...(thankedAt === undefined ? {} : { thankedAt }),
  })

  it('(2.6) where it stands is told to the owner, each time', () => {
    const once = [at('hut')]
    expect(told({ left: once })).toEqual(news('left', 'owner', 'hut'))
    const twice = { ...out, left: once }
    expect(told({ left: [...once, at('door')] }, twice)).toEqual(news('left', 'owner', 'door'))
    expect(told({ rev: 9 }, twice)).toBeUndefined()
  })

  it('(2.6) a phrase is told as it was said, and the same one said again', () => {
    expect(told({ phrases: [phrase(1)] })).toEqual(news('phrase', 'both', 'downstairs'))
    const said = { ...out, phrases: [phrase(1)] }
    expect(told({ phrases: [phrase(1), phrase(2, 'late')] }, said)).toEqual(
      news('phrase', 'both', 'late'),
    )
    expect(told({ phrases: [phrase(1)] }, said)).toBeUndefined()
    expect(told({ phrases: [] }, said)).toBeUndefined()
  })

  it('(2.9) thanks are told when they are first said, by either', () => {
    expect(told({ thanks: { owner: thanks(NOON) } })).toEqual(news('thanked', 'both'))
    expect(told({ thanks: { borrower: thanks(NOON) } })).toEqual(news('thanked', 'both'))
    expect(told({ thanks: { borrower: thanks() } })).toBeUndefined()
    const thanked = { ...out, thanks: { borrower: thanks(NOON) } }
    expect(told({ thanks: { borrower: { ...thanks(NOON), times: 2 } } }, thanked)).toBeUndefined()
  })

  it('(7.1) nothing new is no news', () => expect(told({ rev: 9 })).toBeUndefined())
})

describe('Who hears it', () => {
  const hear = (to: 'owner' | 'borrower' | 'both', changedBy: Booking['changedBy']) =>
    audienceOf({ kind: 'booking.given', to }, { ...asked, changedBy })

  it('(7.1) are the two, or one of them, and never the one who acted', () => {
    expect(hear('both', 'clock')).toEqual([CHEN, LI])
    expect(hear('both', WORKER)).toEqual([CHEN, LI])
    expect(hear('both', LI)).toEqual([CHEN])
    expect(hear('both', CHEN)).toEqual([LI])
    expect(hear('owner', LI)).toEqual([CHEN])
    expect(hear('borrower', CHEN)).toEqual([LI])
    expect(hear('owner', CHEN)).toEqual([])
  })

  it('(7.1) hear what was said, else why it ended, else that it is a gift', () => {
    const gift = { ...asked, terms: { ...TERMS, isGift: true } as const }
    const kind = 'booking.left'
    expect(reasonOf({ kind, to: 'both', reason: 'hut' }, { ...gift, because: 'lost' })).toEqual({
      reason: 'hut',
    })
    expect(reasonOf({ kind, to: 'both' }, { ...gift, because: 'lost' })).toEqual({ reason: 'lost' })
    expect(reasonOf({ kind, to: 'both' }, gift)).toEqual({ reason: 'gift' })
    expect(reasonOf({ kind, to: 'both' }, asked)).toStrictEqual({})
  })
})
