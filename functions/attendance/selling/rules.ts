import {
  SELLING_DAYS,
  SELLING_WHATS,
  type SellingOutcome,
  type SellingWhat,
} from '../../../shared/contract/selling'
import type { Times } from '../../../shared/contract/event'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { DistrictId, ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { beginsAt, isOverAt, type NodeId, type Session } from '../../event/rules'
import type { Registration } from '../../registration/rules'
import { type CheckIn, hasSeat, isIn } from '../rules'

type Asked = { readonly key: string; readonly hash: string }

/** What a worker wrote to whoever said so. */
export type Answer = {
  readonly outcome: SellingOutcome
  readonly words?: string
  readonly by: ResidentId
  /** Epoch ms. */
  readonly at: number
}

/** One person's word that something was sold at a session; once, however often it is sent. */
export type Selling = Times & {
  /** Session and person: the key of the kept. */
  readonly id: string
  readonly rev: number
  readonly districtId: DistrictId
  /** Where its workers read it. */
  readonly deskId: NodeId
  readonly sessionId: SessionId
  /** Known to the workers of the place alone. */
  readonly residentId: ResidentId
  readonly title: string
  readonly host?: string
  readonly what: readonly SellingWhat[]
  readonly words?: string
  /** Epoch ms. */
  readonly at: number
  readonly status: 'waiting' | 'answered'
  readonly answer?: Answer
  readonly request: Asked
  /** The worker's request that answered it. */
  readonly answeredUnder?: Asked
}

export const sellingId = (sessionId: SessionId, residentId: ResidentId): string =>
  `${sessionId}#${residentId}`

type Held = Pick<Session, 'day' | 'hours' | 'status'>

/** Until when somebody may say so, epoch ms. */
const endsAt = (session: Held): number => isOverAt(session) + SELLING_DAYS * DAY_MS

type Shut = {
  readonly code: 'session.cancelled' | 'selling.early' | 'selling.over'
}

function decideOpen(session: Held, now: number): Outcome<undefined, Shut> {
  if (session.status === 'cancelled') return refuse({ code: 'session.cancelled' })
  if (now < beginsAt(session)) return refuse({ code: 'selling.early' })
  return now < endsAt(session) ? accept(undefined) : refuse({ code: 'selling.over' })
}

/** From its beginning until a month behind it. */
export const isOpenFor = (session: Held, now: number): boolean => decideOpen(session, now).ok

type There = {
  readonly registration: Registration | undefined
  readonly checkIn: CheckIn | undefined
}

/** Whether somebody has a seat in it, or came. */
export const wasThere = ({ registration, checkIn }: There): boolean =>
  hasSeat(registration) || isIn(checkIn)

type Refusal = Shut | { readonly code: 'selling.notThere' }

/** Said by whoever was there, while it can be asked about. */
export function decideReport(
  session: Held,
  there: There,
  now: number,
): Outcome<undefined, Refusal> {
  const open = decideOpen(session, now)
  if (!open.ok) return open
  return wasThere(there) ? accept(undefined) : refuse({ code: 'selling.notThere' })
}

type Said = Pick<Selling, 'residentId' | 'what' | 'at' | 'request'> &
  Partial<Pick<Selling, 'words' | 'host'>>

/** A word that waits for a worker; the same tick twice is one. */
export function saidOf(session: Session, { what, ...said }: Said): Selling {
  const { id: sessionId, districtId, communityId, nodeId, title, day, hours } = session
  const { words = '', ...rest } = said
  return {
    ...{ id: sellingId(sessionId, said.residentId), rev: 1, status: 'waiting' },
    ...{ districtId, deskId: communityId ?? nodeId, sessionId, title, day, hours },
    ...rest,
    what: SELLING_WHATS.filter((one) => what.includes(one)),
    ...(words === '' ? {} : { words }),
  }
}

export const isWaiting = ({ status }: Selling): boolean => status === 'waiting'

/** That nothing was found is said with a word of how it was asked. */
export const lacksWords = (outcome: SellingOutcome, words: string): boolean =>
  outcome === 'nothing' && words === ''

type Refused = { readonly code: 'selling.noneWaits' | 'selling.own' }

/** What waits is answered together, and by nobody who is among those who said so. */
export function decideAnswer(
  all: readonly Selling[],
  answer: Answer,
  answeredUnder: Asked,
): Outcome<readonly Selling[], Refused> {
  const waiting = all.filter(isWaiting)
  if (waiting.length === 0) return refuse({ code: 'selling.noneWaits' })
  if (waiting.some(({ residentId }) => residentId === answer.by))
    return refuse({ code: 'selling.own' })
  return accept(
    waiting.map((one) => ({
      ...one,
      ...{ rev: one.rev + 1, status: 'answered', answer, answeredUnder },
    })),
  )
}

/** Whether it repeats what the same worker said: a retry, not a second opinion. */
export const isSameAnswer = (
  all: readonly Selling[],
  { outcome, by }: Pick<Answer, 'outcome' | 'by'>,
): boolean =>
  !all.some(isWaiting) && all.some(({ answer }) => answer?.outcome === outcome && answer.by === by)

/** What waits first, then the newest first. */
export const inOrder = (all: readonly Selling[]): readonly Selling[] =>
  [...all].sort((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)) || b.at - a.at)

/** Whether the workers hear of it: of several that wait, by the first. */
export function isNews(one: Selling, all: readonly Selling[]): boolean {
  const [first] = all.filter(isWaiting).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return first?.id === one.id
}

/** What the desk lists while it waits. */
export type Card = Pick<Selling, 'sessionId' | 'title' | 'day' | 'hours' | 'at' | 'host'>

export function cardOf({ sessionId, title, day, hours, at, host, ...one }: Selling) {
  if (one.status !== 'waiting') return undefined
  return { sessionId, title, day, hours, at, ...(host === undefined ? {} : { host }) }
}

/** One line for each class, that first which has waited longest. */
export function casesOf(cards: readonly Card[]) {
  const bySession = new Map<SessionId, Card[]>()
  for (const card of cards)
    bySession.set(card.sessionId, [...(bySession.get(card.sessionId) ?? []), card])
  return [...bySession.values()]
    .flatMap((those) => {
      const [first] = those
      if (!first) return []
      const { at: _at, ...session } = first
      return [{ ...session, count: those.length, since: Math.min(...those.map(({ at }) => at)) }]
    })
    .sort((a, b) => a.since - b.since)
}

/** What whoever is erased leaves behind. */
export function withoutWords({ words: _words, ...one }: Selling): Selling {
  return { ...one, rev: one.rev + 1 }
}
