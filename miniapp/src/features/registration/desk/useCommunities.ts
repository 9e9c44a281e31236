import type { CommunityId } from '../../../../../shared/kernel/ids'
import { hasBench, hasCommunities, workingPostsOf } from '../../resident/posts'
import { useMe } from '../../resident/useMe'
import { streetsIn } from '../../post/area'
import { useArea } from '../../post/usePosts'

export type Community = { readonly id: CommunityId; readonly name: string }

/** In which communities somebody works: those of their posts, and those below the first that is higher. */
export function useCommunities(): readonly Community[] {
  const posts = workingPostsOf(useMe().data)
  const above = posts.find(hasCommunities)
  const area = useArea(above?.nodeId)
  const below = streetsIn(area.data?.places ?? []).flatMap(({ communities }) => communities)
  const own = posts.filter(hasBench).map(({ nodeId, nodeName }) => ({ id: nodeId, name: nodeName }))
  const all = [...own, ...below] as readonly { readonly id: string; readonly name: string }[]
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at) as Community[]
}
