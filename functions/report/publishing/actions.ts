import type { CommunityId, PlaceId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { isPracticeId } from '../../../shared/kernel/practice'
import { placeOf } from '../../place/actions'
import { placesBelow } from '../../place/below/actions'
import type { Community, Place } from '../../place/rules'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { goingOn, readCursor } from '../../platform/cursor'
import { withFreshRead } from '../../platform/retry'
import { adminPostOver, type Caller, workerOf } from '../../platform/session'
import { pathOf } from '../rules'
import { type AuditItem, historyOf } from '../../resident/audit/actions'
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
  readonly history: readonly AuditItem[]
}

/** What was done about a community, the latest first. */
async function historyAt(call: Desk, community: Community): Promise<readonly AuditItem[]> {
  const proof = workerOf(call.caller, community)
  const page = proof && (await historyOf(call, { proof, subjectId: community.id }))
  return page?.ok ? page.value.items : []
}

/** A community with what was decided about it, and by whom, as colleagues see them. */
export async function showPublication(
  call: Desk,
  communityId: CommunityId,
): Promise<Outcome<Published, NotFound>> {
  const community = await communityUnder(call.caller, communityId)
  if (!community) return NOT_FOUND
  const [publication, history] = await Promise.all([
    loadPublication(communityId),
    historyAt(call, community),
  ])
  if (!publication) return accept({ community, history })
  const people = await glanceAtAccesses([publication.by])
  const by = addressFormOf(people.get(publication.by))
  return accept({ community, publication, by, history })
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
