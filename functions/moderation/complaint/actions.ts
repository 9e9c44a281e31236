import type * as contract from '../../../shared/contract/complaint'
import type {
  ComplaintDecision,
  ComplaintItem,
  ComplaintReason,
} from '../../../shared/contract/complaint'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { ComplaintId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { deskPage } from '../../place/desk/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { next } from '../../platform/facts'
import type { Row } from '../../platform/lists'
import { withFreshRead } from '../../platform/retry'
import { type Caller, workerOf } from '../../platform/session'
import { judgingWords, type WordsRefused } from '../../resident/block/words/actions'
import {
  type Card,
  type Complaint,
  complaintOf,
  decideComplaint,
  decisionsOn,
  isSameDecision,
  type Target,
  targetWords,
} from './rules'
import { listWaiting, loadComplaint } from './store'
import { changeComplaint } from './writes'

type Said = { readonly target: Target; readonly reason: ComplaintReason }

/** Takes a complaint in, for the features that know what is complained of: while it waits, a second one is the same. */
export const receiveComplaint = ({ world, caller, request }: Call, { target, reason }: Said) =>
  withFreshRead(world, async () => {
    const id = world.idFor('complaint', caller.id, ...targetWords(target))
    const stored = await loadComplaint(id)
    const earlier = stored?.done ?? []
    const before = answeredBefore(earlier, request)
    if (!before.ok) return before
    if (before.value !== undefined) return accept({ id })
    const at = world.now()
    const done = carriedOut(earlier, request, { at, answer: id })
    const said = { id, by: caller.id, target, reason, since: at, done }
    const isWaiting = stored?.status === 'waiting'
    await commit(changeComplaint(isWaiting ? next(stored, { done }) : complaintOf(said, stored)))
    return accept({ id })
  })

type Consequences<Refusal> = (
  complaint: Complaint,
  decision: ComplaintDecision,
) => Promise<Outcome<readonly Change[], Refusal>>

type Word = {
  readonly id: ComplaintId
  readonly decision: ComplaintDecision
  readonly words?: string | undefined
}

const unlessRefused = async <Refusal>(
  judged: Outcome<true, WordsRefused>,
  then: () => Promise<Outcome<readonly Change[], Refusal>>,
): Promise<Outcome<readonly Change[], Refusal | WordsRefused>> => (judged.ok ? then() : judged)

/** A worker's word on a complaint, with what follows from it in one transaction. */
export const settleComplaint = <Refusal extends { readonly code: string }>(
  { world, caller, request }: Call<'worker'>,
  { id, decision, words }: Word,
  consequences: Consequences<Refusal>,
) => {
  const judge = judgingWords(world, caller.id)
  return withFreshRead(world, async () => {
    const complaint = await loadComplaint(id)
    if (!complaint || !workerOf(caller, complaint)) return refuse({ code: 'complaint.notFound' })
    const before = answeredBefore(complaint.done, request)
    if (!before.ok) return before
    if (before.value !== undefined || isSameDecision(complaint, { decision, words }, caller.id))
      return accept({ id, decision })
    const at = world.now()
    const decided = decideComplaint(complaint, decision, { by: caller.id, at, words })
    if (!decided.ok) return decided
    const changes = await unlessRefused(await judge(words), () =>
      consequences(decided.value, decision),
    )
    if (!changes.ok) return changes
    const done = carriedOut(complaint.done, request, { at, answer: decision })
    await commit(changeComplaint({ ...decided.value, done }), ...changes.value)
    return accept({ id, decision })
  })
}

/** Both by their forms of address: the worker alone learns who reported. */
async function itemsOf(rows: readonly Row<Card>[]): Promise<ComplaintItem[]> {
  const known = await glanceAtAccesses(rows.flatMap(({ card }) => [card.by, card.aboutId]))
  return rows.map(({ id, card: { by, aboutId, ...card } }) => ({
    ...card,
    id: id as ComplaintId,
    reporter: addressFormOf(known.get(by)),
    reported: addressFormOf(known.get(aboutId)),
    decisions: [...decisionsOn(card.kind)],
  }))
}

/** The same as a desk lists them: what of, why and since when, and of nobody; who it is stands on the page of each. */
export async function waitingAt(caller: Caller, asked: InputOf<typeof contract.listComplaints>) {
  const page = await deskPage(caller, asked, { name: 'waitingComplaints', list: listWaiting })
  if (!page.ok) return page
  const { rows, goesOn } = page.value
  const items = rows.map(({ id, card }): Waiting => {
    const { by: _who, aboutId: _whom, ...words } = card
    return { ...words, id: id as ComplaintId }
  })
  return accept({ items, ...goesOn })
}
export type Waiting = Omit<Card, 'by' | 'aboutId'> & { readonly id: ComplaintId }

/** What waits for a worker's word in a community, the longest first. */
export const listComplaints: Action<typeof contract.listComplaints> = async ({ caller }, asked) => {
  const page = await deskPage(caller, asked, { name: 'complaints', list: listWaiting })
  if (!page.ok) return page
  const { rows, goesOn } = page.value
  return accept({
    items: await itemsOf(rows),
    ...goesOn,
  })
}
