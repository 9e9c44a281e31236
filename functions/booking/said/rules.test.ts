import { describe, expect, it } from '@jest/globals'
import type { PhotoId } from '../../../shared/kernel/ids'
import { LI, NOON } from '../../testing/borrowing'
import { photosDue } from './rules'

const photo = { id: 'pho_scratch' as PhotoId, end: 'handOver', by: LI, at: NOON } as const

describe('The photos of a loan that ended', () => {
  it('(12.4) are deleted so many days behind its end', () =>
    expect(photosDue({ photos: [photo] }, NOON)).toStrictEqual({
      dueAt: NOON + 30 * 86_400_000,
    }))

  it('(12.4) are due never where there are none', () => {
    expect(photosDue({ photos: [] }, NOON)).toStrictEqual({})
    expect(photosDue({}, NOON)).toStrictEqual({})
  })
})
