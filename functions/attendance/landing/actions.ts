import { ATTENDANCE_PATH, sessionCodeIn } from '../../../shared/kernel/attendanceCode'
import { ATTENDANCE_LANDING } from '../../../shared/text/zhCN/attendance'
import type { Landing } from '../../platform/landing'

/** Behind the code at the door of a class. */
export const attendanceLanding: Landing = {
  path: ATTENDANCE_PATH,
  words: ATTENDANCE_LANDING,
  page: (code) => `/packages/event/arrive/index?code=${sessionCodeIn(code) ?? '-'}`,
}
