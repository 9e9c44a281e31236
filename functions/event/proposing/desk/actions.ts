import * as contract from '../../../../shared/contract/proposal'
import type { EventId, PlaceId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { audited } from '../../../platform/audited'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { historyOf } from '../../../resident/audit/actions'
import { isHeldBelow } from '../../desk/rules'
import { loadEvent } from '../../store'
import { decideProposal } from '../deciding/actions'
import { proposedOf } from '../rules'

/** A worker at a desk. */
type Sitting = Pick<Call<'worker'>, keyof Call>

type AtDesk = { readonly nodeId: PlaceId; readonly eventId: EventId }

/** What a neighbour proposed, below a place at which the caller works. */
async function proposalAt({ caller }: Sitting, { nodeId, eventId }: AtDesk) {
  const event = await loadEvent(eventId)
  const proof = event?.proposal && isHeldBelow(event, nodeId) ? workerOf(caller, event) : undefined
  return event && proof ? accept({ event, proof }) : refuse({ code: 'event.notFound' } as const)
}

/** All that they wrote, how it stands, and who did what about it. */
export async function showProposal(call: Sitting, asked: AtDesk) {
  const found = await proposalAt(call, asked)
  if (!found.ok) return found
  const { event, proof } = found.value
  const { organiserId, status, proposal } = event
  const [known, history] = await Promise.all([
    glanceAtAccesses([organiserId]),
    historyOf(call, { proof, subjectId: event.id }),
  ])
  if (!history.ok) return history
  return accept({
    ...{ proposal: proposedOf(event), status, reason: proposal?.reason },
    ...{ proposer: addressFormOf(known.get(organiserId)), isOwn: organiserId === call.caller.id },
    history: history.value.items,
  })
}

type Decided = Omit<Parameters<typeof decideProposal>[1], 'eventId'>

/** A word on it, as a phone gives it, and written down as it is from there. */
export async function decideAtDesk(call: Sitting, asked: AtDesk, decided: Decided) {
  const found = await proposalAt(call, asked)
  if (!found.ok) return found
  const input = { ...decided, eventId: asked.eventId }
  const done = await decideProposal(call, input)
  await audited(contract.decideProposal, { call, input }, done)
  return done
}
