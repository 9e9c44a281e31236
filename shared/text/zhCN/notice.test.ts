import { describe, expect, it } from '@jest/globals'
import { NOTICE_SENTENCES } from './notice'

const parts = { title: '手机课', days: '6月1日', reason: 'weather' }
const ENDS = ['registration.lapsed', 'registration.left', 'registration.lessonOff'] as const

describe('A notice of a seat', () => {
  it.each(ENDS)('(4.4) says nothing of seats that it cannot know: %s', (kind) => {
    const sentence = NOTICE_SENTENCES[kind](parts)
    expect(sentence).toContain('手机课')
    expect(sentence).not.toMatch(/街坊|名额还在|再排队/)
  })
})
