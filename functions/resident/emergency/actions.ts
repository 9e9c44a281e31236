import type * as contract from '../../../shared/contract/emergency'
import type { EmergencyContact, MyEmergency } from '../../../shared/contract/emergency'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { judgingWords } from '../block/words/actions'
import { masked } from '../phone/rules'
import type { Resident } from '../rules'
import { loadResident } from '../store'
import { changeResident } from '../writes'
import { withEmergency } from './rules'

const shown = ({ emergency }: Pick<Resident, 'emergency'>): MyEmergency =>
  emergency ? { contact: { name: emergency.name, masked: masked(emergency.phone) } } : {}

export const showEmergency: Action<typeof contract.showEmergency> = async ({ caller }) =>
  accept(shown((await loadResident(caller.id)) ?? {}))

/** The person with another one, or with none; the same tap again changes nothing. */
async function change(call: Call, wanted: EmergencyContact | undefined) {
  const { world, caller, request } = call
  const before = await loadResident(caller.id)
  if (!before) return refuse({ code: 'session.expired' })
  const known = answeredBefore(before.done ?? [], request)
  if (!known.ok) return known
  if (known.value) return accept(shown(before))
  const at = world.now()
  if (isFull(before.done ?? [], at)) return refuse({ code: 'phone.tooOften' })
  const after = withEmergency(before, wanted)
  const done = carriedOut(before.done ?? [], request, { at, answer: '' })
  await commit(changeResident({ ...after, done }))
  return accept(shown(after))
}

export const giveEmergency: Action<typeof contract.giveEmergency> = (call, { name, phone }) => {
  const { world, caller } = call
  const judge = judgingWords(world, caller.id)
  return withFreshRead(world, async () => {
    if (caller.access.agreedTo !== PRIVACY_VERSION) return refuse({ code: 'privacy.agreeFirst' })
    const judged = await judge(name)
    return judged.ok ? change(call, { name, phone }) : judged
  })
}

export const removeEmergency: Action<typeof contract.removeEmergency> = (call) =>
  withFreshRead(call.world, () => change(call, undefined))

/** For the workers at the door of a class, who have written down before that they look. */
export const emergencyOf = async (id: ResidentId): Promise<EmergencyContact | undefined> =>
  (await loadResident(id))?.emergency
