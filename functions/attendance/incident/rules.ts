import {
  INCIDENT_KINDS,
  INCIDENT_STEPS,
  type IncidentKind,
  type IncidentStep,
  MAX_INCIDENTS,
} from '../../../shared/contract/incident'
import type { Times } from '../../../shared/contract/event'
import type { IncidentId, ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { decideDoor, doorOpensAt } from '../rules'

/** Something that happened at a session, as a worker wrote it down; never changed, but for whom it names. */
export type Incident = Pick<Times, 'day'> & {
  /** Session and entry: the key of the kept. */
  readonly id: string
  readonly rev: number
  readonly sessionId: SessionId
  readonly incidentId: IncidentId
  readonly title: string
  readonly kinds: readonly IncidentKind[]
  readonly words?: string
  readonly steps: readonly IncidentStep[]
  /** Epoch ms: when it happened. */
  readonly at: number
  /** To whom; absent too once they are erased. */
  readonly residentId?: ResidentId
  readonly corrects?: IncidentId
  readonly by: ResidentId
  /** Epoch ms. */
  readonly writtenAt: number
  readonly request: { readonly key: string; readonly hash: string }
}

/** As long as a worker may write down who came: from two hours before it begins until a month behind it. */
export const isOpenFor = (session: Session, now: number): boolean =>
  decideDoor(session, { now, who: 'worker' }).ok

/** What is none of the chips is said in words. */
export const lacksWords = (kinds: readonly IncidentKind[], words: string): boolean =>
  kinds.includes('other') && words === ''

type Refusal =
  | { readonly code: 'incident.notNow' | 'incident.when' | 'incident.notFound' }
  | { readonly code: 'incident.tooMany'; readonly max: number }
type Asked = {
  readonly at: number
  readonly now: number
  readonly corrects?: IncidentId | undefined
}

const isThere = (earlier: readonly Incident[], id: IncidentId): boolean =>
  earlier.some(({ incidentId }) => incidentId === id)

/** Written of what has happened since the door opened, and puts right what stands there. */
export function decideWriting(
  session: Session,
  earlier: readonly Incident[],
  { at, now, corrects }: Asked,
): Outcome<undefined, Refusal> {
  if (!isOpenFor(session, now)) return refuse({ code: 'incident.notNow' })
  if (at > now || at < doorOpensAt(session)) return refuse({ code: 'incident.when' })
  if (earlier.length >= MAX_INCIDENTS)
    return refuse({ code: 'incident.tooMany', max: MAX_INCIDENTS })
  if (corrects !== undefined && !isThere(earlier, corrects))
    return refuse({ code: 'incident.notFound' })
  return accept(undefined)
}

type Happened = Pick<
  Incident,
  'incidentId' | 'kinds' | 'steps' | 'at' | 'by' | 'writtenAt' | 'request'
> & {
  readonly words: string
  readonly residentId?: ResidentId | undefined
  readonly corrects?: IncidentId | undefined
}

/** Each chip once, in its order; nothing of what was not said. */
export function incidentOf(
  { id: sessionId, title, day }: Pick<Session, 'id' | 'title' | 'day'>,
  { kinds, steps, words, residentId, corrects, ...said }: Happened,
): Incident {
  return {
    ...{ id: `${sessionId}#${said.incidentId}`, rev: 1, sessionId, title, day },
    ...said,
    kinds: INCIDENT_KINDS.filter((one) => kinds.includes(one)),
    steps: INCIDENT_STEPS.filter((one) => steps.includes(one)),
    ...(words === '' ? {} : { words }),
    ...(residentId === undefined ? {} : { residentId }),
    ...(corrects === undefined ? {} : { corrects }),
  }
}

/** The record without whom it named. */
export function ofNobody({ residentId: _who, ...incident }: Incident): Incident {
  return { ...incident, rev: incident.rev + 1 }
}

/** The newest entry first. */
export const inOrder = (incidents: readonly Incident[]): readonly Incident[] =>
  [...incidents].sort((a, b) => b.writtenAt - a.writtenAt)
