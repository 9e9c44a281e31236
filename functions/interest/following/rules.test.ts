import { describe, expect, it } from '@jest/globals'
import type { EventId } from '../../../shared/kernel/ids'
import { aDrive, DRAFT } from '../../testing/driveFacts'
import { anEvent, NOON_OF_MAY, sessionAt } from '../../testing/eventFacts'
import { heldAs } from './rules'

const enough = aDrive({ status: 'enough', draft: DRAFT })
const event = anEvent({ sessions: [sessionAt(1, 20)] })

describe('A drive whose draft is published', () => {
  it('(4.5) is held when the worker has it held', () => {
    const { dueAt: _due, ...rest } = enough
    const { id: sessionId, day, hours } = sessionAt(1, 20)
    expect(heldAs(enough, event)).toStrictEqual({
      ...{ ...rest, status: 'held', draft: { eventId: 'evt_1', sessionId, day, hours } },
      ...{ settledAt: NOON_OF_MAY, changedAt: NOON_OF_MAY },
    })
  })

  it('(4.5) is held once, by its own draft, and only while it is enough', () => {
    expect(heldAs(aDrive({ status: 'held', draft: DRAFT }), event)).toBeUndefined()
    expect(heldAs(aDrive({ status: 'ended', draft: DRAFT }), event)).toBeUndefined()
    expect(heldAs(enough, { ...event, id: 'evt_2' as EventId })).toBeUndefined()
    expect(heldAs(aDrive({ status: 'enough' }), event)).toBeUndefined()
    expect(heldAs(enough, { ...event, sessions: [] })).toBeUndefined()
  })
})
