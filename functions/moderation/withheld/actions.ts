import type * as contract from '../../../shared/contract/moderation'
import type { WithheldItem } from '../../../shared/contract/moderation'
import type { WithheldId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { decided } from '../photo/rules'
import { loadPhoto } from '../photo/store'
import { changePhoto } from '../photo/writes'
import { decideWithheld, type Decision, isSameDecision, type Withheld } from './rules'
import { type Card, listWaiting, loadWithheld } from './store'
import { changeWithheld } from './writes'

const PAGE = 10
const itemOf = ({ id, card }: Row<Card>): WithheldItem => ({ id: id as WithheldId, ...card })

/** What waits for a person's word in a community, the longest first. */
export const listWithheld: Action<typeof contract.listWithheld> = async (
  { caller },
  { nodeId, cursor },
) => {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, 'withheld', nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const rows = await listWaiting(proof, nodeId, { after: after.value, limit: PAGE })
  return accept({
    items: rows.map(itemOf),
    ...(await goingOn(
      scope,
      afterFull(rows, PAGE, ({ sortKey }) => sortKey),
    )),
  })
}

/** A photo is settled with its entry; what follows from a text's entry is read from the stream. */
async function photoChange({ photoId, label }: Withheld): Promise<readonly Change[]> {
  const photo = photoId && (await loadPhoto(photoId))
  return photo?.state === 'withWorker' ? [changePhoto(decided(photo, label))] : []
}

const decide = ({ world, caller }: Call<'worker'>, id: WithheldId, decision: Decision) =>
  withFreshRead(world, async () => {
    const withheld = await loadWithheld(id)
    if (!withheld || !workerOf(caller, withheld)) return refuse({ code: 'withheld.notFound' })
    if (isSameDecision(withheld, decision, caller.id))
      return accept({ id, decision: decision.status })
    const outcome = decideWithheld(withheld, decision, { by: caller.id, at: world.now() })
    if (!outcome.ok) return outcome
    await commit(changeWithheld(outcome.value), ...(await photoChange(outcome.value)))
    return accept({ id, decision: decision.status })
  })

export const releaseWithheld: Action<typeof contract.releaseWithheld> = (call, { withheldId }) =>
  decide(call, withheldId, { status: 'released' })

export const refuseWithheld: Action<typeof contract.refuseWithheld> = (
  call,
  { withheldId, label },
) => decide(call, withheldId, { status: 'refused', label })
