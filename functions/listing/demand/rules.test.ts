import { describe, expect, it } from '@jest/globals'
import { may } from '../../testing/borrowing'
import { countedFrom, expiryOf, monthOf, wordsToKeep } from './rules'

describe('What neighbours looked for and did not find', () => {
  it.each([
    ['冲击钻', '冲击钻'],
    [' 冲击　钻! ', '冲击钻'],
    ['ＷｉＦｉ', 'wifi'],
    ['锯子', '锯子'],
    ['1234 号钉', '1234号钉'],
  ])('(2.5) is kept as it is meant: %s', (words, kept) => expect(wordsToKeep(words)).toBe(kept))

  it.each([
    ['one character, which is in too much', '锯'],
    ['nothing but stops', '……'],
    ['one character of two units', '𠮷'],
    ['five digits in a row: a number that is somebody’s', '12345'],
    ['digits with spaces between', '粤A 12 345'],
    ['money', '给钱租电钻'],
    ['a contact', '加我微信'],
    ['a contact with a full stop between', '加我.微信'],
  ])('(2.5) is not kept when it is %s', (_what, words) =>
    expect(wordsToKeep(words)).toBeUndefined(),
  )

  it('(12.4) is forgotten after 180 days, counted from its midnight in Shanghai', () =>
    expect(expiryOf(may(1))).toBe(Date.parse('2026-10-28T00:00:00+08:00') / 1000))

  it('(2.5) is counted by months', () => expect(monthOf(may(9))).toBe('2026-05'))

  it('(2.5) is listed by how often, and by name where it is as often', () => {
    const words = ['梯子', '电钻', '轮椅', '电钻', '锯子', '电钻', '轮椅']
    expect(countedFrom(words.map((one) => ({ words: one })))).toEqual([
      { words: '电钻', count: 3 },
      { words: '轮椅', count: 2 },
      { words: '锯子', count: 1 },
      { words: '梯子', count: 1 },
    ])
  })
})
