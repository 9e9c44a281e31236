import type { DeclineReason } from '../../../shared/contract/proposal'
import type { ContentLabel } from '../../../shared/contract/refusals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { isSeen } from '../planning/rules'
import type { Event, Rewritten, TextCheck } from '../rules'

/** After a word on what was rewritten: it stands from then on, or waits to be mended beside what stands. */
function withRewritten(event: Event, waiting: Rewritten, check: TextCheck): Event | undefined {
  const isDecided = waiting.label !== undefined || event.status !== 'published'
  if (isDecided || waiting.of !== check.of) return undefined
  const { rewritten: _waiting, ...rest } = event
  return check.is === 'refused'
    ? { ...rest, rewritten: { ...waiting, label: check.label } }
    : { ...rest, words: waiting.words, textCheck: check }
}

/** An event after a worker's word on its text, `undefined` when the text has changed since or was decided on. */
export function withTextCheck(event: Event, check: TextCheck): Event | undefined {
  const { textCheck, rewritten } = event
  if (rewritten) return withRewritten(event, rewritten, check)
  if (textCheck.is !== 'withWorker' || textCheck.of !== check.of) return undefined
  return { ...event, textCheck: check, ...(check.is === 'refused' ? { status: 'declined' } : {}) }
}

/** Why its words were refused, or the other ones that somebody wrote for it. */
export const refusalOf = ({ textCheck, rewritten }: Event): ContentLabel | undefined =>
  textCheck.is === 'refused' ? textCheck.label : rewritten?.label

/** Who mends refused words: whoever wrote them, of a neighbour’s event the worker who approved it. */
export const menderOf = ({ rewritten, proposal, organiserId }: Event): ResidentId =>
  rewritten?.by ?? proposal?.decidedBy ?? organiserId

type News = {
  readonly kind: 'event.approved' | 'event.declined' | 'event.refused'
  readonly to: ResidentId
  readonly reason?: ContentLabel | DeclineReason
}

/** Whoever has to mend its words; and whoever proposed what a worker approved, when it is not held for them. */
function refusedNews(event: Event, reason: ContentLabel): readonly News[] {
  const { organiserId, textCheck } = event
  const mender = menderOf(event)
  const isOver = textCheck.is === 'refused' && mender !== organiserId
  return [
    { kind: 'event.refused', to: mender, reason },
    ...(isOver ? [{ kind: 'event.declined', to: organiserId, reason } as const] : []),
  ]
}

/** What came of a proposal: taken back with its proposer it is news to nobody, and held once neighbours see it. */
function proposalNews(before: Event | undefined, after: Event): readonly News[] {
  const { organiserId: to, proposal, status } = after
  if (!proposal || !before) return []
  if (isSeen(after)) return isSeen(before) ? [] : [{ kind: 'event.approved', to }]
  if (before.status !== 'proposed' || status !== 'declined') return []
  const { reason } = proposal
  return [{ kind: 'event.declined', to, ...(reason === undefined ? {} : { reason }) }]
}

/** What a change of an event is news of, and to whom; of changed words nobody else hears. */
export function eventNews(before: Event | undefined, after: Event): readonly News[] {
  const reason = refusalOf(after)
  if (reason === undefined) return proposalNews(before, after)
  return before && refusalOf(before) !== undefined ? [] : refusedNews(after, reason)
}
