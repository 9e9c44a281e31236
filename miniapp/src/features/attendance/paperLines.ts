import type { AttendanceRow } from '../../../../shared/contract/attendance'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'

/** Those with a number, in its order; whoever gave the seat back keeps the line, so that the numbers stay where they are. */
export const onPaper = (rows: readonly AttendanceRow[]): readonly AttendanceRow[] =>
  rows
    .filter(({ number }) => number !== undefined)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))

/** □ 3号 3栋 陈桂芳 · 2位 */
export const lineOnPaper = ({ number = 0, buildingName, name, party, is }: AttendanceRow): string =>
  [is === 'left' ? W.states.left : '□', W.number(number), buildingName, `${name}${W.party(party)}`]
    .filter((part) => part !== '')
    .join(' ')
