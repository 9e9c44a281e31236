import type { EventKind } from '../../../../../shared/contract/event'
import type { InputOf } from '../../../../../shared/contract/endpoint'
import type { openDrive } from '../../../../../shared/contract/interest'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import type { HourRange, LocalTime } from '../../../../../shared/kernel/hours'
import { ASK_WORDS as W } from '../../../../../shared/text/zhCN/interest'
import { type Here, reachOf, venueOf } from '../../event/publish/plan'

/** What is filled in while asking. */
export type AskDraft = {
  readonly kind: EventKind
  readonly title: string
  readonly teacher: string
  readonly description: string
  readonly place: string
  readonly weekday: number
  readonly hours: HourRange
  readonly capacity: number
  readonly maxParty: number
  readonly needed: number
  readonly until?: LocalDate
  /** Absent: one compound alone. */
  readonly reach?: string
}

/** What most would say. */
export const EMPTY_ASK: AskDraft = {
  ...{ kind: 'class', title: '', teacher: '', description: '', place: '' },
  ...{ weekday: 6, hours: { from: '09:00' as LocalTime, until: '10:30' as LocalTime } },
  ...{ capacity: 20, maxParty: 1, needed: 5 },
}

/** What is missing, as a sentence. */
export function lackingInAsk({ title, place, until }: AskDraft): string | undefined {
  if (title.trim() === '') return W.lacking.title
  if (place.trim() === '') return W.lacking.place
  return until === undefined ? W.lacking.until : undefined
}

const written = (name: 'teacher' | 'description', text: string) =>
  text.trim() === '' ? {} : { [name]: text.trim() }

/** What is sent; nothing while something is missing. */
export function askOf(draft: AskDraft, here: Here): InputOf<typeof openDrive> | undefined {
  const { kind, title, until, weekday, hours, capacity, maxParty, needed } = draft
  if (until === undefined || lackingInAsk(draft) !== undefined) return undefined
  return {
    nodeId: reachOf(draft, here) as InputOf<typeof openDrive>['nodeId'],
    words: {
      ...{ kind, title: title.trim() },
      ...written('teacher', draft.teacher),
      ...written('description', draft.description),
    },
    venue: venueOf(draft.place, here),
    ...{ capacity, wished: { weekday, hours }, needed, until },
    ...(maxParty > 1 ? { maxParty: Math.min(maxParty, capacity) } : {}),
  }
}
