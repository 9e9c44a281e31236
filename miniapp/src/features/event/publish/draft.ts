import type { EventKind, SIGN_UPS } from '../../../../../shared/contract/event'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import type { HourRange, LocalTime } from '../../../../../shared/kernel/hours'
import type { PUBLISH_EVENT_WORDS } from '../../../../../shared/text/zhCN/eventPublish'

import type { DecidesName } from '../deciding/times'

type Words = typeof PUBLISH_EVENT_WORDS

/** What is filled in while publishing. */
export type Draft = {
  readonly kind: EventKind
  readonly title: string
  readonly place: string
  readonly day?: LocalDate
  readonly hours: HourRange
  readonly capacity: number
  readonly bring: string
  readonly description: string
  readonly safety: string
  readonly contact: string
  readonly questions: readonly string[]
  readonly maxParty: number
  /** With fewer nothing becomes of it; 0: it is held however few come. */
  readonly least: number
  readonly decides: DecidesName
  readonly age: keyof Words['ages']
  readonly withGuardian: boolean
  readonly opens: keyof Words['opensBefore']
  /** Hours before it begins. */
  readonly closes: keyof Words['closesBefore']
  /** Hours before it begins, from when on nobody who waits gets a seat. */
  readonly promotes: keyof Words['promotesBefore']
  /** How many weeks in a row. */
  readonly weeks: number
  readonly signUp: (typeof SIGN_UPS)[number]
  /** Absent: one compound alone. */
  readonly reach?: string
}

/** What of it is read. */
export type DraftWords = Pick<
  Draft,
  'kind' | 'title' | 'bring' | 'description' | 'safety' | 'contact'
>

/** What most would say. */
export const EMPTY_DRAFT: Draft = {
  ...{ kind: 'class', title: '', place: '', capacity: 20, maxParty: 1 },
  hours: { from: '19:00' as LocalTime, until: '20:30' as LocalTime },
  ...{ bring: '', description: '', safety: '', contact: '', questions: [] },
  ...{ age: 'any', withGuardian: false, opens: 'now', closes: '0', promotes: '0' },
  ...{ weeks: 1, signUp: 'each', least: 0, decides: 'evening' },
}
