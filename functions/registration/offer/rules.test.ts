import { describe, expect, it } from '@jest/globals'
import { at, CHEN, LI, registration } from '../../testing/seats'
import { written } from '../seating/rules'
import { decideTake, lapsed } from './rules'

const UNTIL = at(10, 11)
const takes = (change: Parameters<typeof registration>[0] = {}, now = UNTIL - 1) =>
  decideTake(registration({ status: 'offered', offeredUntil: UNTIL, shard: 0, ...change }), {
    ...{ by: CHEN, now },
  })

describe('A seat that is kept', () => {
  it('(4.4) is theirs with a yes, to the last moment', () => {
    expect(takes()).toStrictEqual({
      ok: true,
      value: {
        ...registration({ shard: 0, rev: 2, status: 'confirmed' }),
        ...{ changedAt: UNTIL - 1, changedBy: CHEN },
      },
    })
    expect(takes({}, UNTIL)).toEqual({
      ...{ ok: false, refusal: { code: 'registration.offerOver' } },
    })
  })

  it('(4.4) is there, or it never was, or it is over', () => {
    const refused = (code: string) => ({ ok: false, refusal: { code } })
    expect(takes({ status: 'waitlisted' })).toEqual(refused('registration.notOffered'))
    const { offeredUntil: _none, ...without } = registration({ status: 'offered' })
    expect(decideTake(without, { by: CHEN, now: 1 })).toEqual(refused('registration.notOffered'))
    expect(takes({ status: 'cancelled', because: 'lapsed' })).toEqual(
      refused('registration.offerOver'),
    )
  })

  it('(4.4) lapses at its time, the longest first; what is taken never does', () => {
    const offer = (offeredUntil: number) => written({ party: 1, life: 1, offeredUntil })
    const entries = { CHEN: offer(UNTIL), LI: offer(UNTIL - 60_000), WANG: '1.1' }
    expect(lapsed({ entries }, UNTIL)).toEqual([LI, CHEN])
    expect(lapsed({ entries }, UNTIL - 1)).toEqual([LI])
    expect(lapsed({ entries }, UNTIL - 60_001)).toEqual([])
  })
})
