import { describe, expect, it } from '@jest/globals'
import type { CompoundId } from '../../../shared/kernel/ids'
import { anEvent } from '../../testing/eventFacts'
import { withoutStanding } from './rules'

const [here, elsewhere] = ['cmp_1', 'cmp_2'] as unknown as readonly [CompoundId, CompoundId]
const waits = anEvent({ status: 'proposed', proposal: {}, compoundId: here })

describe('What waits for a worker’s word', () => {
  it('(1.10, 4.1) waits while whoever proposed it lives there and is not blocked', () => {
    expect(withoutStanding(waits, { isBlocked: false, homes: [elsewhere, here] })).toBeUndefined()
    const back = { ...waits, status: 'cancelled' }
    expect(withoutStanding(waits, { isBlocked: true, homes: [here] })).toStrictEqual(back)
    expect(withoutStanding(waits, { isBlocked: false, homes: [elsewhere] })).toStrictEqual(back)
    expect(withoutStanding(waits, { isBlocked: false, homes: [] })).toStrictEqual(back)
  })

  it('(4.1) stays what it is once it is decided, and where a worker planned it', () => {
    const gone = { isBlocked: false, homes: [] }
    for (const status of ['published', 'declined', 'cancelled'] as const)
      expect(withoutStanding({ ...waits, status }, gone)).toBeUndefined()
    expect(withoutStanding(anEvent({ status: 'proposed', compoundId: here }), gone)).toBeUndefined()
  })
})
