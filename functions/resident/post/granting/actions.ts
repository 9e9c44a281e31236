import type { InputOf } from '../../../../shared/contract/endpoint'
import type * as contract from '../../../../shared/contract/post'
import type { ContentLabel } from '../../../../shared/contract/refusals'
import type { PostId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { placeOf } from '../../../place/actions'
import type { Place } from '../../../place/rules'
import { type Access, changeAccess, loadAccess } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { isRepeat, once } from '../../../platform/done'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import { adminPostOver, isAdmin } from '../../../platform/session'
import { checkText } from '../../../platform/wechat'
import { findCode } from '../../code/actions'
import type { Resident } from '../../rules'
import { loadResident } from '../../store'
import { changeResident } from '../../writes'
import { decideGrant, decideTimes, pathOf, type Post, rightOf, withoutOver } from '../rules'
import { loadPost } from '../store'
import { changePost } from '../writes'

type Asked = InputOf<typeof contract.grantPost>
type Holder = { readonly access: Access; readonly resident: Resident }
type Called = { readonly name: string; readonly addressForm: string }
type NamingRefusal =
  | { readonly code: 'post.nameMissing' }
  | { readonly code: 'content.refused'; readonly label: ContentLabel }

const isKnown = ({ resident }: Holder): boolean =>
  resident.name !== undefined && resident.addressForm !== undefined

/** What somebody is called who never said it: neighbours will read it, so it is checked as theirs would be. */
async function calledFor(
  { world, caller }: Call<'worker'>,
  holder: Holder,
  { name, addressForm }: Asked,
): Promise<Outcome<Called | undefined, NamingRefusal>> {
  if (isKnown(holder)) return accept(undefined)
  if (name === undefined || addressForm === undefined) return refuse({ code: 'post.nameMissing' })
  const openid = (await loadResident(caller.id))?.openid ?? ''
  const asked = { openid, scene: 'profile', content: addressForm } as const
  const verdict = await checkText(world, asked)
  if (verdict.is === 'risky') return refuse({ code: 'content.refused', label: verdict.label })
  return accept({ name, addressForm })
}

async function holderOf(residentId: ResidentId): Promise<Holder | undefined> {
  const [access, resident] = await Promise.all([loadAccess(residentId), loadResident(residentId)])
  return access && resident && { access, resident }
}

type Wanted = { readonly id: PostId; readonly place: Place; readonly asked: Asked }
type Times = { readonly since: number; readonly until?: number }

const postOf = (
  { caller, request }: Call<'worker'>,
  { id, place, asked: { role, nodeId, standsInFor } }: Wanted,
  {
    times,
    ...when
  }: { readonly residentId: ResidentId; readonly times: Times; readonly changedAt: number },
) => ({
  ...{ id, rev: 1, role, nodeId, nodeName: place.name, ...times, ...pathOf(place), ...when },
  ...{ grantedBy: caller.id, request, status: 'granted' as const },
  ...(standsInFor === undefined ? {} : { standsInFor }),
})

/** The post with the holder's rights, and their name where it was not known, in one transaction. */
async function write(post: Post, { access, resident }: Holder, called: Called | undefined) {
  const posts = [...withoutOver(access.posts, post.changedAt ?? post.since), rightOf(post)]
  const form = called ? { addressForm: called.addressForm } : {}
  await commit(
    changePost(post),
    changeAccess(next(access, { posts, ...form })),
    ...(called ? [changeResident(next(resident, called))] : []),
  )
}

async function give(call: Call<'worker'>, residentId: ResidentId, wanted: Wanted) {
  const { asked } = wanted
  const now = call.world.now()
  const holder = await holderOf(residentId)
  if (!holder) return refuse({ code: 'code.unknown' })
  const times = decideTimes(asked, { today: call.world.today(), now })
  if (!times.ok) return times
  const stoodFor = asked.standsInFor && (await loadPost(asked.standsInFor))
  const post = postOf(call, wanted, { residentId, times: times.value, changedAt: now })
  const granted = decideGrant(post, { rights: holder.access.posts, stoodFor, now })
  if (!granted.ok) return granted
  const called = await calledFor(call, holder, asked)
  if (!called.ok) return called
  await write(granted.value, holder, called.value)
  return accept({ id: wanted.id })
}

async function givenBefore(id: PostId, { request }: Call<'worker'>) {
  const repeat = isRepeat((await loadPost(id))?.request, request)
  return repeat.ok ? accept(repeat.value ? { id } : undefined) : repeat
}

/** Gives a post in one's own area to whoever shows a code. */
export const grantPost: Action<typeof contract.grantPost> = async (call, asked) => {
  const { world, caller, request } = call
  if (!isAdmin(caller)) return refuse({ code: 'access.notAllowed' })
  const place = await placeOf(asked.nodeId)
  if (!place || !adminPostOver(caller, place)) return refuse({ code: 'post.notYourArea' })
  const id = world.idFor('post', caller.id, request.key)
  return withFreshRead(world, () =>
    once(
      () => givenBefore(id, call),
      async () => {
        const code = await findCode(call, 'appointment', asked.digits)
        return code.ok ? give(call, code.value.residentId, { id, place, asked }) : code
      },
    ),
  )
}
