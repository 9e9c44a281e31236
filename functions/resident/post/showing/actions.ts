import type * as contract from '../../../../shared/contract/post'
import type { PostItem } from '../../../../shared/contract/post'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { placeOf } from '../../../place/actions'
import { areaOf } from '../../../place/area/actions'
import { type AccessPost, glanceAtAccesses } from '../../../platform/access'
import type { Action } from '../../../platform/call'
import { adminPostOver, type Caller, workerOf } from '../../../platform/session'
import { loadResidents } from '../../store'
import { isBelow, withoutOver } from '../rules'
import { type Listed, listPostsAt } from '../store'

type Known = {
  readonly forms: ReadonlyMap<ResidentId, { readonly addressForm?: string }>
  /** For an administrator alone. */
  readonly names: ReadonlyMap<string, { readonly name?: string }>
  readonly all: readonly Listed[]
  readonly by: AccessPost | undefined
}

function stoodForBy({ standsInFor }: Listed, { all, forms }: Known): Pick<PostItem, 'standsInFor'> {
  if (standsInFor === undefined) return {}
  const away = all.find(({ id }) => id === standsInFor)
  return { standsInFor: (away && forms.get(away.residentId)?.addressForm) ?? '' }
}

function itemOf(post: Listed, caller: Caller, known: Known): PostItem {
  const { id, role, residentId, since, until } = post
  const name = known.names.get(residentId)?.name
  const isMine = residentId === caller.id
  return {
    ...{ id, role, since, isMine },
    addressForm: known.forms.get(residentId)?.addressForm ?? '',
    ...(name === undefined ? {} : { name }),
    ...(until === undefined ? {} : { until }),
    ...stoodForBy(post, known),
    canEnd: !isMine && known.by !== undefined && isBelow(post, known.by),
  }
}

/** Who holds a post at a place, for those who work there and above. */
export const listPosts: Action<typeof contract.listPosts> = async ({ caller }, { nodeId }) => {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const by = adminPostOver(caller, place)
  const all = withoutOver(await listPostsAt(proof, nodeId), caller.at)
  const ids = all.map(({ residentId }) => residentId)
  const [forms, names] = await Promise.all([
    glanceAtAccesses(ids),
    by ? loadResidents(proof, ids.slice(0, 100)) : new Map<string, never>(),
  ])
  const known = { forms, names, all, by }
  return accept({
    posts: all.map((post) => itemOf(post, caller, known)),
    canGrant: by !== undefined && place.kind !== 'district',
  })
}

/** What lies in the area in which somebody works. */
export const showArea: Action<typeof contract.showArea> = async ({ caller }, { nodeId }) => {
  const place = await placeOf(nodeId)
  if (!place || !workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
  return accept({ places: [...(await areaOf(place))] })
}
