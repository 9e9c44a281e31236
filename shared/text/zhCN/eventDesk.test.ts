import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, type LocalDate, startOf } from '../../kernel/dates'
import type { HourRange } from '../../kernel/hours'
import { deskMark, deskStands } from './eventDesk'

const DAY = '2030-05-02' as LocalDate
const card = {
  ...({ event: 'published', check: 'passed', status: 'open' } as const),
  ...{ day: DAY, hours: { from: '15:00', until: '16:30' } as HourRange },
}
const BEFORE = startOf(DAY)

describe('The desk of those who hold classes', () => {
  it('(4.1) says what keeps neighbours from seeing one', () => {
    expect(deskMark({ ...card, event: 'draft' }, BEFORE)).toBe('草稿，还没发布')
    expect(deskMark({ ...card, event: 'proposed' }, BEFORE)).toBe('街坊提的，等着看')
    expect(deskMark({ ...card, check: 'withWorker' }, BEFORE)).toBe('等同事看文字')
  })

  it('(9.1) says first that words are to be mended, where the check refused them', () => {
    const mend = '文字没有通过，请改一下'
    expect(deskMark({ ...card, event: 'declined' }, BEFORE)).toBe('没有同意')
    for (const event of ['declined', 'draft', 'published'] as const)
      expect(deskMark({ ...card, event, check: 'refused' }, BEFORE)).toBe(mend)
    expect(deskMark({ ...card, event: 'cancelled', check: 'refused' }, BEFORE)).toBe('取消了')
    expect(deskStands({ event: 'published', check: 'passed' })).toBeUndefined()
  })

  it('(4.3) says how the seats stand where nothing does', () => {
    expect(deskMark({ ...card, fill: 'enough' }, BEFORE)).toBe('还有名额')
    expect(deskMark(card, BEFORE)).toBe('')
    expect(deskMark({ ...card, fill: 'full' }, BEFORE)).toBe('满了')
    expect(deskMark({ ...card, status: 'tookPlace' }, BEFORE)).toBe('已经结束')
  })

  it('(4.3) says of none that has begun that it has seats', () => {
    const begins = BEFORE + 15 * HOUR_MS
    const full = { ...card, fill: 'full' } as const
    expect(deskMark({ ...card, fill: 'enough' }, begins - 1)).toBe('还有名额')
    expect(deskMark({ ...card, fill: 'enough' }, begins)).toBe('已经开始')
    expect(deskMark(full, begins)).toBe('已经开始')
    expect(deskMark({ ...full, status: 'cancelled' }, begins)).toBe('取消了')
  })

  it('(4.3) says of none that is over that it has only begun, though nobody handed in its list', () => {
    const over = BEFORE + 16.5 * HOUR_MS
    expect(deskMark({ ...card, status: 'closed' }, over - 1)).toBe('已经开始')
    for (const status of ['open', 'closed', 'tookPlace'] as const)
      expect(deskMark({ ...card, status, fill: 'enough' }, over)).toBe('已经结束')
    expect(deskMark({ ...card, status: 'cancelled' }, over)).toBe('取消了')
  })
})
