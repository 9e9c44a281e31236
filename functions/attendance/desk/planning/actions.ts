import type { InputOf } from '../../../../shared/contract/endpoint'
import * as contract from '../../../../shared/contract/event'
import type { PlaceId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { createEvent } from '../../../event/planning/actions'
import { placeOf } from '../../../place/actions'
import { audited } from '../../../platform/audited'
import { workerOf } from '../../../platform/session'
import type { Sitting } from '../actions'

/** Whether somebody may hold something at a place. */
export async function mayHoldAt({ caller }: Sitting, nodeId: PlaceId) {
  const place = await placeOf(nodeId)
  const may = place && workerOf(caller, place) !== undefined
  return may ? accept(place.name) : refuse({ code: 'access.notAllowed' } as const)
}

/** Held once, with no more said than what, when, where and for how many; written down as from a phone. */
export async function holdAtDesk(call: Sitting, input: InputOf<typeof contract.createEvent>) {
  const made = await createEvent(call, input)
  await audited(contract.createEvent, { call, input }, made)
  return made
}
