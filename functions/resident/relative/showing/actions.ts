import type * as contract from '../../../../shared/contract/relatives'
import type { Relative as Shown } from '../../../../shared/contract/relatives'
import { accept } from '../../../../shared/kernel/outcome'
import type { Action } from '../../../platform/call'
import { loadResident } from '../../store'
import { loadPutDown, type PutDown } from '../store'

function view({ membership, person }: PutDown): readonly Shown[] {
  const { id, status, reason, relative, compoundName, requestedAt } = membership
  const isShown = status === 'requested' || status === 'rejected'
  if (!isShown || !relative || person.name === undefined) return []
  const { name, addressForm = '' } = person
  return [
    {
      ...{ membershipId: id, name, addressForm, kind: relative.kind, compoundName, status },
      ...(reason === undefined ? {} : { reason }),
      askedAt: requestedAt,
    },
  ]
}

/** Whom I put down and nobody has let in, the latest last. */
export const listRelatives: Action<typeof contract.listRelatives> = async ({ caller }) => {
  const me = await loadResident(caller.id)
  const found = me ? await loadPutDown(me) : []
  return accept({ relatives: found.flatMap(view) })
}
