import { describe, expect, it } from '@jest/globals'
import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import { gramsOf, gramToSeek, isFoundBy, namesOf, plain } from './rules'

const drill = { title: '冲击钻', tags: ['打孔', 'BOSCH'], category: 'tools' } as const

describe('Words as people type them', () => {
  it('(2.5) mean the same full-width or not, capital or not, with spaces and stops or without', () =>
    expect(plain('ＢＯＳＣＨ 冲击，钻！')).toBe('bosch冲击钻'))

  it('(2.5) are looked for by their first two characters, or by the one there is', () => {
    expect(gramToSeek('冲击钻')).toBe('冲击')
    expect(gramToSeek(' 钻 ')).toBe('钻')
    expect(gramToSeek('！？')).toBeUndefined()
  })
})

describe('What a thing is found by', () => {
  it('(2.5) each character and each two beside each other, once, and never across two texts', () =>
    expect(gramsOf('钻孔钻', '梯')).toEqual(['钻', '孔', '钻孔', '孔钻', '梯']))

  it('(2.5) its title, its tags and what its category is called', () => {
    expect(namesOf(drill)).toEqual(['冲击钻', '打孔', 'BOSCH', CATEGORY_NAMES.tools])
    expect(namesOf({ title: '人字梯' })).toEqual(['人字梯'])
  })

  it('(2.5) any part of one of its names, and nothing else', () => {
    for (const words of ['击钻', '钻', 'bosch', '打 孔', CATEGORY_NAMES.tools])
      expect(isFoundBy(drill, words)).toBe(true)
    for (const words of ['梯', '钻打']) expect(isFoundBy(drill, words)).toBe(false)
  })
})
