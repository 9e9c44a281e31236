import type * as contract from '../../../../shared/contract/post'
import type { PostItem } from '../../../../shared/contract/post'
import type { PlaceId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { placeOf } from '../../../place/actions'
import { areaOf } from '../../../place/area/actions'
import type { AccessPost } from '../../../platform/access'
import type { Place } from '../../../place/rules'
import type { Action, Call } from '../../../platform/call'
import { adminPostOver, type Caller, workerOf } from '../../../platform/session'
import { loadResidents } from '../../store'
import { colleaguesAt, type Forms, withOthers } from '../colleagues/actions'
import { isBelow, withoutOver } from '../rules'
import { type Listed, listPostsAt } from '../store'

type Known = {
  readonly forms: Forms
  /** For an administrator alone. */
  readonly names: ReadonlyMap<string, { readonly name?: string }>
  readonly all: readonly Listed[]
  readonly by: AccessPost | undefined
}

const NOBODY: Known['names'] = new Map()

function stoodForBy({ standsInFor }: Listed, { all, forms }: Known): Pick<PostItem, 'standsInFor'> {
  if (standsInFor === undefined) return {}
  const away = all.find(({ id }) => id === standsInFor)
  return { standsInFor: (away && forms.get(away.residentId)) ?? '' }
}

function itemOf(post: Listed, caller: Caller, known: Known): PostItem {
  const { id, role, residentId, since, until } = post
  const name = known.names.get(residentId)?.name
  const isMine = residentId === caller.id
  return {
    ...{ id, role, since, isMine },
    addressForm: known.forms.get(residentId) ?? '',
    ...(name === undefined ? {} : { name }),
    ...(until === undefined ? {} : { until }),
    ...stoodForBy(post, known),
    canEnd: !isMine && known.by !== undefined && isBelow(post, known.by),
  }
}

type Asking = Pick<Call<'worker'>, 'caller'>

/** Who holds a post at a place, as colleagues see them, for those who work there and above. */
export async function postsAtPlace({ caller }: Asking, nodeId: PlaceId) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' } as const)
  const [listed, known] = await Promise.all([
    listPostsAt(proof, nodeId),
    colleaguesAt(caller, nodeId),
  ])
  const all = withoutOver(listed, caller.at)
  const ids = all.map(({ residentId }) => residentId)
  const forms = await withOthers(known, ids)
  return accept({ place, proof, ids, known: { forms, all, by: adminPostOver(caller, place) } })
}

type Posts = { readonly place: Place; readonly known: Known }

export const postsIn = (caller: Caller, { place, known }: Posts) => ({
  posts: known.all.map((post) => itemOf(post, caller, known)),
  canGrant: known.by !== undefined && place.kind !== 'district',
})

/** The same with their names, for an administrator. */
export const listPosts: Action<typeof contract.listPosts> = async (call, { nodeId }) => {
  const found = await postsAtPlace(call, nodeId)
  if (!found.ok) return found
  const { place, proof, ids, known } = found.value
  const names = known.by ? await loadResidents(proof, ids.slice(0, 100)) : NOBODY
  return accept(postsIn(call.caller, { place, known: { ...known, names } }))
}

/** What lies in the area in which somebody works. */
export const showArea: Action<typeof contract.showArea> = async ({ caller }, { nodeId }) => {
  const place = await placeOf(nodeId)
  if (!place || !workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
  return accept({ places: [...(await areaOf(place))] })
}
