import type * as contract from '../../../../shared/contract/attendance'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { loadAccess } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { homeIn } from '../../../registration/standing/actions'
import { membershipOf } from '../../../resident/actions'
import { type Holder, holderOf } from '../../../resident/card/actions'
import { readPersonCode } from '../../code/actions'
import { isGoodAt } from '../../code/rules'
import type { Door } from '../../door/actions'

type WorkerCall = Call<'worker'>
type Asked = InputOf<typeof contract.admitTo>
type Who = Asked['who']
type Known = { readonly residentId?: ResidentId; readonly name?: string }
type CardRefusal = Exclude<Awaited<ReturnType<typeof holderOf>>, { readonly ok: true }>['refusal']
type Refusal = { readonly code: 'attendance.personCodeOver' | 'membership.unknown' } | CardRefusal

const OVER = refuse({ code: 'attendance.personCodeOver' })

/** A code as good as it was when it was scanned, however late the scan is sent. */
async function byScan({ world, caller }: WorkerCall, code: string, agoMs: number) {
  const read = await readPersonCode(code)
  if (!read || !isGoodAt(read.minute, world.now() - agoMs)) return OVER
  const access = await loadAccess(read.residentId)
  return access?.districtId === caller.districtId && access.goneAt === undefined
    ? accept({ residentId: read.residentId })
    : OVER
}

async function byName({ session }: Door, membershipId: (Who & { by: 'name' })['membershipId']) {
  const membership = await membershipOf(membershipId)
  const isHere = membership?.status === 'approved' && homeIn([membership], session) !== undefined
  return isHere
    ? accept({ residentId: membership.residentId })
    : refuse({ code: 'membership.unknown' })
}

const holding = ({ person }: Holder): Known => ({ residentId: person.id })

/** Whoever stands there: by the code on their phone, by their card, by their name on the list, or by a word. */
export async function whoIs(
  call: WorkerCall,
  door: Door,
  { who, agoMs = 0 }: Pick<Asked, 'who' | 'agoMs'>,
): Promise<Outcome<Known, Refusal>> {
  switch (who.by) {
    case 'scan':
      return byScan(call, who.code, agoMs)
    case 'card': {
      const holder = await holderOf(call, who.code)
      return holder.ok ? accept(holding(holder.value)) : holder
    }
    case 'name':
      return byName(door, who.membershipId)
    case 'guest':
      return accept({ name: who.name })
  }
}
