import type { BookingStatus } from '../../contract/booking'
import type { SessionStatus } from '../../contract/event'
import type { Exported } from '../../contract/export'
import { EXPORT_WORDS } from './afterClass'

/** What is taken along from the console, and what stands above its columns. */
export const LEDGER_NAMES: Readonly<Record<Exported, string>> = {
  living: '住户',
  lent: '在借的东西和本领',
  bookings: '借用记录',
  sessions: '课堂和活动',
  attendance: '签到明细',
}

export const LEDGER_COLUMNS: Readonly<Record<Exported, readonly string[]>> = {
  living: ['小区', '楼栋', '单元', '房号', '姓名', '称呼', '租期至', '停用到', '有没有用微信'],
  lent: ['小区', '楼栋', '名称', '种类', '分类', '主人', '发布日期'],
  bookings: ['小区', '名称', '主人', '借用人', '从', '到', '状态', '申请时间'],
  sessions: ['日期', '开始', '结束', '名称', '种类', '地点', '状态'],
  attendance: ['日期', '开始', '结束', '活动', ...EXPORT_WORDS.columns],
}

/** Of a booking, as whoever is no party to it reads it. */
export const BOOKING_STATES: Readonly<Record<BookingStatus, string>> = {
  requested: '等主人答应',
  accepted: '约好了',
  declined: '主人没有答应',
  expired: '主人没来得及回复',
  cancelled: '取消了',
  noShow: '到期没有交接',
  handedOver: '借出去了',
  returned: '还了',
  queued: '在排队',
  offered: '轮到了，等回复',
  given: '送出去了',
  disputed: '有争议',
  closed: '调解结束',
}

export const SESSION_STATES: Readonly<Record<SessionStatus, string>> = {
  open: '报名中',
  closed: '报名截止',
  tookPlace: '已经结束',
  cancelled: '取消了',
}

export const LEDGER_WORDS = {
  has: '有',
  hasNot: '没有',
  /** Without its ending. */
  fileName: (place: string, what: string, day: string) => `${place}-${what}-${day}`,
} as const
