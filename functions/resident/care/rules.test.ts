import { describe, expect, it } from '@jest/globals'
import { MANDATE_DAYS, MAX_PROXIES } from '../../../shared/contract/care'
import { addDays, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { MandateId, ResidentId } from '../../../shared/kernel/ids'
import {
  decideGiven,
  decideLastDay,
  endOf,
  kept,
  type Mandate,
  overAt,
  shownStanding,
  standingIn,
  withoutMandate,
} from './rules'

const today = '2026-11-26' as LocalDate
const evening = startOf(addDays(today, 1)) - 1
const lastDay = '2027-01-31' as LocalDate
const end = startOf('2027-02-01' as LocalDate)

const chen = 'res_chen' as ResidentId
const resident = (name: string) => `res_${name}` as ResidentId
const mandateId = (name: string) => `mdt_${name}` as MandateId
const proxy = (name: string, until = end) => ({
  ...{ mandateId: mandateId(name), proxyId: resident(name), until },
})
const mandate = (proxyId: ResidentId, name = 'new') =>
  ({
    ...{ id: mandateId(name), principalId: chen, proxyId, givenAt: evening, lastDay },
  }) as Mandate
const grandma = (...proxies: readonly ReturnType<typeof proxy>[]) => ({
  ...{ id: chen, rev: 4, proxies },
})
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('A mandate', () => {
  it('(1.6) stands until midnight after its last day', () => {
    expect(endOf({ lastDay })).toBe(end)
    expect(overAt({ lastDay })).toBe(end)
  })

  it('(1.6) is over as soon as somebody ended it', () => {
    expect(overAt({ lastDay, endedAt: evening })).toBe(evening)
    expect(overAt({ lastDay, endedAt: undefined })).toBe(end)
  })

  it('(1.6) is for a year, where nobody says for how long', () =>
    expect(decideLastDay(undefined, evening)).toEqual({
      ok: true,
      value: addDays(today, MANDATE_DAYS),
    }))

  it.each([today, addDays(today, 30), addDays(today, MANDATE_DAYS)])(
    '(1.6) is until the day that was wished, %s, from today to a year from now',
    (wanted) => expect(decideLastDay(wanted, evening)).toEqual({ ok: true, value: wanted }),
  )

  it.each([addDays(today, -1), addDays(today, MANDATE_DAYS + 1)])(
    '(1.6) is neither until a day that is over nor for more than a year: not until %s',
    (wanted) => expect(decideLastDay(wanted, evening)).toEqual(refused('care.tooLong')),
  )
})

describe('Whoever has no phone', () => {
  it('(1.6) has one more who acts for them, until the mandate ends', () => {
    const given = { mandateId: mandateId('new'), proxyId: resident('li'), until: end }
    expect(decideGiven(grandma(proxy('wang')), mandate(resident('li')))).toEqual({
      ok: true,
      value: { id: chen, rev: 5, proxies: [proxy('wang'), given] },
    })
    expect(decideGiven({ rev: 1 }, mandate(resident('li')))).toEqual({
      ok: true,
      value: { rev: 2, proxies: [given] },
    })
  })

  it('(1.6) is not their own proxy', () =>
    expect(decideGiven(grandma(), mandate(chen))).toEqual(refused('care.notOfHousehold')))

  it('(1.6) has nobody twice: the new mandate takes the place of the one before', () => {
    const given = decideGiven(grandma(proxy('li'), proxy('wang')), mandate(resident('li')))
    expect(given.ok && given.value.proxies.map((one) => one.mandateId)).toEqual([
      mandateId('wang'),
      mandateId('new'),
    ])
  })

  it('(1.6) has only so many who act; those whose time is over do not count', () => {
    const many = (count: number, until = end) =>
      Array.from({ length: count }, (_, n) => proxy(`n${n}`, until))
    const li = mandate(resident('li'))
    expect(decideGiven(grandma(...many(MAX_PROXIES)), li)).toEqual(refused('care.tooMany'))
    expect(decideGiven(grandma(...many(MAX_PROXIES - 1)), li).ok).toBe(true)
    const over = decideGiven(grandma(...many(MAX_PROXIES, evening)), li)
    expect(over.ok && over.value.proxies).toHaveLength(1)
    expect(decideGiven(grandma(...many(MAX_PROXIES, evening + 1)), li).ok).toBe(false)
  })

  it('(1.6) keeps the others when one mandate ends', () => {
    expect(withoutMandate(grandma(proxy('li'), proxy('wang')), mandateId('li'))).toEqual({
      ...{ id: chen, rev: 5, proxies: [proxy('wang')] },
    })
    expect(withoutMandate({ rev: 1 }, mandateId('li'))).toEqual({ rev: 2, proxies: [] })
  })
})

describe('A mandate that rests', () => {
  const resting = (name: string) => ({ ...proxy(name), isPaused: true as const })

  it('(1.6) goes on once the person lets it; the others rest', () => {
    expect(kept(grandma(resting('li'), resting('wang')), mandateId('li'))).toEqual({
      ...{ id: chen, rev: 5, proxies: [proxy('li'), resting('wang')] },
    })
    expect(kept({ rev: 1 }, mandateId('li'))).toEqual({ rev: 2, proxies: [] })
  })

  it('(1.6) stands with the person all the same, and says that it rests', () =>
    expect(standingIn(grandma(resting('li')), mandateId('li'), evening)).toEqual(resting('li')))
})

describe('How a mandate stands with the person', () => {
  const person = grandma(proxy('wang'), proxy('li'))

  it('(1.6) is told of this one, as long as its last day lasts', () => {
    expect(standingIn(person, mandateId('li'), end - 1)).toEqual(proxy('li'))
    expect(standingIn(person, mandateId('li'), end)).toBeUndefined()
  })

  it("(12.3) is told of no mandate that is not theirs: a guardian's that was taken back is none", () => {
    expect(standingIn(person, mandateId('zhao'), evening)).toBeUndefined()
    expect(standingIn({}, mandateId('li'), evening)).toBeUndefined()
    const child = withoutMandate(grandma(proxy('guardian')), mandateId('guardian'))
    expect(standingIn(child, mandateId('guardian'), evening)).toBeUndefined()
  })
})

describe('A mandate that takes the place of another', () => {
  const given = (...proxies: readonly object[]) => {
    const decision = decideGiven({ rev: 4, proxies } as never, mandate(resident('fang')))
    return decision.ok
      ? (decision.value as unknown as { proxies: readonly object[] }).proxies
      : undefined
  }
  const fang = { mandateId: mandateId('new'), proxyId: resident('fang'), until: end }
  const before = (name: string, ...earlier: readonly string[]) => ({
    ...{ mandateId: mandateId(name), proxyId: resident('fang'), until: end },
    ...(earlier.length > 0 ? { earlier: earlier.map(mandateId) } : {}),
  })

  it('(1.6) names it, and those that it had renewed itself, the latest first', () => {
    expect(given(before('old'))).toStrictEqual([{ ...fang, earlier: [mandateId('old')] }])
    const chain = ['old', 'older', 'oldest'].map(mandateId)
    expect(given(before('old', 'older', 'oldest'))).toStrictEqual([{ ...fang, earlier: chain }])
  })

  it('(1.6) names five at the most', () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'] as const
    const [first, ...more] = six
    expect(given(before(first, ...more))).toStrictEqual([
      { ...fang, earlier: six.slice(0, 5).map(mandateId) },
    ])
  })

  it('(1.6) names none of somebody else’s, and nothing where it is the first', () => {
    const li = { ...before('hers', 'older'), proxyId: resident('li') }
    expect(given(li)).toStrictEqual([li, fang])
    expect(given()).toStrictEqual([fang])
    const nobody = decideGiven({ rev: 4 }, mandate(resident('fang')))
    expect(nobody).toStrictEqual({ ok: true, value: { rev: 5, proxies: [fang] } })
  })
})

