import { describe, expect, it } from '@jest/globals'
import type { SessionId } from '../../../shared/kernel/ids'
import { aCheckIn, aSession } from '../../testing/attendanceFacts'
import { sessionAt } from '../../testing/eventFacts'
import { attendedOf, lengthOf } from './rules'

const held = (n: number) =>
  aSession({ ...sessionAt(n, n), id: `ses_${n}` as SessionId, status: 'tookPlace' })
const came = (n: number) => aCheckIn({ sessionId: `ses_${n}` as SessionId })

describe('What a paper says of whoever came', () => {
  it('(4.9) is each session whose closed list names them, the earliest first', () => {
    const open = aSession({ ...sessionAt(4, 4), id: 'ses_4' as SessionId })
    const found = attendedOf(
      [held(3), undefined, held(1), held(2), open],
      [came(1), came(3), came(4), { ...came(2), isUndone: true }],
    )
    expect(found.map(({ id }) => id)).toEqual(['ses_1', 'ses_3'])
  })

  it('(4.9) is how long it took together, and each day once', () => {
    const [one, three] = [held(1), held(3)]
    expect(lengthOf([one, three])).toEqual({ days: [one.day, three.day], minutes: 240 })
    expect(lengthOf([one, one])).toEqual({ days: [one.day], minutes: 240 })
    expect(lengthOf([])).toEqual({ days: [], minutes: 0 })
  })
})
