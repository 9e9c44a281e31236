import { describe, expect, it } from '@jest/globals'
import type { AttendanceRow } from '../../../../shared/contract/attendance'
import { lineOnPaper, onPaper } from './paperLines'

const row = (change: Partial<AttendanceRow>): AttendanceRow => ({
  ...{ name: '陈桂芳', addressForm: '陈姨', buildingName: '3栋', party: 1, is: 'awaited' },
  ...change,
})

describe('The list on paper', () => {
  it('(4.6) holds whoever has a number, in its order', () =>
    expect(
      onPaper([row({ number: 2 }), row({ is: 'walkedIn' }), row({ number: 1 })]).map(
        ({ number }) => number,
      ),
    ).toEqual([1, 2]))

  it('(4.6) has a box to tick, and keeps the line of whoever left', () => {
    expect(lineOnPaper(row({ number: 3, party: 2 }))).toBe('□ 3号 3栋 陈桂芳 · 2位')
    expect(lineOnPaper(row({ number: 4, is: 'left', buildingName: '' }))).toBe('退了 4号 陈桂芳')
  })
})
