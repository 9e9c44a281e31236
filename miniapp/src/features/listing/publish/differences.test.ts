import { describe, expect, it } from '@jest/globals'
import { DEFAULT_TERMS } from '../../../../../shared/contract/listing'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { differencesBetween } from './differences'
import type { Draft } from './draft'

const drill: Draft = {
  title: '电钻',
  category: 'tools',
  condition: 'good',
  accessories: '钻头、充电器',
  description: '',
  terms: DEFAULT_TERMS,
}

describe("Uncle Wang's drill, written on two phones", () => {
  it('is the same where only spaces and commas differ', () =>
    expect(
      differencesBetween({ ...drill, title: ' 电钻 ', accessories: '钻头，充电器，' }, drill),
    ).toEqual([]))
  it('says which part differs, and what stands here and there', () =>
    expect(differencesBetween({ ...drill, title: '冲击钻' }, drill)).toEqual([
      { name: PUBLISH_WORDS.title, here: '冲击钻', there: '电钻' },
    ]))
  it('tells the terms apart in words', () =>
    expect(
      differencesBetween(drill, { ...drill, terms: { ...DEFAULT_TERMS, maxDays: 7 } }),
    ).toEqual([{ name: PUBLISH_WORDS.maxDays, here: '3天', there: '7天' }]))
})
