import type { createEvent, EventTerms, EventWords } from '../../../../../shared/contract/event'
import type { InputOf } from '../../../../../shared/contract/endpoint'
import { addDays, HOUR_MS, type LocalDate, startOf } from '../../../../../shared/kernel/dates'
import type { CompoundSummary } from '../../../../../shared/contract/place'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { DECIDES } from '../deciding/times'
import type { Draft, DraftWords } from './draft'
import { weekly } from './times'

type Plan = InputOf<typeof createEvent>
export type Here = {
  /** Where one works. */
  readonly nodeId: string
  readonly compounds: readonly { readonly id: CompoundId; readonly name: string }[]
}

/** What is missing, as a sentence. */
export function lackingIn({ title, place, day }: Draft): string | undefined {
  if (title.trim() === '') return W.needTitle
  if (place.trim() === '') return W.needPlace
  return day === undefined ? W.needDay : undefined
}

/** Only what was written. */
function written<Name extends string>(fields: Record<Name, string>): { [Key in Name]?: string } {
  const all = Object.entries<string>(fields).map(([name, text]) => [name, text.trim()])
  return Object.fromEntries(all.filter(([, text]) => text !== '')) as { [Key in Name]?: string }
}

/** What was typed, as it is sent. */
export const wordsOf = (draft: DraftWords): EventWords => {
  const { kind, title, bring, description, safety, contact } = draft
  return { kind, title: title.trim(), ...written({ bring, description, safety, contact }) }
}

export const AGES: Record<Draft['age'], Pick<EventTerms, 'minAge' | 'maxAge'>> = {
  any: {},
  elders: { minAge: 60 },
  adults: { minAge: 18 },
  children: { minAge: 6, maxAge: 13 },
}

export const DAYS_BEFORE: Record<Exclude<Draft['opens'], 'now'>, number> = {
  ...{ day: 1, threeDays: 3, week: 7 },
}
const MORNING = 8

/** Epoch ms: eight in the morning, so many days before the first session. */
const opening = (opens: Draft['opens'], day: LocalDate): Pick<EventTerms, 'opensAt'> =>
  opens === 'now' ? {} : { opensAt: startOf(addDays(day, -DAYS_BEFORE[opens])) + MORNING * HOUR_MS }

const asked = ({ questions }: Draft): Partial<EventTerms> => {
  const all = questions.map((one) => one.trim()).filter((one) => one !== '')
  return all.length === 0 ? {} : { questions: all }
}

const minimum = ({ least, capacity, decides }: Draft): Partial<EventTerms> =>
  least === 0 ? {} : { minimum: { people: Math.min(least, capacity), ...DECIDES[decides] } }

const termsOf = (draft: Draft, day: LocalDate): EventTerms => ({
  capacity: draft.capacity,
  ...(draft.maxParty > 1 ? { maxParty: Math.min(draft.maxParty, draft.capacity) } : {}),
  ...minimum(draft),
  ...asked(draft),
  ...AGES[draft.age],
  ...(draft.withGuardian ? { withGuardian: true as const } : {}),
  ...opening(draft.opens, day),
  ...(draft.closes === '0' ? {} : { closesHoursBefore: Number(draft.closes) }),
  ...(draft.promotes === '0' ? {} : { promotesUntilHoursBefore: Number(draft.promotes) }),
})

/** A place whose name begins with that of a compound lies in it. */
export function venueOf(place: string, { compounds }: Here): Plan['venue'] {
  const name = place.trim()
  const compound = compounds.find((one) => name.startsWith(one.name))
  return { name, ...(compound ? { placeId: compound.id } : {}) }
}

/** One compound, unless it is opened further on purpose. */
export const reachOf = ({ reach }: Pick<Draft, 'reach'>, { nodeId, compounds }: Here): string =>
  reach ?? compounds[0]?.id ?? nodeId

/** What is sent; nothing while something is missing. */
export function planOf(draft: Draft, here: Here): Plan | undefined {
  const { day, hours, weeks } = draft
  if (day === undefined || lackingIn(draft) !== undefined) return undefined
  return {
    nodeId: reachOf(draft, here) as Plan['nodeId'],
    words: wordsOf(draft),
    venue: venueOf(draft.place, here),
    sessions: weekly({ day, hours }, weeks),
    ...(weeks > 1 && draft.signUp === 'course' ? { signUp: draft.signUp } : {}),
    terms: termsOf(draft, day),
  }
}

/** Those of the community or the street, or the one where one works. */
export const compoundsAt = (all: readonly CompoundSummary[], nodeId: string, name: string) =>
  all.filter((one) => [one.communityName, one.streetName].includes(name) || one.id === nodeId)

/** Where most is held. */
export const placesAt = (compounds: Here['compounds']): readonly string[] => [
  ...compounds.map(({ name }) => W.hutOf(name)),
  ...W.spots,
]
