import type { EventTerms, EventWords, SessionView } from '../../../../../shared/contract/event'
import { addDays, localDateAt, type LocalDate } from '../../../../../shared/kernel/dates'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { decidesName } from '../deciding/times'
import { type Draft, type DraftWords, EMPTY_DRAFT } from './draft'
import { AGES, DAYS_BEFORE } from './plan'

const keysOf = <Key extends string>(names: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(names) as Key[]

const ageOf = ({ minAge, maxAge }: EventTerms): Draft['age'] =>
  keysOf(AGES).find((age) => AGES[age].minAge === minAge && AGES[age].maxAge === maxAge) ?? 'any'

/** As many days before as then, where that can be chosen. */
function opensOf({ opensAt }: EventTerms, day: LocalDate): Draft['opens'] {
  if (opensAt === undefined) return 'now'
  const opened = localDateAt(opensAt)
  return keysOf(DAYS_BEFORE).find((one) => addDays(day, -DAYS_BEFORE[one]) === opened) ?? 'now'
}

const closesOf = ({ closesHoursBefore = 0 }: EventTerms): Draft['closes'] =>
  keysOf(W.closesBefore).find((hours) => Number(hours) === closesHoursBefore) ?? '0'

const promotesOf = ({ promotesUntilHoursBefore = 0 }: EventTerms): Draft['promotes'] =>
  keysOf(W.promotesBefore).find((hours) => Number(hours) === promotesUntilHoursBefore) ?? '0'

/** As many as then, decided as long before. */
const leastOf = ({ minimum }: EventTerms): Pick<Draft, 'least' | 'decides'> => ({
  least: minimum?.people ?? EMPTY_DRAFT.least,
  decides: (minimum && decidesName(minimum)) ?? EMPTY_DRAFT.decides,
})

const termsOf = ({ terms, day }: SessionView) => ({
  ...{ capacity: terms.capacity, maxParty: terms.maxParty ?? 1, questions: terms.questions ?? [] },
  ...{ age: ageOf(terms), withGuardian: terms.withGuardian === true },
  ...{ opens: opensOf(terms, day), closes: closesOf(terms), ...leastOf(terms) },
  promotes: promotesOf(terms),
})

/** Words that were said, to be written on. */
export function wordsIn(words: EventWords): DraftWords {
  const { kind, title, bring = '', description = '', safety = '', contact = '' } = words
  return { kind, title, bring, description, safety, contact }
}

/** The same again, once: its words, place, hours and terms; on which day is left to choose. */
export function again(session: SessionView): Draft {
  const { words, venue, hours, signUp, nodeId } = session
  return {
    ...{ ...EMPTY_DRAFT, ...wordsIn(words), hours, signUp },
    ...{ place: venue.name, reach: nodeId, ...termsOf(session) },
  }
}
