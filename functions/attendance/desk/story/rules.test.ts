import { describe, expect, it } from '@jest/globals'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { withoutOne, wordsOver } from './rules'

const [ONE, OTHER] = ['pho_1', 'pho_2'] as unknown as readonly [PhotoId, PhotoId]
const STANDS = { rev: 3, words: '都学会了', photoIds: [ONE, OTHER] }

describe('A story that is told anew at a desk', () => {
  it('(10.2) keeps the photos that stand by now, where nobody told it otherwise', () => {
    expect(wordsOver(STANDS, { rev: 3, words: '另外的话' })).toEqual({
      ...{ ok: true, value: { words: '另外的话', photoIds: [ONE, OTHER] } },
    })
    expect(wordsOver(STANDS, { rev: 2, words: '另外的话' })).toMatchObject({
      refusal: { code: 'report.decidedMeanwhile' },
    })
  })

  it('(4.9) loses one photo of those that stand by now, and its words are the same', () => {
    expect(withoutOne(STANDS, ONE)).toEqual({
      ...{ ok: true, value: { words: '都学会了', photoIds: [OTHER] } },
    })
    const gone = { refusal: { code: 'photo.notFound' } }
    expect(withoutOne({ ...STANDS, photoIds: [OTHER] }, ONE)).toMatchObject(gone)
    expect(withoutOne({ ...STANDS, words: '' }, ONE)).toMatchObject(gone)
  })
})
