import type { Event } from '../rules'

type Judged = Pick<Event, 'words' | 'venue' | 'terms'>

/** Everything of it that somebody typed, for the check; whom to call stands apart. */
export const textOf = ({ words, venue, terms }: Judged): string =>
  [
    words.title,
    words.description,
    words.bring,
    words.safety,
    words.host?.name,
    venue.name,
    ...(terms.questions ?? []),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n')

export const contactOf = ({ words: { contact = '' } }: Judged): string => contact
