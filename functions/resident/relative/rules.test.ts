import { describe, expect, it } from '@jest/globals'
import { MAX_WAITING_RELATIVES } from '../../../shared/contract/relatives'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { decideCare, decideWaiting } from './rules'

const refused = (code: string, more: object = {}) => ({ ok: false, refusal: { code, ...more } })
const known = { today: '2026-11-26' as LocalDate, version: 4 }

describe('An elder who is put down', () => {
  it.each(['inPerson', 'inWriting'] as const)('(1.6) comes by their own word: %s', (consent) =>
    expect(decideCare({ kind: 'elder', consent }, known)).toEqual({
      ok: true,
      value: { kind: 'elder', consent },
    }),
  )
})

describe('A child who is put down', () => {
  const child = (born: string, version = known.version) =>
    decideCare({ kind: 'child', born, version }, known)

  it.each(['2016-05', '2026-11', '2012-11'])(
    '(12.3) comes by the word of its guardian, under 14: born in %s',
    (born) =>
      expect(child(born)).toEqual({
        ok: true,
        value: { kind: 'child', consent: 'guardian', born },
      }),
  )

  it('(12.1) only by the guide to privacy that is in force', () => {
    expect(child('2016-05', known.version - 1)).toEqual(refused('privacy.otherVersion'))
    expect(child('2016-05', known.version + 1)).toEqual(refused('privacy.otherVersion'))
  })

  it('(12.3) is under 14 to the last day of its month', () => {
    const on = (today: string) =>
      decideCare(
        { kind: 'child', born: '2012-11', version: 4 },
        { today: today as LocalDate, version: 4 },
      )
    expect(on('2026-11-30').ok).toBe(true)
    expect(on('2026-12-01')).toEqual(refused('care.ownPhone'))
  })

  it.each(['2026-12', '2027-01'])('(12.3) is born already, not in %s', (born) =>
    expect(child(born)).toEqual(refused('care.notYetBorn')),
  )

  it.each(['2012-10', '2001-03'])(
    '(12.3) is not surely 14: who was born in %s has an account of their own',
    (born) => expect(child(born)).toEqual(refused('care.ownPhone')),
  )
})

describe('Those of the household who wait', () => {
  const id = (name: string) => name as MembershipId
  const one = (name: string, status: string) =>
    ({ id: id(name), name, status }) as Parameters<typeof decideWaiting>[0][number]
  const grandma = { id: id('new'), name: '陈秀英' }

  it('(1.6) are those who were asked for or turned away, and whoever is new', () => {
    const waiting = [
      ...[one('a', 'requested'), one('b', 'approved'), one('c', 'rejected')],
      ...[one('d', 'withdrawn'), one('e', 'left')],
    ]
    expect(decideWaiting(waiting, grandma, [])).toEqual({
      ok: true,
      value: [id('a'), id('c'), id('new')],
    })
    expect(decideWaiting([], grandma, [])).toEqual({ ok: true, value: [id('new')] })
  })

  it('(1.6) are nobody twice, neither among those who live there nor among those who wait', () => {
    const asked = [one('陈 秀英', 'requested'), one('李', 'requested')]
    expect(decideWaiting(asked, grandma, [])).toEqual(refused('care.sameName'))
    expect(decideWaiting([], grandma, [{ name: '李' }, { name: '陈秀英' }])).toEqual(
      refused('care.sameName'),
    )
    expect(decideWaiting([one('陈秀英', 'rejected')], grandma, []).ok).toBe(true)
  })

  it('(1.6) are told apart from somebody whose name nobody has kept', () => {
    const nameless = { id: id('x'), status: 'requested' } as const
    expect(decideWaiting([nameless], grandma, [{}]).ok).toBe(true)
  })

  it('(1.6) are only so many; those who were decided about do not count', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => one(`n${n}`, 'requested'))
    const full = refused('care.manyWaiting', { max: MAX_WAITING_RELATIVES })
    expect(decideWaiting(many(MAX_WAITING_RELATIVES), grandma, [])).toEqual(full)
    const almost = [...many(MAX_WAITING_RELATIVES - 1), one('r', 'rejected')]
    expect(decideWaiting(almost, grandma, []).ok).toBe(true)
  })
})
