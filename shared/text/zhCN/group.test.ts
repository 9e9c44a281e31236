import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../kernel/dates'
import type { HourRange } from '../../kernel/hours'
import { deskGroupMark, meetingOffReason, nextName, rhythmName, weekdaysName } from './group'

const TODAY = '2030-05-01' as LocalDate
const next = '2030-05-02' as LocalDate
const hours = { from: '07:00', until: '08:30' } as HourRange

describe('The words of a group', () => {
  it('(4.2) name its rhythm as neighbours do', () => {
    expect(rhythmName({ weekdays: [2, 4], hours })).toBe('每周二、四 07:00到08:30')
    expect(weekdaysName([0])).toBe('每周日')
    expect(weekdaysName([1, 2, 3, 4, 5])).toBe('每周一到周五')
    expect(weekdaysName([1, 2, 3, 4, 5, 6, 0])).toBe('每天')
  })

  it('(4.2) say when it meets next, or that it does not', () => {
    expect(nextName({ status: 'running', next }, TODAY)).toBe('下次：明天')
    expect(nextName({ status: 'paused', next }, TODAY)).toBe('暂停，下次：明天')
    expect(nextName({ status: 'paused' }, TODAY)).toBe('暂停')
    expect(nextName({ status: 'running' }, TODAY)).toBe('下次的日子还没定')
  })

  it('(4.2) say to the worker what keeps neighbours from it', () => {
    const mark = { check: 'passed', status: 'running', members: 3 } as const
    expect(deskGroupMark(mark)).toBe('3位街坊')
    expect(deskGroupMark({ ...mark, members: 0 })).toBe('还没有人加入')
    expect(deskGroupMark({ ...mark, status: 'paused' })).toBe('暂停')
    expect(deskGroupMark({ ...mark, check: 'withWorker' })).toBe('等同事看文字')
  })

  it('(4.2) have some for a reason that a newer server has', () => {
    expect(meetingOffReason('holiday')).toBe('放假')
    expect(meetingOffReason('newer')).toBe('社区临时有安排')
  })
})
