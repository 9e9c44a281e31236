import type { HoldReason } from '../../contract/holding'

export const HOLD_REASON_NAMES: Readonly<Record<HoldReason, string>> = {
  unsafe: '用起来可能不安全',
  notAsShown: '和写的、照片上的不一样',
  notForHere: '不适合在这里外借',
  notReached: '联系不上主人',
  other: '有事要先问清楚',
}

/** An older phone may not know it. */
export const holdReason = (reason: string | undefined): string =>
  HOLD_REASON_NAMES[reason as HoldReason] ?? HOLD_REASON_NAMES.other
