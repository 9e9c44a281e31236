import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import type { Event } from '../rules'

/** What waits for a worker's word is taken back; `undefined` where nothing waits. */
export const takenBack = (event: Event): Event | undefined =>
  event.proposal && event.status === 'proposed' ? { ...event, status: 'cancelled' } : undefined

/** Or was to be held, and others counted on it. */
const isHeld = ({ status, proposal }: Event): boolean =>
  status === 'published' || (status === 'cancelled' && proposal?.decidedAt !== undefined)

/** What never took place, without a word of whoever proposed it. */
const withoutWords = (event: Event): Event => ({
  ...event,
  ...(takenBack(event) ?? {}),
  words: { kind: event.words.kind, title: '' },
  venue: { name: '' },
  textCheck: { is: 'passed', of: '' },
  done: [],
})

const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((words, name) => words.replaceAll(name, ACCOUNT_WORDS.goneNeighbour), text)

type Words = Event['words']

/** What the community holds goes on; who proposed it is named and called no more. */
function withoutPerson(event: Event, names: readonly string[]): Event {
  const { contact: _contact, host: _host, ...words } = event.words
  const said = Object.entries(words).map(([field, text = '']) => [field, withoutNames(text, names)])
  return {
    ...event,
    words: Object.fromEntries(said) as Words,
    venue: { ...event.venue, name: withoutNames(event.venue.name, names) },
  }
}

const isEqual = (one: Event, other: Event): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What somebody proposed once they are gone; `undefined` where nothing is left of them. */
export function withoutProposer(event: Event, names: readonly string[]): Event | undefined {
  if (!event.proposal || event.words.title === '') return undefined
  const after = isHeld(event) ? withoutPerson(event, names) : withoutWords(event)
  return isEqual(after, event) ? undefined : after
}
