import { describe, expect, it } from '@jest/globals'
import { contactOf, textOf } from './rules'

const bare = {
  words: { kind: 'class', title: '书法课' },
  venue: { name: '活动室' },
  terms: { capacity: 20 },
} as const

describe('What is judged of an event', () => {
  it('(4.1) is everything that somebody typed, but whom to call', () =>
    expect(
      textOf({
        words: {
          ...bare.words,
          ...{ description: '从头学', bring: '带笔', safety: '走楼梯小心', contact: '83330001' },
          host: { name: '墨香书社', promisesNotToSell: true },
        },
        venue: { name: '三楼' },
        terms: { capacity: 20, questions: ['学过吗', '自己带纸吗'] },
      }),
    ).toBe('书法课\n从头学\n带笔\n走楼梯小心\n墨香书社\n三楼\n学过吗\n自己带纸吗'))

  it('(4.1) leaves out what was not written', () => {
    expect(textOf(bare)).toBe('书法课\n活动室')
    expect(textOf({ ...bare, words: { ...bare.words, description: '' } })).toBe('书法课\n活动室')
  })

  it('(4.1) holds apart whom to call', () => {
    expect(contactOf(bare)).toBe('')
    expect(contactOf({ ...bare, words: { ...bare.words, contact: '83330001' } })).toBe('83330001')
  })
})
