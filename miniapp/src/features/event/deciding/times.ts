import type { DecideBy } from '../../../../../shared/contract/event'
import type { LocalTime } from '../../../../../shared/kernel/hours'
import { DECIDING_WORDS as W } from '../../../../../shared/text/zhCN/deciding'

export type DecidesName = keyof typeof W.by

const before = (daysBefore: number, at: string): DecideBy => ({ daysBefore, at: at as LocalTime })

/** When it is decided, as most would say it. */
export const DECIDES: Record<DecidesName, DecideBy> = {
  evening: before(1, '20:00'),
  twoDays: before(2, '20:00'),
  threeDays: before(3, '20:00'),
  morning: before(0, '08:00'),
  noon: before(0, '12:00'),
}

const NAMES = Object.keys(DECIDES) as DecidesName[]

export const DECIDES_OPTIONS = NAMES.map((value) => ({ value, text: W.by[value] }))

/** The same time, where that can be chosen. */
export const decidesName = ({ daysBefore, at }: DecideBy): DecidesName | undefined =>
  NAMES.find((name) => DECIDES[name].daysBefore === daysBefore && DECIDES[name].at === at)
