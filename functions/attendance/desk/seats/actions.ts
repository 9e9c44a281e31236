import * as contract from '../../../../shared/contract/seatsDesk'
import type { BuildingId, CompoundId, MembershipId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { cancelFor } from '../../../registration/desk/cancelling/actions'
import { moveInLine } from '../../../registration/desk/moving/actions'
import { seatOnPage } from '../../../registration/desk/showing/actions'
import { joinWaitlistFor, signUpFor } from '../../../registration/desk/signing/actions'
import { residentsAt } from '../../../resident/people/actions'
import { asFromPhone, type AtDesk, classAt, type Sitting } from '../actions'

type Seat = AtDesk & { readonly membershipId: MembershipId }

/** How somebody stands in a session, by their form of address, and what whoever signs up is asked. */
export async function showSeat(call: Sitting, { membershipId, ...asked }: Seat) {
  const found = await classAt(call, asked)
  if (!found.ok) return found
  const { event, one } = found.value
  const seat = await seatOnPage(call, event, { sessionId: one.id, membershipId })
  return seat.ok ? accept({ event, session: one, ...seat.value }) : seat
}

type Finding = AtDesk & {
  readonly compoundId?: CompoundId | undefined
  readonly buildingId?: BuildingId | undefined
  readonly cursor?: string | undefined
}

/** Of whom one is looked for to sign up: the compounds, or a building's residents, masked. */
export async function findSomebody(
  call: Sitting,
  { compoundId, buildingId, cursor, ...asked }: Finding,
) {
  const found = await classAt(call, asked)
  if (!found.ok) return found
  const nodeId = compoundId ?? asked.nodeId
  const people = await residentsAt(call, { nodeId, buildingId, cursor })
  if (!people.ok) return people
  return accept({ event: found.value.event, session: found.value.one, people: people.value })
}

export const signUpAtDesk = asFromPhone(contract.signUpFor, signUpFor)
export const queueAtDesk = asFromPhone(contract.joinWaitlistFor, joinWaitlistFor)
export const cancelAtDesk = asFromPhone(contract.cancelFor, cancelFor)
export const moveAtDesk = asFromPhone(contract.moveInLine, moveInLine)
