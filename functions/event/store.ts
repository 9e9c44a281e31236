import type { DeskSide } from '../../shared/contract/eventDesk'
import type { EventId, SessionId } from '../../shared/kernel/ids'
import type { Self, WorkerOf } from '../../shared/kernel/scope'
import { factsOf } from '../platform/facts'
import { listCards, type Row, type WaitingAt, waitingIn } from '../platform/lists'
import { EventEntity, SessionEntity } from './entities'
import type { Card } from './finding/rules'
import type { Event, NodeId, ProposalCard, Session } from './rules'

const events = factsOf<Event>(EventEntity)
const sessions = factsOf<Session>(SessionEntity)

/** Before it is changed. */
export const loadEvent = (id: EventId): Promise<Event | undefined> =>
  events.load({ id }, { consistent: true })
/** For showing: half the price. */
export const glanceAtEvent = (id: EventId): Promise<Event | undefined> =>
  events.load({ id }, { consistent: false })

/** Before it is changed. */
export const loadSession = (id: SessionId): Promise<Session | undefined> =>
  sessions.load({ id }, { consistent: true })
/** For showing: half the price. */
export const glanceAtSession = (id: SessionId): Promise<Session | undefined> =>
  sessions.load({ id }, { consistent: false })

/** In the order asked for, for showing. */
export const glanceAtSessions = (
  ids: readonly SessionId[],
): Promise<readonly (Session | undefined)[]> =>
  sessions.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )

/** Before they are changed, together with what they belong to. */
export const loadSessions = async (ids: readonly SessionId[]): Promise<readonly Session[]> => {
  const found = await sessions.loadMany(
    ids.map((id) => ({ id })),
    { consistent: true },
  )
  return found.filter((one) => one !== undefined)
}

/** In the order asked for, for showing. */
export const glanceAtEvents = (ids: readonly EventId[]): Promise<readonly (Event | undefined)[]> =>
  events.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )

type After = { readonly after: string; readonly limit: number }

/** What is seen of one place by everybody there, the soonest first; guests may see it. */
export const listShown = (nodeId: NodeId, { after, limit }: After): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: 'gsi1',
    partition: `NODE#${nodeId}#SESSIONS`,
    range: { gt: after },
    limit,
  })

/** The same of what came before a moment, the latest first. */
export const listShownBefore = (
  nodeId: NodeId,
  { before, limit }: { readonly before: string; readonly limit: number },
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    ...{ index: 'gsi1', partition: `NODE#${nodeId}#SESSIONS`, isNewestFirst: true },
    ...{ range: { lt: before }, limit },
  })

type DeskPage = {
  readonly from: string
  readonly when: DeskSide
  readonly limit: number
}

/** All that a place itself holds, hidden or not, on one side of a place in the list. */
export const listOfDesk = (
  _proof: WorkerOf,
  nodeId: NodeId,
  { from, when, limit }: DeskPage,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: 'gsi2',
    partition: `NODE#${nodeId}#DESK`,
    limit,
    ...(when === 'coming' ? { range: { gt: from } } : { range: { lt: from }, isNewestFirst: true }),
  })

export const listProposed = (...at: WaitingAt) => waitingIn<ProposalCard>('PROPOSALS', at)

type OwnPage = { readonly before: string | undefined; readonly limit: number }

/** What somebody proposed, the newest first. */
export const listOwnProposals = (
  own: Self,
  { before, limit }: OwnPage,
): Promise<readonly Row<ProposalCard>[]> =>
  listCards<ProposalCard>({
    index: 'gsi3',
    partition: `RESIDENT#${own}#PROPOSALS`,
    limit,
    isNewestFirst: true,
    ...(before === undefined ? {} : { range: { lt: before } }),
  })
