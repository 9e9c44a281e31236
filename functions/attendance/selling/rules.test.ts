import { describe, expect, it } from '@jest/globals'
import { DAY_MS, HOUR_MS } from '../../../shared/kernel/dates'
import type { CompoundId, ResidentId, SessionId, StreetId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { aCheckIn, aRegistration, aSession } from '../../testing/attendanceFacts'
import { beginsAt, isOverAt } from '../../event/rules'
import {
  type Answer,
  cardOf,
  casesOf,
  decideAnswer,
  decideReport,
  inOrder,
  isNews,
  isOpenFor,
  isSameAnswer,
  lacksWords,
  saidOf,
  type Selling,
  withoutWords,
} from './rules'

const session = aSession()
const request = { key: 'a tap', hash: 'of what' }
const under = { key: 'another tap', hash: 'of this' }
const [CHEN, LI, WORKER] = ['res_1', 'res_2', 'res_9'] as ResidentId[] as [
  ResidentId,
  ResidentId,
  ResidentId,
]
const begins = beginsAt(session)
const ends = isOverAt(session)

const seated = { registration: aRegistration(), checkIn: undefined }
const came = { registration: undefined, checkIn: aCheckIn() }
const nobody = { registration: undefined, checkIn: undefined }

const said = (residentId: ResidentId, change: Partial<Selling> = {}): Selling => ({
  ...saidOf(session, { residentId, what: ['goods'], at: begins, request }),
  ...change,
})
const ANSWER: Answer = { outcome: 'talked', by: WORKER, at: ends }
const answered = (residentId: ResidentId, change: Partial<Selling> = {}): Selling =>
  said(residentId, { rev: 2, status: 'answered', answer: ANSWER, ...change })

describe('Whoever was there', () => {
  it('(4.7) says from its beginning until a month behind it that something was sold', () => {
    const last = ends + 30 * DAY_MS - 1
    for (const now of [begins, last])
      expect(decideReport(session, seated, now)).toEqual(accept(undefined))
    expect(decideReport(session, seated, begins - 1)).toEqual(refuse({ code: 'selling.early' }))
    expect(decideReport(session, seated, last + 1)).toEqual(refuse({ code: 'selling.over' }))
    expect([begins - 1, begins, last, last + 1].map((now) => isOpenFor(session, now))).toEqual([
      ...[false, true, true, false],
    ])
  })

  it('(4.7) has a seat, or came without one', () => {
    const now = begins + HOUR_MS
    expect(decideReport(session, came, now).ok).toBe(true)
    expect(decideReport(session, nobody, now)).toEqual(refuse({ code: 'selling.notThere' }))
    const back = { registration: aRegistration({ status: 'cancelled' }), checkIn: undefined }
    expect(decideReport(session, back, now)).toEqual(refuse({ code: 'selling.notThere' }))
    const undone = { registration: undefined, checkIn: aCheckIn({ isUndone: true }) }
    expect(decideReport(session, undone, now)).toEqual(refuse({ code: 'selling.notThere' }))
  })

  it('(4.7) says nothing of what was not held', () => {
    const off = aSession({ status: 'cancelled' })
    expect(decideReport(off, seated, begins)).toEqual(refuse({ code: 'session.cancelled' }))
  })

  it('(4.7) is read at the desk of the community, with each tick once and no empty words', () => {
    const one = saidOf(aSession({ nodeId: 'cpd_1' as CompoundId }), {
      ...{ residentId: CHEN, what: ['contact', 'goods', 'goods'], at: 5, request },
      ...{ words: '', host: '某某保健' },
    })
    expect(one).toMatchObject({
      ...{ id: 'ses_1#res_1', rev: 1, deskId: 'cmt_1', what: ['goods', 'contact'] },
      ...{ host: '某某保健', status: 'waiting' },
    })
    expect(one).not.toHaveProperty('words')
    const { communityId: _none, ...street } = aSession({ nodeId: 'str_1' as StreetId })
    const there = { residentId: CHEN, what: ['goods'], at: 5, request } as const
    expect(saidOf(street, there).deskId).toBe('str_1')
  })

  it('(4.7) leaves no words behind once they are erased', () => {
    const one = said(CHEN, { words: '讲完课卖床垫' })
    expect(withoutWords(one)).toEqual({ ...said(CHEN), rev: 2 })
  })
})

describe('A worker', () => {
  it('(4.7) answers all that waits at once, and nothing twice', () => {
    const all = [said(CHEN), said(LI), answered(WORKER)]
    const decided = decideAnswer(all, ANSWER, under)
    expect(decided).toEqual(accept([CHEN, LI].map((id) => answered(id, { answeredUnder: under }))))
    expect(decideAnswer([answered(CHEN)], ANSWER, under)).toEqual(
      refuse({ code: 'selling.noneWaits' }),
    )
  })

  it('(4.7) does not answer what they said themself', () => {
    expect(decideAnswer([said(CHEN), said(WORKER)], ANSWER, under)).toEqual(
      refuse({ code: 'selling.own' }),
    )
  })

  it('(4.7) who says the same again repeats, and another does not', () => {
    expect(isSameAnswer([answered(CHEN)], ANSWER)).toBe(true)
    expect(isSameAnswer([answered(CHEN), said(LI)], ANSWER)).toBe(false)
    expect(isSameAnswer([answered(CHEN)], { outcome: 'nothing', by: WORKER })).toBe(false)
    expect(isSameAnswer([answered(CHEN)], { outcome: 'talked', by: LI })).toBe(false)
  })

  it('(4.7) says how it was asked where nothing was found', () => {
    expect(lacksWords('nothing', '')).toBe(true)
    expect(lacksWords('nothing', '问过三个人')).toBe(false)
    expect(lacksWords('talked', '')).toBe(false)
  })

  it('(4.7) reads what waits first, then the newest', () => {
    const all = [answered(CHEN, { at: 9 }), answered(LI, { at: 12 }), said(WORKER, { at: 3 })]
    expect(inOrder(all).map(({ residentId }) => residentId)).toEqual([WORKER, LI, CHEN])
  })

  it('(4.7) hears of the first that waits, not of each', () => {
    const all = [said(CHEN, { at: 5 }), said(LI, { at: 5 }), answered(WORKER, { at: 1 })]
    expect(all.map((one) => isNews(one, all))).toEqual([true, false, false])
  })

  it('(4.7) finds each class once, that first which has waited longest', () => {
    const other = { sessionId: 'ses_2' as SessionId, title: '太极班', host: '某某保健' }
    const cards = [
      said(CHEN, { at: 7 }),
      said(LI, { at: 4 }),
      said(CHEN, { ...other, at: 2 }),
      answered(WORKER),
    ].flatMap((one) => cardOf(one) ?? [])
    expect(casesOf(cards)).toEqual([
      { ...other, day: session.day, hours: session.hours, count: 1, since: 2 },
      expect.objectContaining({ sessionId: 'ses_1', count: 2, since: 4 }),
    ])
    expect(cardOf(answered(CHEN))).toBeUndefined()
    expect(JSON.stringify(cards)).not.toContain(CHEN)
  })
})
