import { MANDATE_DAYS } from '../../../../shared/contract/care'
import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import { CARE_WORKER_WORDS as W } from '../../../../shared/text/zhCN/care'

/** How long somebody may act, in days. */
export type Length = keyof typeof W.lengths

export const LENGTHS = Object.keys(W.lengths) as readonly Length[]
export const LONGEST: Length = `${MANDATE_DAYS}`

/**
 * The last day that is sent. Nothing for the longest: the server counts the year from its own today, so that a phone
 * whose clock is ahead is not refused.
 */
export const lastDayFor = (length: Length, today: LocalDate): { readonly until?: LocalDate } =>
  length === LONGEST ? {} : { until: addDays(today, Number(length)) }
