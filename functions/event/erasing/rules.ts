import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import type { Event } from '../rules'

/** What waits for a worker's word is taken back; `undefined` where nothing waits. */
export const takenBack = (event: Event): Event | undefined =>
  event.proposal && event.status === 'proposed' ? { ...event, status: 'cancelled' } : undefined

/** Or was to be held, and others counted on it. */
const isHeld = ({ status, proposal }: Event): boolean =>
  status === 'published' || (status === 'cancelled' && proposal?.decidedAt !== undefined)

/** What never took place, without a word of whoever proposed it. */
const withoutWords = ({ rewritten: _rewritten, ...event }: Event): Event => ({
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

function namedNoMore(words: Words, names: readonly string[]): Words {
  const { contact: _contact, host: _host, ...rest } = words
  const said = Object.entries(rest).map(([field, text = '']) => [field, withoutNames(text, names)])
  return Object.fromEntries(said) as Words
}

/** What the community holds goes on; who proposed it is named and called no more, also in words that wait. */
function withoutPerson(event: Event, names: readonly string[]): Event {
  const { words, rewritten } = event
  return {
    ...event,
    words: namedNoMore(words, names),
    ...(rewritten && {
      rewritten: { ...rewritten, words: namedNoMore(rewritten.words, names) },
    }),
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
