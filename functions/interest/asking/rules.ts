import type { Venue } from '../../../shared/contract/event'
import { type DriveWords, MAX_ASKING_DAYS, type openDrive } from '../../../shared/contract/interest'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { EventTerm } from '../../../shared/contract/eventRefusals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { minutesOf } from '../../../shared/kernel/hours'
import type { DriveId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { teacherLine } from '../../../shared/text/zhCN/interest'
import type { Node } from '../../event/planning/rules'
import type { Event, TextCheck } from '../../event/rules'
import { asksUntil, type Drive } from '../rules'

type Asked = Omit<InputOf<typeof openDrive>, 'nodeId'>

type AskingRefusal =
  | { readonly code: 'interest.dayWrong'; readonly maxDays: number }
  | { readonly code: 'event.timesWrong'; readonly position: number }
  | { readonly code: 'event.termsWrong'; readonly term: EventTerm }

/** Today at the earliest, and so many days ahead at the latest. */
function isDayWrong({ until }: Pick<Asked, 'until'>, now: number): boolean {
  const today = localDateAt(now)
  return until < today || until > addDays(today, MAX_ASKING_DAYS)
}

/** What is asked, or what does not fit. */
export function decideAsking(asked: Asked, now: number): Outcome<Asked, AskingRefusal> {
  const { hours } = asked.wished
  if (isDayWrong(asked, now)) return refuse({ code: 'interest.dayWrong', maxDays: MAX_ASKING_DAYS })
  if (minutesOf(hours.until) <= minutesOf(hours.from))
    return refuse({ code: 'event.timesWrong', position: 1 })
  return (asked.maxParty ?? 1) > asked.capacity
    ? refuse({ code: 'event.termsWrong', term: 'party' })
    : accept(asked)
}

/** The words of the class that would be drafted: they are judged as they will stand, once. */
export function wordsOf({ kind, title, description, teacher }: DriveWords): Event['words'] {
  const about = [...(teacher === undefined ? [] : [teacherLine(teacher)]), description ?? '']
  const text = about.filter((part) => part !== '').join('\n')
  return { kind, title, ...(text === '' ? {} : { description: text }) }
}

export const termsOf = ({ capacity, maxParty }: Pick<Drive, 'capacity' | 'maxParty'>) => ({
  capacity,
  ...(maxParty === undefined ? {} : { maxParty }),
})

type Planned = { readonly words: DriveWords; readonly venue: Venue } & Pick<
  Drive,
  'capacity' | 'maxParty'
>

/** All of it that somebody typed, as an event has it. */
export const judgedAs = (asked: Planned): Pick<Event, 'words' | 'venue' | 'terms'> => ({
  ...{ words: wordsOf(asked.words), venue: asked.venue, terms: termsOf(asked) },
})

type Making = {
  readonly id: DriveId
  readonly openedBy: ResidentId
  readonly at: number
  readonly textCheck: TextCheck
  readonly request: Drive['request']
}

/** What was decided on, as it is stored. */
export const driveOf = (asked: Asked, node: Node, { at, ...making }: Making): Drive => ({
  ...node,
  ...making,
  rev: 1,
  ...{ words: asked.words, venue: asked.venue, ...termsOf(asked) },
  ...{ wished: asked.wished, needed: asked.needed, until: asked.until },
  ...{ status: 'open', households: 0, dueAt: asksUntil(asked) },
  ...{ createdAt: at, changedAt: at, done: [] },
})
