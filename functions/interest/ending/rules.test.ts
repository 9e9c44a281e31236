import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { aDrive, DRAFT, inMay } from '../../testing/driveFacts'
import { decideEnd } from './rules'

const by = { by: 'res_he' as ResidentId, reason: 'noRoom', at: inMay(3) } as const

describe('A drive that a worker ends', () => {
  it.each([aDrive(), aDrive({ status: 'enough', draft: DRAFT })])(
    '(4.5) says why, and by whom',
    (drive) => {
      const { dueAt: _due, ...rest } = drive
      expect(decideEnd(drive, by)).toStrictEqual({
        ok: true,
        value: {
          ...{ ...rest, status: 'ended', reason: 'noRoom', endedBy: 'res_he' },
          ...{ settledAt: inMay(3), changedAt: inMay(3) },
        },
      })
    },
  )

  it.each(['held', 'lapsed', 'ended'] as const)('(4.5) is none that is %s', (status) =>
    expect(decideEnd(aDrive({ status }), by)).toEqual({
      ok: false,
      refusal: { code: 'interest.over' },
    }),
  )
})
