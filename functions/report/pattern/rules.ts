import type { EventTerms, EventWords, Times, Venue } from '../../../shared/contract/event'
import { addDays, type LocalDate, weekdayOf } from '../../../shared/kernel/dates'
import type { WeekdayHours } from '../../../shared/kernel/hours'
import type { Event } from '../../event/rules'
import type { Plan } from '../../event/planning/rules'
import type { Group } from '../../group/rules'
import type { Compound } from '../../place/rules'
import type { Shift } from '../../resident/duty/rules'

/** One class, event or group as another compound may hold it: words, place and terms, and nobody's name. */
export type Draft = {
  /** Of what it was made. */
  readonly sourceId: string
  readonly plan: Plan
  /** Its words as they passed the check there. */
  readonly textCheck: Event['textCheck']
}

/** What one compound can take over from another. */
export type Pattern = {
  readonly phone?: string
  readonly drafts: readonly Draft[]
  /** 值班: on which weekdays (0 is Sunday) at which hours somebody is there, and never who. To look at, for planning. */
  readonly hours: readonly WeekdayHours[]
}

const MOST_DRAFTS = 10
const MOST_SESSIONS = 6
/** The first of it is not before. */
const AHEAD_DAYS = 7

/** What was said of people stays behind: whom to ask, and who holds it. */
const wordsOf = ({ kind, title, description, bring, safety }: EventWords): EventWords => ({
  ...{ kind, title },
  ...(description === undefined ? {} : { description }),
  ...(bring === undefined ? {} : { bring }),
  ...(safety === undefined ? {} : { safety }),
})
const venueOf = ({ name }: Venue): Venue => ({ name })

/** What follows from the calendar of the other compound stays behind, too. */
const termsOf = ({ opensAt: _opens, minimum: _minimum, ...terms }: EventTerms): EventTerms => terms

/** The same weekdays and distances, from the first such week on that is far enough ahead. */
function later(sessions: readonly Times[], today: LocalDate): readonly Times[] {
  const kept = sessions.slice(0, MOST_SESSIONS)
  const [first] = kept
  if (!first) return []
  const earliest = addDays(today, AHEAD_DAYS)
  let weeks = 0
  while (addDays(first.day, 7 * weeks) < earliest) weeks++
  return kept.map(({ day, hours }) => ({ day: addDays(day, 7 * weeks), hours }))
}

const ofEvent = (event: Event, today: LocalDate): Draft => ({
  sourceId: event.id,
  textCheck: event.textCheck,
  plan: {
    words: wordsOf(event.words),
    venue: venueOf(event.venue),
    terms: termsOf(event.terms),
    signUp: event.signUp,
    sessions: later(event.sessions, today),
  },
})

/** Its next meetings, as many as are kept of a class. */
function meetings({ rhythm: { weekdays, hours } }: Group, today: LocalDate): readonly Times[] {
  const days = Array.from({ length: 7 * MOST_SESSIONS }, (_, n) => addDays(today, AHEAD_DAYS + n))
  return days
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .slice(0, MOST_SESSIONS)
    .map((day) => ({ day, hours }))
}

const GROUP_CAPACITY = 30

const ofGroup = (group: Group, today: LocalDate): Draft => ({
  sourceId: group.id,
  textCheck: group.textCheck,
  plan: {
    words: {
      ...{ kind: 'event', title: group.words.name },
      ...(group.words.about === undefined ? {} : { description: group.words.about }),
    },
    venue: venueOf(group.venue),
    terms: { capacity: group.limit ?? GROUP_CAPACITY },
    signUp: 'each',
    sessions: meetings(group, today),
  },
})

/** Each title once, what comes soonest first. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const byTitle = new Map<string, Draft>()
  for (const draft of drafts) {
    const { title } = draft.plan.words
    if (!byTitle.has(title) && draft.plan.sessions.length > 0) byTitle.set(title, draft)
  }
  return [...byTitle.values()].slice(0, MOST_DRAFTS)
}

const hoursKey = ({ weekday, hours: { from, until } }: Pattern['hours'][number]): string =>
  `${(weekday + 6) % 7}${from}${until}`

function hoursOn(shifts: readonly Pick<Shift, 'day' | 'hours'>[]): Pattern['hours'] {
  const all = shifts.map(({ day, hours }) => ({ weekday: weekdayOf(day), hours }))
  const known = new Map(all.map((one) => [hoursKey(one), one]))
  return [...known].sort(([a], [b]) => a.localeCompare(b)).map(([, one]) => one)
}

export type Source = {
  readonly compound: Pick<Compound, 'phone'>
  readonly events: readonly Event[]
  readonly groups: readonly Group[]
  readonly shifts: readonly Pick<Shift, 'day' | 'hours'>[]
}

export function patternOf(
  { compound: { phone }, events, groups, shifts }: Source,
  today: LocalDate,
): Pattern {
  const drafts = [
    ...groups.map((group) => ofGroup(group, today)),
    ...events.map((event) => ofEvent(event, today)),
  ]
  return {
    ...(phone === undefined ? {} : { phone }),
    drafts: distinct(drafts),
    hours: hoursOn(shifts),
  }
}

export const isEmpty = ({ phone, drafts, hours }: Pattern): boolean =>
  phone === undefined && drafts.length + hours.length === 0
