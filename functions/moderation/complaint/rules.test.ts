import { describe, expect, it } from '@jest/globals'
import { COMPLAINT_DECISIONS } from '../../../shared/contract/complaint'
import type { ComplaintId, ListingId, PhotoId, ResidentId } from '../../../shared/kernel/ids'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { NOON } from '../../testing/borrowing'
import {
  cardOf,
  type Complaint,
  complaintOf,
  decideComplaint,
  isSameDecision,
  labelFor,
  type Target,
  targetWords,
  withoutWords,
} from './rules'

const named = <Kind extends string>(text: string) => text as Kind
const [CHEN, LI, XIAOLI] = ['res_chen', 'res_li', 'res_xiaoli'].map(named<ResidentId>) as [
  ResidentId,
  ResidentId,
  ResidentId,
]
const target = (change: Partial<Target> = {}): Target => ({
  ...{ districtId: named('dst'), streetId: named('str'), communityId: named('cmt') },
  ...{ compoundId: named('cpd'), compoundName: '九鼎小区', kind: 'listing', aboutId: CHEN },
  ...{ listingId: named<ListingId>('lst_ladder'), title: '人字梯' },
  ...change,
})
const complaint = (change: Partial<Target> = {}): Complaint =>
  complaintOf(
    {
      ...{ id: named<ComplaintId>('cpl_1'), by: LI, reason: 'money', since: NOON, done: [] },
      target: target(change),
    },
    undefined,
  )
const by = { by: XIAOLI, at: NOON + 1 }

describe('Li’s complaint of Chen’s ladder', () => {
  it('(9.2) is another one for the thing, its photo and its owner, whichever thing leads to them', () => {
    const photoId = named<PhotoId>('pho_1')
    expect(targetWords(target())).toEqual(['listing', 'lst_ladder'])
    expect(targetWords(target({ kind: 'photo', photoId }))).toEqual(['photo', 'pho_1'])
    expect(targetWords(target({ kind: 'person' }))).toEqual(['person', 'res_chen'])
  })

  it('(9.2) is decided once, keeps who decided, and leaves the workers’ list', () => {
    const decided = decideComplaint(complaint(), 'warn', by)
    expect(decided).toMatchObject({
      ok: true,
      value: { rev: 2, status: 'decided', decision: 'warn', decidedBy: XIAOLI },
    })
    if (!decided.ok) return
    expect(cardOf(complaint())).toMatchObject({ title: '人字梯', reason: 'money' })
    expect(cardOf(decided.value)).toBeUndefined()
    expect(isSameDecision(decided.value, { decision: 'warn' }, XIAOLI)).toBe(true)
    expect(isSameDecision(decided.value, { decision: 'nothing' }, XIAOLI)).toBe(false)
    expect(isSameDecision(decided.value, { decision: 'warn' }, LI)).toBe(false)
    const said = { decision: 'warn', words: '还有一句' } as const
    expect(isSameDecision(decided.value, said, XIAOLI)).toBe(false)
    expect(decideComplaint(decided.value, 'nothing', by)).toEqual({
      ok: false,
      refusal: { code: 'complaint.alreadyDecided' },
    })
  })

  it.each([CHEN, LI])('(9.2) is not decided by whom it concerns: %s', (person) =>
    expect(decideComplaint(complaint(), 'nothing', { ...by, by: person })).toEqual({
      ok: false,
      refusal: { code: 'complaint.own' },
    }),
  )

  it('(9.2) of a person ends in nothing or a word to them: a person is not put away', () => {
    const allowed = COMPLAINT_DECISIONS.filter(
      (decision) => decideComplaint(complaint({ kind: 'person' }), decision, by).ok,
    )
    expect(allowed).toEqual(['nothing', 'warn'])
  })

  it('(9.2) made again after the decision waits again, with nothing of the last one', () => {
    const decided = decideComplaint(complaint(), 'warn', by)
    const again = complaintOf(
      {
        ...{ id: named<ComplaintId>('cpl_1'), by: LI, reason: 'rude', since: NOON + 2, done: [] },
        target: target(),
      },
      decided.ok ? decided.value : undefined,
    )
    expect(again).toMatchObject({ rev: 3, status: 'waiting', reason: 'rude' })
    expect(again.decision ?? again.decidedBy ?? again.decidedAt).toBeUndefined()
  })
})

describe('A complaint, word for word', () => {
  const waits = complaint()

  it('(9.2) waits with what was said of what', () => {
    expect(waits).toStrictEqual({
      ...{ ...target(), id: 'cpl_1', by: LI, reason: 'money', since: NOON, done: [] },
      ...{ rev: 1, status: 'waiting' },
    })
    expect(targetWords(target({ kind: 'photo' }))).toEqual(['photo', ''])
  })

  it('(9.2) once it is decided keeps who, when and what', () =>
    expect(decideComplaint(waits, 'remove', by)).toStrictEqual({
      ok: true,
      value: {
        ...{ ...waits, rev: 2, status: 'decided', decision: 'remove' },
        ...{ decidedBy: XIAOLI, decidedAt: by.at },
      },
    }))

  it('(9.2) of a thing ends in whatever can be decided, of a person in none of what is for things', () => {
    const allowed = COMPLAINT_DECISIONS.filter((one) => decideComplaint(waits, one, by).ok)
    expect(allowed).toEqual(['nothing', 'warn', 'withhold', 'remove'])
    expect(decideComplaint(complaint({ kind: 'person' }), 'remove', by)).toEqual({
      ok: false,
      refusal: { code: 'complaint.notForThis' },
    })
  })

  it('(13.4) that nobody decided is repeated by nobody', () => {
    const odd = { ...waits, decision: 'warn', decidedBy: XIAOLI } as const
    expect(isSameDecision(odd, { decision: 'warn' }, XIAOLI)).toBe(false)
  })

  it.each<[Complaint['reason'], string]>([
    ['money', 'fraud'],
    ['rude', 'abuse'],
    ['other', 'other'],
  ])('(9.1) for %s sends a thing back as %s', (reason, label) =>
    expect(labelFor(reason)).toBe(label),
  )

  it('(9.2) stands in the workers’ list with what they need to decide', () => {
    const card = {
      ...{ kind: 'listing', reason: 'money', since: NOON, compoundName: '九鼎小区' },
      ...{ title: '人字梯', listingId: 'lst_ladder', by: LI, aboutId: CHEN },
    }
    expect(cardOf(waits)).toStrictEqual(card)
    const photoId = named<PhotoId>('pho_1')
    expect(cardOf(complaint({ photoId }))).toStrictEqual({ ...card, photoId })
  })

  it('(9.2) keeps what was answered with the decision, and nothing where nothing was', () => {
    const said = decideComplaint(waits, 'warn', { ...by, words: '谢谢您' })
    expect(said.ok && said.value.words).toBe('谢谢您')
    const silent = decideComplaint(waits, 'warn', by)
    expect(silent.ok && 'words' in silent.value).toBe(false)
  })

  it('(12.2) of somebody who is gone has neither its title nor what was answered', () => {
    const decided = decideComplaint(waits, 'warn', { ...by, words: '陈姨说好了' })
    const bare = decided.ok ? withoutWords(decided.value) : undefined
    expect(bare).toMatchObject({ decision: 'warn', title: ACCOUNT_WORDS.someThing })
    expect(JSON.stringify(bare)).not.toMatch(/陈姨说好了|人字梯/)
  })
})
