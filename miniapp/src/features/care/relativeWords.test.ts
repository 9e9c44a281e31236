import { describe, expect, it } from '@jest/globals'
import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import type { MembershipId } from '../../../../shared/kernel/ids'
import {
  childYears,
  isNameShort,
  relativeOf,
  type RelativeWords,
  wordsAgain,
} from './relativeWords'

const [home, other] = ['mbr_1', 'mbr_2'] as [MembershipId, MembershipId]
const child: RelativeWords = {
  ...{ kind: 'child', name: '李小宝 ', addressForm: '小宝' },
  ...{ year: '2018', month: '5', isGuardian: true },
}

describe('Whom somebody of a family puts down', () => {
  it('(12.3) is a child only with the month of its birth and its guardian’s word', () => {
    expect(relativeOf(child, [home])).toEqual({
      ...{ membershipId: home, name: '李小宝', addressForm: '小宝' },
      care: { kind: 'child', born: '2018-05', version: PRIVACY_VERSION },
    })
    expect(relativeOf({ ...child, isGuardian: false }, [home])).toBeUndefined()
    const { month: _month, ...withoutMonth } = child
    expect(relativeOf(withoutMonth, [home])).toBeUndefined()
  })

  it('(1.6) is an elder only with how they said yes', () => {
    const elder = { kind: 'elder', name: '陈桂花', addressForm: '陈婆婆' } as const
    expect(relativeOf(elder, [home])).toBeUndefined()
    expect(relativeOf({ ...elder, consent: 'inWriting' }, [home])?.care).toEqual({
      ...{ kind: 'elder', consent: 'inWriting' },
    })
  })

  it('(1.6) lives in the home that was said, where there are two', () => {
    expect(relativeOf(child, [home, other])).toBeUndefined()
    expect(relativeOf({ ...child, home: other }, [home, other])?.membershipId).toBe(other)
  })

  it('(1.6) is typed once more with what is known, and a guardian says so anew', () => {
    const { isGuardian: _before, ...kept } = child
    const sent = { kind: 'child', name: '李小宝', addressForm: '小宝' } as const
    expect(wordsAgain(sent, child)).toEqual({ ...kept, name: '李小宝' })
    expect(wordsAgain(sent, undefined)).toEqual(sent)
  })

  it('(1.6) has a name of two letters at least', () =>
    expect(['', ' 李 ', '李宝'].map((name) => isNameShort({ ...child, name }))).toEqual([
      ...[true, true, false],
    ]))

  it('(12.3) may be born in the year in which they are fourteen, or later', () =>
    expect([childYears('2026-05-01')[0], childYears('2026-05-01').slice(-1)[0]]).toEqual([
      ...['2026', '2012'],
    ]))
})
