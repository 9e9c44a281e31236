import { describe, expect, it } from '@jest/globals'
import type { EventId } from '../../../shared/kernel/ids'
import { anEvent, sessionAt } from '../../testing/eventFacts'
import { isOverAt } from '../rules'
import type { Found } from '../finding/rules'
import { deskCard, isAt } from './rules'

const { id, ...times } = sessionAt(1, 1)
const row: Found = {
  ...{ id, sortKey: 'at' },
  card: {
    ...{ ...times, eventId: 'evt_1' as EventId, kind: 'class', title: '书法课' },
    ...{ venue: '活动室', status: 'open', isHidden: true },
  },
}

describe('A session at the desk', () => {
  it('(4.1) comes until its end, and is over from then on', () => {
    const end = isOverAt(times)
    expect([isAt(row, 'coming', end - 1), isAt(row, 'coming', end)]).toEqual([true, false])
    expect([isAt(row, 'over', end - 1), isAt(row, 'over', end)]).toEqual([false, true])
  })

  it('(4.1) says how its event and its words stand', () =>
    expect(
      deskCard(row, anEvent({ status: 'draft', textCheck: { is: 'withWorker', of: 'words' } })),
    ).toStrictEqual({ ...row.card, id, fill: 'enough', event: 'draft', check: 'withWorker' }))
})
