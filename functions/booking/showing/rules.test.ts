import { describe, expect, it } from '@jest/globals'
import type { Side } from '../../../shared/contract/booking'
import { startOf } from '../../../shared/kernel/dates'
import { booking, LI, may, NOON, onDay } from '../../testing/borrowing'
import type { Booking } from '../rules'
import { actionsOf, isAgreed, saidFor, stepAhead } from './rules'

const DAY = 86_400_000
const asked = booking(LI, [3, 5])
const being = (status: Booking['status'], change: Partial<Booking> = {}): Booking => ({
  ...{ ...asked, status, ...change },
})
const [MORNING, END] = [startOf(may(3)), startOf(may(5))]
const help = being('accepted', { ...onDay(3, '09:00', '10:00'), kind: 'skill' })

const both = (of: Booking, now: number) => ({
  owner: actionsOf(of, 'owner', now),
  borrower: actionsOf(of, 'borrower', now),
})

describe('The step that comes next at the door', () => {
  it('(2.6) is to hand it over from its first day on, and to take it back once it is out', () => {
    expect(stepAhead(being('accepted'), MORNING - 1)).toBeUndefined()
    expect(stepAhead(being('accepted'), MORNING)).toBe('handOver')
    expect(stepAhead(being('handedOver'), MORNING - 1)).toBe('takeBack')
    for (const status of ['requested', 'returned', 'queued', 'disputed'] as const)
      expect(stepAhead(being(status), MORNING)).toBeUndefined()
  })

  it('(2.4) is none for help', () => {
    expect(stepAhead(help, END)).toBeUndefined()
    expect(stepAhead({ ...help, status: 'handedOver' }, END)).toBeUndefined()
  })
})

describe('What the two can do', () => {
  it('(2.6) about what is asked for: the owner answers, the borrower changes or calls it off', () =>
    expect(both(asked, NOON)).toEqual({
      ...{ owner: ['accept', 'decline'], borrower: ['shift', 'cancel'] },
    }))

  it('(2.6) about what is agreed, before its day', () =>
    expect(both(being('accepted'), NOON)).toEqual({
      ...{ owner: ['sayPhrase', 'cancel'], borrower: ['sayPhrase', 'shift', 'cancel'] },
    }))

  it('(2.6) at the door: whom it binds confirms, the other shows the code or types the digits', () => {
    expect(both(being('accepted'), MORNING)).toEqual({
      owner: ['showQr', 'enterCode', 'sayPhrase', 'cancel'],
      borrower: ['confirm', 'sayPhrase', 'shift', 'cancel'],
    })
    expect(both(being('handedOver'), MORNING)).toEqual({
      owner: ['confirm', 'sayPhrase', 'dispute'],
      borrower: ['showQr', 'enterCode', 'renew', 'sayLeft', 'sayPhrase', 'dispute'],
    })
  })

  it('(2.9) when it is back: thanks, or a dispute', () => {
    const back = being('returned', { returnedAt: NOON })
    const doing = ['sayThanks', 'dispute']
    expect(both(back, NOON)).toEqual({ owner: doing, borrower: doing })
    const done = { thanks: true, again: 'yes' as never, at: NOON - DAY, times: 1 }
    expect(both({ ...back, thanks: { owner: done } }, NOON)).toEqual({
      ...{ owner: ['dispute'], borrower: doing },
    })
  })

  it('(2.6) while it is disputed: whoever has something left to say says it', () => {
    const words = (by: typeof LI) => ({ by, words: '弯了', at: NOON })
    const said = [...Array.from({ length: 9 }, () => words(LI))]
    const dispute = {
      ...{ openedAt: NOON, openedBy: LI, was: 'handedOver' as const },
      ...{ reason: 'damaged' as const, said },
    }
    expect(both(being('disputed', { dispute }), NOON)).toEqual({
      ...{ owner: ['addToDispute'], borrower: [] },
    })
  })

  it('(2.8) in the queue: it is nobody else’s business', () => {
    expect(both(being('queued'), NOON)).toEqual({ owner: [], borrower: ['cancel'] })
    expect(both(being('offered'), NOON)).toEqual({
      ...{ owner: [], borrower: ['takeOffer', 'cancel'] },
    })
  })

  it.each(['declined', 'expired', 'cancelled', 'noShow', 'closed'] as const)(
    '(2.6) is nothing when it is %s',
    (status) => expect(both(being(status), NOON)).toEqual({ owner: [], borrower: [] }),
  )

  it('(2.4) about help is of its own kind, and phrases too', () => {
    expect(both(help, NOON)).toEqual({
      ...{ owner: ['cancel', 'sayPhrase'], borrower: ['shift', 'cancel', 'sayPhrase'] },
    })
    expect(both(help, MORNING + DAY)).toEqual({
      ...{ owner: ['notCome', 'sayPhrase'], borrower: ['finish', 'notCome', 'sayPhrase'] },
    })
  })
})

