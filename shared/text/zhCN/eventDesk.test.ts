import { describe, expect, it } from '@jest/globals'
import { deskMark } from './eventDesk'

const card = { event: 'published', check: 'passed', status: 'open' } as const

describe('The desk of those who hold classes', () => {
  it('(4.1) says what keeps neighbours from seeing one', () => {
    expect(deskMark({ ...card, event: 'draft' })).toBe('草稿，还没发布')
    expect(deskMark({ ...card, event: 'proposed' })).toBe('街坊提的，等着看')
    expect(deskMark({ ...card, check: 'withWorker' })).toBe('等同事看文字')
  })

  it('(4.3) says how the seats stand where nothing does', () => {
    expect(deskMark({ ...card, fill: 'enough' })).toBe('还有名额')
    expect(deskMark(card)).toBe('')
    expect(deskMark({ ...card, fill: 'full' })).toBe('满了')
    expect(deskMark({ ...card, status: 'tookPlace' })).toBe('已经结束')
  })
})
