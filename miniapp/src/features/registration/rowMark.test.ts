import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { startOf, HOUR_MS } from '../../../../shared/kernel/dates'
import { rowMark } from './rowMark'

const today = '2030-03-05' as LocalDate
const NOW = startOf(today) + 9 * HOUR_MS
const mark = (row: Partial<Parameters<typeof rowMark>[0]>) =>
  rowMark({ status: 'confirmed', party: 1, session: 'open', ...row }, NOW)

describe('What I signed up for says', () => {
  it('(4.3) that I have a seat, and for how many', () => {
    expect(mark({})).toBe('已报名')
    expect(mark({ party: 3 })).toBe('已报名 · 3位')
  })

  it('(4.4) my true place among those who wait', () => {
    expect(mark({ status: 'waitlisted', ahead: 0 })).toBe('下一位就是您')
    expect(mark({ status: 'waitlisted', ahead: 2 })).toBe('前面还有2位')
    expect(mark({ status: 'waitlisted', ahead: 100 })).toBe('前面还有100多位')
  })

  it('(4.4) that no seat came, once nobody moves up any more', () => {
    const waits = { status: 'waitlisted', ahead: 2 } as const
    expect(mark({ ...waits, waitsUntil: NOW + 1 })).toBe('前面还有2位')
    expect(mark({ ...waits, waitsUntil: NOW })).toBe('没有等到名额')
  })

  it('(4.4) until when a seat is kept', () =>
    expect(mark({ status: 'offered', offeredUntil: startOf(today) + 18 * HOUR_MS })).toBe(
      '留着名额，到今天 18:00',
    ))

  it('(4.1) that it was cancelled, unless I had given my seat back before', () => {
    expect(mark({ session: 'cancelled' })).toBe('这一场取消了')
    expect(mark({ session: 'cancelled', status: 'cancelled' })).toBe('不去了')
  })

  it('(4.3) what to do where a newer server has a state that this one does not know', () =>
    expect(mark({ status: 'lent' as never })).toContain('请更新小程序'))
})