describe('What is shown of a mandate', () => {
  const own = { id: mandateId('fang'), consent: 'inPerson' } as const
  const guardians = { ...own, consent: 'guardian' } as const
  const paused = grandma({ ...proxy('fang'), isPaused: true } as never)

  it('(1.6) is that it stands, or rests, until midnight after its last day', () => {
    expect(shownStanding(grandma(proxy('li'), proxy('fang')), own, end - 1)).toStrictEqual({})
    expect(shownStanding(paused, own, end - 1)).toStrictEqual({ isPaused: true })
    expect(shownStanding(grandma(proxy('fang')), own, end)).toBeUndefined()
  })

  it('(12.3) is behind it that a child is 14, to its guardian, until it logs in for itself', () => {
    expect(shownStanding(grandma(proxy('fang')), guardians, end - 1)).toStrictEqual({})
    expect(shownStanding(grandma(proxy('fang')), guardians, end)).toStrictEqual({ isOver: true })
    expect(shownStanding(paused, guardians, end)).toBeUndefined()
  })

  it('(1.6) is nothing where it is not among the person’s rights', () => {
    expect(shownStanding(grandma(proxy('li')), guardians, end)).toBeUndefined()
    expect(shownStanding({}, guardians, end)).toBeUndefined()
  })
})
