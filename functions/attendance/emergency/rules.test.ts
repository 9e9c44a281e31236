import { describe, expect, it } from '@jest/globals'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type { OpeningId, ResidentId } from '../../../shared/kernel/ids'
import { aSession } from '../../testing/attendanceFacts'
import { beginsAt, isOverAt } from '../../event/rules'
import { isOpenAt, openingOf } from './rules'

const session = aSession()

describe('Whom to call of somebody at a class', () => {
  it('(4.7) is opened from half an hour before it begins until two hours behind its end', () => {
    const from = beginsAt(session) - 30 * MINUTE_MS
    const until = isOverAt(session) + 120 * MINUTE_MS
    expect([from - 1, from, until - 1, until].map((now) => isOpenAt(session, now))).toEqual([
      ...[false, true, true, false],
    ])
    expect(isOpenAt(aSession({ status: 'cancelled' }), beginsAt(session))).toBe(false)
    expect(isOpenAt(aSession({ status: 'tookPlace' }), beginsAt(session))).toBe(true)
  })

  it('(4.7) leaves a line that says by whom, of whom and when, and never whom to call', () => {
    const opened = {
      ...{ openingId: 'opn_1' as OpeningId, residentId: 'res_1' as ResidentId },
      ...{ by: 'res_9' as ResidentId, at: 7, request: { key: 'a tap', hash: 'of what' } },
    }
    expect(openingOf(session, opened)).toEqual({
      ...opened,
      ...{ id: 'ses_1#opn_1', rev: 1, sessionId: 'ses_1' },
      ...{ title: session.title, day: session.day },
    })
  })
})
