import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import { at, CHEN, registration, session } from '../../testing/seats'
import { decideLeave } from './rules'

const NOW = at(8, 12)
const leaves = (change: Parameters<typeof registration>[0] = {}, now = NOW) =>
  decideLeave(registration(change), session(), { by: CHEN, now, because: 'ill' })

describe('Whoever gives back', () => {
  it.each(['confirmed', 'waitlisted', 'offered'] as const)('(4.4) ends what is %s', (status) => {
    const { shard: _none, ...rest } = registration({ status })
    expect(leaves({ status, shard: 2, offeredUntil: at(10, 9) })).toStrictEqual({
      ok: true,
      value: {
        ...{ ...rest, rev: 2, status: 'cancelled', because: 'ill' },
        ...{ changedAt: NOW, changedBy: CHEN },
      },
    })
  })

  it.each(['cancelled', 'attended', 'noShow'] as const)('(4.4) ends nothing that is %s', (status) =>
    expect(leaves({ status })).toEqual({
      ...{ ok: false, refusal: { code: 'registration.notFound' } },
    }),
  )

  it('(4.4) has until it begins, and says why or not', () => {
    const value = { by: CHEN, now: at(10, 19) - 1 }
    const left = decideLeave(registration(), session(), value)
    expect(left).toMatchObject({ ok: true })
    expect(left.ok && left.value).not.toHaveProperty('because')
    expect(leaves({}, at(10, 19))).toEqual({
      ...{ ok: false, refusal: { code: 'registration.over' } },
    })
    expect(decideLeave(undefined, session(), value).ok).toBe(false)
  })

  it('(4.4) has until the last of a course begins', () => {
    const course = { last: { day: '2030-05-17' as LocalDate, hours: session().hours } }
    const left = (now: number) =>
      decideLeave(registration(), session({ course }), { by: CHEN, now }).ok
    expect([left(at(10, 20)), left(at(17, 19) - 1), left(at(17, 19))]).toEqual([true, true, false])
  })
})
