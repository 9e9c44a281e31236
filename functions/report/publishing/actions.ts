import type { CommunityId, PlaceId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { isPracticeId } from '../../../shared/kernel/practice'
import { placeOf } from '../../place/actions'
import { placesBelow } from '../../place/below/actions'
import type { Community, Place } from '../../place/rules'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { goingOn, readCursor } from '../../platform/cursor'
import { withFreshRead } from '../../platform/retry'
import { adminPostOver, type Caller, workerOf } from '../../platform/session'
import { pathOf } from '../rules'
import { type History, historyOf } from '../../resident/audit/actions'
import { decidePublishing, type Publication } from './rules'
import { listPublications, loadPublication } from './store'
import { changePublication } from './writes'

type Desk = Call<'worker'>
type NotFound = { readonly code: 'place.notFound' }
const NOT_FOUND = refuse<NotFound>({ code: 'place.notFound' })

/** A place that somebody administers, for practice none. */
async function placeUnder(caller: Caller, placeId: PlaceId): Promise<Place | undefined> {
  const place = await placeOf(placeId)
  return place && !isPracticeId(place.id) && adminPostOver(caller, place) ? place : undefined
}

async function communityUnder(
  caller: Caller,
  communityId: CommunityId,
): Promise<Community | undefined> {
  const place = await placeUnder(caller, communityId)
  return place?.kind === 'community' ? place : undefined
}

type Published = {
  readonly community: Community
  readonly publication?: Publication
  /** The form of address of whoever decided it. */
  readonly by?: string
  readonly history: History
}
type Looking = { readonly communityId: CommunityId; readonly cursor?: string | undefined }

/** What was done about a community, the latest first; those who decide work at the street above. */
async function historyAt(call: Desk, community: Community, { cursor, by }: Reading) {
  const proof = workerOf(call.caller, community)
  if (!proof) return NOT_FOUND
  const { id: subjectId, streetId } = community
  const most = { nodeId: streetId, others: OTHERS }
  return historyOf(call, { proof, subjectId, cursor, most, also: by === undefined ? [] : [by] })
}
type Reading = { readonly cursor: string | undefined; readonly by: ResidentId | undefined }

/** So many of those who do not work at the street are looked up. */
const OTHERS = 3

/** A community with what was decided about it, and by whom. */
export async function showPublication(
  call: Desk,
  { communityId, cursor }: Looking,
): Promise<
  Outcome<Published, NotFound | { readonly code: 'access.notAllowed' | 'cursor.invalid' }>
> {
  const community = await communityUnder(call.caller, communityId)
  if (!community) return NOT_FOUND
  const publication = await loadPublication(communityId)
  const history = await historyAt(call, community, { cursor, by: publication?.by })
  if (!history.ok) return history
  const { value: page } = history
  if (!publication) return accept({ community, history: page })
  return accept({ community, publication, by: page.nameOf(publication.by), history: page })
}

type Asked = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }

/** The places right below one, whether or not anything was counted there of late, and since when theirs are open. */
export async function showBelow({ world, caller }: Desk, { nodeId, cursor }: Asked) {
  const place = await placeUnder(caller, nodeId)
  if (!place) return NOT_FOUND
  const scope = [caller.id, 'publishing', nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const [{ below, next }, decided] = await Promise.all([
    placesBelow({ world, place, after: after.value }),
    listPublications(nodeId),
  ])
  const opened = new Map(decided.map(({ id, card }) => [id, card.from]))
  const rows = below.map((one) => ({ ...one, from: opened.get(one.id) }))
  return accept({ place, below: rows, ...(await goingOn(scope, next)) })
}

type Deciding = {
  readonly communityId: CommunityId
  readonly from: string | undefined
  readonly seen: number
}

async function decide(call: Desk, { communityId, ...wish }: Deciding) {
  const { world, caller } = call
  const community = await communityUnder(caller, communityId)
  if (!community) return NOT_FOUND
  const before = await loadPublication(communityId)
  const decided = decidePublishing(before, wish, {
    ...{ communityId, path: pathOf(community), placeName: community.name },
    ...{ at: world.now(), by: caller.id },
  })
  if (!decided.ok || !decided.value || decided.value === before) return decided
  const post = adminPostOver(caller, community)
  const what = wish.from === undefined ? 'withholdFigures' : 'publishFigures'
  await note(call, { what, subjects: [communityId], places: post ? [post.nodeId] : [] })
  await commit(changePublication(decided.value))
  return decided
}

/** Lets anybody read the closed months of a community from one on, or nobody any more. Said twice it stands once. */
export const decideOn = (call: Desk, deciding: Deciding) =>
  withFreshRead(call.world, () => decide(call, deciding))