describe('More days', () => {
  const can = (side: Side, change: Partial<Booking> = {}, now = MORNING) =>
    actionsOf(being('handedOver', change), side, now).filter((doing) => /enew/.test(doing))

  it('(2.8) are the borrower’s to ask for, until it is late', () => {
    expect(can('borrower', {}, END - 1)).toEqual(['renew'])
    expect(can('borrower', {}, END)).toEqual([])
    expect(can('owner')).toEqual([])
  })

  it('(2.8) are asked for once, and the owner’s to give', () => {
    const renewal = { until: may(6), askedAt: NOON }
    expect(can('borrower', { renewal })).toEqual([])
    expect(can('owner', { renewal })).toEqual(['answerRenewal'])
    expect(both(being('handedOver', { renewal }), MORNING)).toEqual({
      owner: ['confirm', 'answerRenewal', 'sayPhrase', 'dispute'],
      borrower: ['showQr', 'enterCode', 'sayLeft', 'sayPhrase', 'dispute'],
    })
    expect(can('borrower', { isRenewed: true })).toEqual([])
  })

  it('(2.8) are none for hours, nor for what was left elsewhere', () => {
    expect(can('borrower', onDay(3, '09:00', '10:00'))).toEqual([])
    expect(can('borrower', { left: [{ place: 'hut' as never, at: NOON }] })).toEqual([])
    const renewal = { until: may(6), askedAt: NOON }
    expect(can('owner', { renewal, left: [{ place: 'hut' as never, at: NOON }] })).toEqual([])
  })
})

describe('Name, number and door', () => {
  it('(2.6) are known while it is agreed, and not before or afterwards', () => {
    for (const status of ['accepted', 'handedOver'] as const)
      expect(isAgreed(being(status))).toBe(true)
    for (const status of ['requested', 'offered', 'returned', 'cancelled', 'disputed'] as const)
      expect(isAgreed(being(status))).toBe(false)
  })
})

describe('What the two told each other', () => {
  it('(2.6) is nothing where nothing was said', () => {
    expect(saidFor(being('accepted'), 'owner')).toStrictEqual({})
    expect(saidFor(being('accepted'), 'borrower')).toStrictEqual({})
  })

  it('(2.7) is what was not got and what is missing, phrases, and thanks as one may see them', () => {
    const given = { thanks: true, again: 'yes' as never, at: NOON, times: 1 }
    const all = being('handedOver', {
      ...{ accessories: ['防滑套', '说明书', '绳'], got: ['说明书', '绳'], back: ['绳'] },
      phrases: [{ by: LI, phrase: 'downstairs', at: NOON }],
      thanks: { borrower: given },
    })
    const parts = { notGot: ['防滑套'], missing: ['说明书'] }
    expect(saidFor(all, 'borrower')).toStrictEqual({
      ...{ ...parts, phrases: [{ phrase: 'downstairs', isMine: true, at: NOON }] },
      myThanks: { thanks: true, again: 'yes' },
    })
    expect(saidFor(all, 'owner')).toStrictEqual({
      ...{ ...parts, phrases: [{ phrase: 'downstairs', isMine: false, at: NOON }] },
      isThanked: true,
    })
  })
})
