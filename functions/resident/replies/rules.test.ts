import { describe, expect, it } from '@jest/globals'
import type { DistrictId, PlaceId } from '../../../shared/kernel/ids'
import {
  decideAdd,
  decideChange,
  decideRemove,
  MAX_REPLIES,
  pathDownTo,
  type Replies,
} from './rules'

const at = { nodeId: 'cmt_here' as PlaceId, districtId: 'dst_here' as DistrictId }
const standing = (...words: string[]): Replies => ({
  ...{ ...at, rev: 3 },
  replies: words.map((one, n) => ({ id: `rmk_${n}`, words: one })),
})
const wordsOf = (next: Replies | undefined) => next?.replies.map(({ words }) => words)

describe('The sentences that a place keeps', () => {
  it('(10.2) are added at the end, each once, thirty at the most', () => {
    const added = decideAdd(standing('一'), at, { id: 'rmk_x', words: '二' })
    expect(added.ok && wordsOf(added.value)).toEqual(['一', '二'])
    expect(added).toMatchObject({ value: { rev: 4 } })
    expect(decideAdd(undefined, at, { id: 'rmk_x', words: '一' })).toMatchObject({
      value: { rev: 1, nodeId: 'cmt_here' },
    })
    expect(decideAdd(standing('一'), at, { id: 'rmk_x', words: '一' })).toEqual({
      ...{ ok: true, value: undefined },
    })
    const full = standing(...Array.from({ length: MAX_REPLIES }, (_, n) => `第${n}句`))
    expect(decideAdd(full, at, { id: 'rmk_x', words: '多一句' })).toMatchObject({
      refusal: { code: 'replies.full', max: MAX_REPLIES },
    })
  })

  it('(10.2) are changed over what was seen alone, and not brought back', () => {
    const before = standing('一', '二')
    const change = (was: string) => decideChange(before, { id: 'rmk_1', words: '贰', was })
    const changed = change('二')
    expect(changed.ok && wordsOf(changed.value)).toEqual(['一', '贰'])
    expect(change('两')).toMatchObject({ refusal: { code: 'replies.gone' } })
    expect(decideChange(before, { id: 'rmk_9', words: '玖', was: '九' })).toMatchObject({
      refusal: { code: 'replies.gone' },
    })
    // The same tap again.
    expect(decideChange(before, { id: 'rmk_1', words: '二', was: '两' })).toMatchObject({
      ok: true,
    })
  })

  it('(10.2) are taken away, twice as once', () => {
    expect(wordsOf(decideRemove(standing('一', '二'), 'rmk_0'))).toEqual(['二'])
    expect(decideRemove(standing('一'), 'rmk_9')).toBeUndefined()
    expect(decideRemove(undefined, 'rmk_0')).toBeUndefined()
  })
})

describe('The place of an address', () => {
  const path = {
    ...{ districtId: 'dis_1', streetId: 'str_1', communityId: 'com_1', compoundId: 'cmp_1' },
  } as unknown as Parameters<typeof pathDownTo>[0]

  it('(10.2) is that of a case as far as the case lies there, and no other', () => {
    const asked = (nodeId: string) => pathDownTo(path, nodeId as PlaceId)
    expect(asked('dis_1')).toEqual({ districtId: 'dis_1' })
    expect(asked('com_1')).toEqual({
      ...{ districtId: 'dis_1', streetId: 'str_1', communityId: 'com_1' },
    })
    expect(asked('cmp_1')).toEqual(path)
    expect(asked('com_2')).toBeUndefined()
    expect(pathDownTo({ districtId: path.districtId }, 'cmp_1' as PlaceId)).toBeUndefined()
  })
})
