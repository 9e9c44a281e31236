import { describe, expect, it } from '@jest/globals'
import { aDrive, inMay } from '../../testing/driveFacts'
import { withTextCheck } from './rules'

const waiting = aDrive({ textCheck: { is: 'withWorker', of: 'words' } })
const now = inMay(2)

describe('A worker’s word on the words', () => {
  it('(4.5, 9.1) has it asked from then on', () =>
    expect(withTextCheck(waiting, { is: 'passed', of: 'words' }, now)).toStrictEqual(
      aDrive({ changedAt: now }),
    ))

  it('(4.5, 9.1) or ends it', () => {
    const textCheck = { is: 'refused', of: 'words', label: 'ad' } as const
    const { dueAt: _due, ...rest } = aDrive()
    expect(withTextCheck(waiting, textCheck, now)).toStrictEqual({
      ...{ ...rest, status: 'ended', settledAt: now, changedAt: now, textCheck },
    })
  })

  it('(4.5, 9.1) is about these words alone, and counts once', () => {
    expect(withTextCheck(waiting, { is: 'passed', of: 'others' }, now)).toBeUndefined()
    expect(withTextCheck(aDrive(), { is: 'passed', of: 'words' }, now)).toBeUndefined()
  })
})
