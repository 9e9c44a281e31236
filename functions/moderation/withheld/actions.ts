import type * as contract from '../../../shared/contract/moderation'
import type { WithheldItem } from '../../../shared/contract/moderation'
import type { ResidentId, WithheldId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { deskPage } from '../../place/desk/actions'
import { choiceAt } from '../../place/below/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import type { Row } from '../../platform/lists'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { judgingWords } from '../../resident/block/words/actions'
import { decided } from '../photo/rules'
import { loadPhoto } from '../photo/store'
import { changePhoto } from '../photo/writes'
import { decideWithheld, type Decision, isSameDecision, type Withheld } from './rules'
import { type Card, listWaiting, loadWithheld } from './store'
import { changeWithheld } from './writes'

const itemOf = ({ id, card }: Row<Card>): WithheldItem => ({ id: id as WithheldId, ...card })

/** What waits for a person's word in a community, the longest first. */
export const listWithheld: Action<typeof contract.listWithheld> = async ({ caller }, asked) => {
  const page = await deskPage(caller, asked, { name: 'withheld', list: listWaiting })
  if (!page.ok) return page
  const { rows, goesOn } = page.value
  return accept({
    items: rows.map(itemOf),
    ...goesOn,
  })
}

/** A photo is settled with its entry; what follows from a text's entry is read from the stream. */
async function photoChange({ photoId, label }: Withheld): Promise<readonly Change[]> {
  const photo = photoId && (await loadPhoto(photoId))
  return photo?.state === 'withWorker' ? [changePhoto(decided(photo, label))] : []
}

const requestBy = ({ decidedBy, decidedUnder }: Withheld, worker: ResidentId) =>
  decidedBy === worker ? decidedUnder : undefined

type Deciding<Refusal> = {
  readonly decision: Decision
  /** Whether what is said with it passes. */
  readonly judge: () => Promise<Outcome<true, Refusal>>
}

const decide = <Refusal>(
  call: Call<'worker'>,
  id: WithheldId,
  { decision, judge }: Deciding<Refusal>,
) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const withheld = await loadWithheld(id)
    if (!withheld || !workerOf(caller, withheld)) return refuse({ code: 'withheld.notFound' })
    const repeat = isRepeat(requestBy(withheld, caller.id), request)
    if (!repeat.ok) return repeat
    if (repeat.value || isSameDecision(withheld, decision, caller.id))
      return accept({ id, decision: decision.status })
    const outcome = decideWithheld(withheld, decision, { by: caller.id, at: world.now() })
    if (!outcome.ok) return outcome
    const judged = await judge()
    if (!judged.ok) return judged
    const settled = { ...outcome.value, decidedUnder: request }
    await commit(changeWithheld(settled), ...(await photoChange(settled)))
    return accept({ id, decision: decision.status })
  })

export const releaseWithheld: Action<typeof contract.releaseWithheld> = (call, { withheldId }) =>
  decide<never>(call, withheldId, {
    decision: { status: 'released' },
    judge: () => Promise.resolve(accept(true)),
  })

export const refuseWithheld: Action<typeof contract.refuseWithheld> = (
  call,
  { withheldId, label, words },
) => {
  const judge = judgingWords(call.world, call.caller.id)
  const said = words === undefined ? {} : { words }
  return decide(call, withheldId, {
    decision: { status: 'refused', label, ...said },
    judge: () => judge(words),
  })
}

/** Above a community: in which one it is read. */
export const choose = (...asked: Parameters<typeof choiceAt>) => choiceAt(...asked)
