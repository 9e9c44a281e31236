import type { InputOf } from '../../../../../shared/contract/endpoint'
import type { GroupView, openGroup } from '../../../../../shared/contract/group'
import type { HourRange, LocalTime } from '../../../../../shared/kernel/hours'
import { DESK_GROUP_WORDS as W } from '../../../../../shared/text/zhCN/group'
import { type Here, venueOf } from '../../event/publish/plan'

/** What is filled in of a group. */
export type GroupDraft = {
  readonly name: string
  readonly about: string
  readonly leader: string
  readonly place: string
  /** 0 is Sunday. */
  readonly weekdays: readonly number[]
  readonly hours: HourRange
  /** Absent: whoever likes to. */
  readonly limit?: number | undefined
  /** Absent: one compound alone. */
  readonly reach?: string
}

/** What most would say. */
export const EMPTY_GROUP: GroupDraft = {
  ...{ name: '', about: '', leader: '', place: '', weekdays: [] },
  hours: { from: '09:00' as LocalTime, until: '10:30' as LocalTime },
}

/** A group as it stands, to be written anew. */
export const draftOf = ({ words, venue, rhythm, limit }: GroupView): GroupDraft => ({
  ...{ name: words.name, about: words.about ?? '', leader: words.leader ?? '' },
  ...{ place: venue.name, weekdays: rhythm.weekdays, hours: rhythm.hours, limit },
})

/** With a day more or less. */
export const toggled = (weekdays: readonly number[], day: number): readonly number[] =>
  weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day]

/** What is missing, as a sentence. */
export function lackingInGroup({ name, place, weekdays }: GroupDraft): string | undefined {
  if (name.trim() === '') return W.lacking.name
  if (place.trim() === '') return W.lacking.place
  return weekdays.length === 0 ? W.lacking.weekdays : undefined
}

const written = (name: 'about' | 'leader', text: string) =>
  text.trim() === '' ? {} : { [name]: text.trim() }

type Plan = Omit<InputOf<typeof openGroup>, 'nodeId'>

/** What is sent; nothing while something is missing. */
export function groupPlanOf(draft: GroupDraft, here: Here): Plan | undefined {
  if (lackingInGroup(draft) !== undefined) return undefined
  const { name, about, leader, weekdays, hours, limit } = draft
  return {
    words: { name: name.trim(), ...written('about', about), ...written('leader', leader) },
    venue: venueOf(draft.place, here),
    rhythm: { weekdays: [...weekdays], hours },
    ...(limit === undefined ? {} : { limit }),
  }
}
