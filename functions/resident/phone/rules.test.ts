import { describe, expect, it } from '@jest/globals'
import { MAX_PEOPLE_PER_PHONE } from '../../../shared/contract/phone'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { ResidentId } from '../../../shared/kernel/ids'
import {
  decideHolder,
  isHeldBy,
  masked,
  mayCall,
  type PhoneHolders,
  wasOthers,
  withoutHolder,
} from './rules'

const person = (name: string) => ({ residentId: `res_${name}` as ResidentId, mark: `mark-${name}` })
const [chen, son, stranger] = ['chen', 'son', 'stranger'].map(person) as [
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
]
const nobody: PhoneHolders = { hash: 'hash', rev: 0, holders: [], former: [] }

function heldBy(before: PhoneHolders, holder: ReturnType<typeof person>, at = 1): PhoneHolders {
  const held = decideHolder(before, holder, at)
  if (!held.ok) throw new Error(held.refusal.code)
  return held.value
}

describe('A number that Aunt Chen verified', () => {
  const hers = heldBy(nobody, chen)

  it('(1.3) is hers, and was nobody’s before', () => {
    expect(isHeldBy(hers, chen)).toBe(true)
    expect(wasOthers(nobody, chen)).toBe(false)
    expect(wasOthers(hers, chen)).toBe(false)
  })

  it('(1.3) may stand for her son too, of whom it is known that it was another’s', () => {
    const both = heldBy(hers, son)
    expect([chen, son].map((one) => isHeldBy(both, one))).toEqual([true, true])
    expect(wasOthers(hers, son)).toBe(true)
  })

  it('(1.3) is held by her once, however often she verifies it', () =>
    expect(heldBy(hers, chen, 2).holders).toEqual([{ residentId: chen.residentId, at: 2 }]))

  it('(1.3) given up and given out anew is known to have been another’s, and no longer whose', () => {
    const free = withoutHolder(hers, chen)
    expect(free).toEqual({ ...nobody, rev: 2, former: [chen.mark] })
    expect(wasOthers(free, stranger)).toBe(true)
    expect(wasOthers(free, chen)).toBe(false)
    expect(heldBy(free, chen).former).toEqual([])
  })

  it('(1.3) stands for as many as one family has, and no more', () => {
    const family = Array.from({ length: MAX_PEOPLE_PER_PHONE }, (_, n) => person(`child-${n}`))
    const full = family.reduce((held, one) => heldBy(held, one), nobody)
    expect(decideHolder(full, chen, 1)).toEqual({
      ok: false,
      refusal: { code: 'phone.tooManyPeople', max: MAX_PEOPLE_PER_PHONE },
    })
    expect(decideHolder(full, family[0] ?? chen, 2).ok).toBe(true)
  })
})

describe('What she sees of it', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['+85291234567', '+852****4567'],
    ['1234567', '****'],
  ])('(1.3) of %s is %s', (number, shown) => expect(masked(number)).toBe(shown))
})

describe('Those who gave a number up', () => {
  it('(1.3) leave one mark each, the latest last', () => {
    const before = { ...nobody, former: [chen.mark, son.mark] }
    expect(withoutHolder(heldBy(before, stranger), chen)).toEqual({
      ...{ hash: 'hash', rev: 2, former: [son.mark, chen.mark] },
      holders: [{ residentId: stranger.residentId, at: 1 }],
    })
  })

  it('(12.4) are remembered by eight marks at the most', () => {
    const people = Array.from({ length: 9 }, (_, n) => person(`former-${n}`))
    const after = people.reduce(withoutHolder, nobody)
    expect(after.former).toEqual(people.slice(1).map(({ mark }) => mark))
  })

  it('(1.3) take with them nobody else’s hold on it', () => {
    const both = heldBy(heldBy(nobody, chen), son, 2)
    expect(both).toEqual({
      ...{ hash: 'hash', rev: 2, former: [] },
      holders: [
        { residentId: chen.residentId, at: 1 },
        { residentId: son.residentId, at: 2 },
      ],
    })
    const left = withoutHolder(both, chen)
    expect([isHeldBy(left, chen), isHeldBy(left, son)]).toEqual([false, true])
  })

  it('(1.3) are eight digits from being readable, and no fewer', () => {
    expect(masked('12345678')).toBe('****5678')
    expect(masked('')).toBe('****')
  })
})

describe('Whoever is called about a seat', () => {
  it('(4.4) has given a number, and agreed to what is said of it now', () => {
    expect(mayCall({ hasPhone: true, agreedTo: PRIVACY_VERSION })).toBe(true)
    expect(mayCall({ hasPhone: true, agreedTo: PRIVACY_VERSION - 1 })).toBe(false)
    expect(mayCall({ hasPhone: true })).toBe(false)
    expect(mayCall({ agreedTo: PRIVACY_VERSION })).toBe(false)
  })
})
