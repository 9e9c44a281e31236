import { describe, expect, it } from '@jest/globals'
import type { Mandate } from '../../../../shared/contract/care'
import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import type { Me } from '../../../../shared/contract/resident'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { childParts, standingOf } from './standing'

const today = '2028-02-29' as LocalDate
const home = { status: 'approved' } as Me['memberships'][number]
const me = { memberships: [home], posts: [] } as unknown as Me
const elder = {
  principal: '陈婆婆',
  until: '2028-03-01',
  as: 'proxy',
  consent: 'inPerson',
} as Mandate
const child = { ...elder, consent: 'guardian', agreedTo: PRIVACY_VERSION } as Mandate

const of = (mandate: Mandate | undefined, who: Me | undefined = me) =>
  standingOf(mandate, { today, me: who })

describe('Whether one may act for somebody', () => {
  it('(1.6) one may until the end of the last day', () => {
    expect([of(elder), of({ ...elder, until: today })]).toEqual(['open', 'open'])
    expect(of({ ...elder, until: '2028-02-28' as LocalDate })).toBe('over')
    expect(of(undefined)).toBe('over')
  })

  it('(12.3) a child that is 14 is said to be so, also by a phone whose clock is behind', () => {
    for (const grown of [{ until: '2028-02-28' as LocalDate }, { isOver: true } as const])
      expect(of({ ...child, ...grown })).toBe('grown')
  })

  it('(1.6) one may not while it rests, and not for whoever is here no more', () => {
    const { principal: _nobody, ...gone } = elder
    expect([of({ ...elder, isPaused: true }), of(gone)]).toEqual(['paused', 'gone'])
  })

  it('(1.10) whoever is blocked, or about to cancel, acts for nobody', () => {
    const block = { id: 'blk_1', until: 1 } as NonNullable<Me['block']>
    expect([of(elder, { ...me, block }), of(elder, { ...me, closingAt: 1 })]).toEqual([
      ...['held', 'held'],
    ])
  })

  it('(1.6) whoever lives and works nowhere is near nobody', () => {
    const requested = { ...home, status: 'requested' } as const
    const left = { ...home, lastDay: '2028-02-28' as LocalDate }
    const post = { role: 'worker' } as Me['posts'][number]
    for (const memberships of [[], [requested], [left]])
      expect(of(elder, { ...me, memberships })).toBe('apart')
    expect(of(elder, { ...me, memberships: [], posts: [post] })).toBe('open')
    expect(of(elder, { ...me, memberships: [{ ...home, lastDay: today }] })).toBe('open')
  })

  it('(1.6) one may not while the server says that the two do not live together', () => {
    expect(of({ ...elder, isHindered: true })).toBe('refused')
    expect(of({ ...child, isHindered: true, agreedTo: 0 })).toBe('refused')
    expect(of({ ...elder, isHindered: true }, { ...me, memberships: [] })).toBe('apart')
  })

  it('(1.6) what is not known as yet hinders nobody', () =>
    expect(standingOf(elder, { today, me: undefined })).toBe('open'))

  it('(12.3) a guardian agrees first to what is said now', () => {
    expect(of(child)).toBe('open')
    for (const agreedTo of [PRIVACY_VERSION - 1, 0])
      expect(of({ ...child, agreedTo })).toBe('agreeFirst')
  })
})

describe('What a guardian reads of the consent', () => {
  const parts = (mandate: Mandate) => childParts(mandate, of(mandate))

  it('(12.3) is the version, where they agreed to it', () =>
    expect(parts(child)).toEqual(['agreed', 'withdraw']))

  it('(12.3) is that nobody has agreed, where nobody has: no version 0, and nobody took it back', () =>
    expect(parts({ ...child, agreedTo: 0 })).toEqual(['notYet', 'withdraw']))

  it('(12.3) is that the text has changed', () =>
    expect(parts({ ...child, agreedTo: PRIVACY_VERSION - 1 })).toEqual(['changed', 'withdraw']))

  it('(12.3) is that the child says so itself once it logs in: the guardian is refused both', () =>
    expect(parts({ ...child, isPaused: true, agreedTo: 1 })).toEqual(['theirs']))

  it('(12.3) is nothing to agree to for a child that is 14', () =>
    expect(parts({ ...child, until: '2028-02-28' as LocalDate, agreedTo: 1 })).toEqual([
      'withdraw',
    ]))

  it('(12.2) is nothing of a child of whom everything is erased', () => {
    const { principal: _nobody, ...gone } = child
    expect(parts(gone)).toEqual([])
  })

  it('(1.6) is nothing of an elder', () => expect(parts(elder)).toEqual([]))
})
