import type { PostId, PlaceId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { endPost } from '../ending/actions'
import { grantPost } from '../granting/actions'
import { postsAtPlace, postsIn } from '../showing/actions'

/** What a desk does about posts: the steps of the mini-program, each written down behind it. */
type Desk = Call<'worker'>

/** As colleagues see them, at the price of two lists: names are for a phone that gives a post. */
export async function postsShown(call: Desk, nodeId: PlaceId) {
  const found = await postsAtPlace(call, nodeId)
  if (!found.ok) return found
  const { place, known } = found.value
  return accept(postsIn(call.caller, { place, known: { ...known, names: new Map() } }))
}

export async function give(call: Desk, asked: Parameters<typeof grantPost>[1]) {
  const given = await grantPost(call, asked)
  if (given.ok)
    await note(call, { what: 'grantPost', subjects: [given.value.id], places: [asked.nodeId] })
  return given
}

type Ending = { readonly nodeId: PlaceId; readonly postId: PostId; readonly reason: string }

export async function end(call: Desk, { nodeId, postId, reason }: Ending) {
  const ended = await endPost(call, { postId })
  if (ended.ok) await note(call, { what: 'endPost', subjects: [postId], places: [nodeId], reason })
  return ended
}
