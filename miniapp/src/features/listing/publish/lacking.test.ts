import { describe, expect, it } from '@jest/globals'
import type { PhotoId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { abandonedOf, lackingAt, type Stand } from './lacking'

const nothing: Stand = {
  draft: {
    title: '',
    category: undefined,
    condition: 'good',
    accessories: '',
    description: '',
    terms: { maxDays: 3, leadDays: 0, handover: 'door', acceptance: 'owner' },
  },
  photos: [],
  uploads: 0,
}
const photo = (state: Stand['photos'][number]['state']) => ({
  id: `pho_${'0'.repeat(26)}` as PhotoId,
  state,
})
const titled = (title: string): Stand => ({ ...nothing, draft: { ...nothing.draft, title } })

describe('publishing in four steps', () => {
  it('asks for a photo first', () => expect(lackingAt(0, nothing)).toBe(PUBLISH_WORDS.needPhoto))
  it('does not count a photo that never arrived', () =>
    expect(lackingAt(0, { ...nothing, photos: [photo('awaiting')] })).toBe(PUBLISH_WORDS.needPhoto))
  it('waits for a photo that is on its way', () =>
    expect(lackingAt(0, { ...nothing, photos: [photo('passed')], uploads: 1 })).toBe(
      PUBLISH_WORDS.needUpload,
    ))
  it('goes on with a photo that is still being checked', () =>
    expect(lackingAt(0, { ...nothing, photos: [photo('checking')] })).toBeUndefined())
  it('wants a name that is more than spaces', () => {
    expect(lackingAt(1, titled('  '))).toBe(PUBLISH_WORDS.needTitle)
    expect(lackingAt(1, titled('人字梯'))).toBeUndefined()
  })
  it('wants a category', () => expect(lackingAt(2, nothing)).toBe(PUBLISH_WORDS.needCategory))
  it('asks for nothing more at the terms', () => expect(lackingAt(3, nothing)).toBeUndefined())
})

describe('places for photos that never came', () => {
  const [there, waiting] = [photo('passed'), photo('awaiting')]
  it('are given back when nobody is filling them', () =>
    expect(abandonedOf([there, waiting], [])).toEqual([waiting.id]))
  it('are left to the photo that is on its way there', () =>
    expect(abandonedOf([waiting], [{ photoId: waiting.id }])).toEqual([]))
  it('are left alone while a photo does not know its place yet', () =>
    expect(abandonedOf([waiting], [{}])).toEqual([]))
})
