import { describe, expect, it } from '@jest/globals'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { ResidentId } from '../../../shared/kernel/ids'
import { at, registration, session } from '../../testing/seats'
import { decideCancel, saidOfThem } from './rules'

const by = 'res_XIAOLI' as ResidentId

describe('A seat that a worker gives back', () => {
  it('(4.3) is gone by the community’s word, with what was said of it', () => {
    const now = at(10, 18)
    const seated = registration({ shard: 2, life: 3 })
    const left = decideCancel(seated, session(), { by, now, because: 'ill' })
    const act = { what: 'cancelled', life: 3, by, at: now }
    expect(left).toMatchObject({
      value: {
        ...{ status: 'cancelled', because: 'worker', changedBy: by, changedAt: now, rev: 2 },
        acts: [{ ...act, because: 'ill' }],
      },
    })
    const unsaid = decideCancel(seated, session(), { by, now })
    expect(unsaid.ok && unsaid.value.acts).toEqual([act])
    expect(unsaid.ok && unsaid.value.shard).toBeUndefined()
  })

  it('(4.3) is none that is gone, nor of what has begun', () => {
    const gone = registration({ status: 'cancelled' })
    expect(decideCancel(gone, session(), { by, now: at(9, 9) })).toEqual(
      refuse({ code: 'seat.notSignedUp' }),
    )
    expect(decideCancel(registration(), session(), { by, now: at(10, 19) })).toEqual(
      refuse({ code: 'seat.begun' }),
    )
  })
})

describe('What a neighbour would read', () => {
  it('(4.3) is said of them to the worker, and everything else as it is', () => {
    expect(saidOfThem(accept(1))).toEqual(accept(1))
    expect(saidOfThem(refuse({ code: 'registration.already' }))).toEqual(
      refuse({ code: 'seat.already' }),
    )
    expect(saidOfThem(refuse({ code: 'session.full' }))).toEqual(refuse({ code: 'seat.full' }))
    expect(saidOfThem(refuse({ code: 'session.closed' }))).toEqual(refuse({ code: 'seat.closed' }))
    const other = refuse({ code: 'registration.partyTooLarge', max: 2 } as const)
    expect(saidOfThem(other)).toEqual(other)
    const cancelled = refuse({ code: 'session.cancelled' } as const)
    expect(saidOfThem(cancelled)).toEqual(cancelled)
  })
})
