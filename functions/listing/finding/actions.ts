import type * as contract from '../../../shared/contract/listing'
import { type ListingCard, PAGE_SIZE } from '../../../shared/contract/listing'
import type { BuildingId, CompoundId, ListingId, PhotoId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { GuestOf, MemberOf } from '../../../shared/kernel/scope'
import { compoundOf } from '../../place/actions'
import type { Action } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import { type Caller, guestOf, memberOf } from '../../platform/session'
import type { Card } from '../rules'
import { listInBuilding, listVisible } from '../store'

type AtHome = MemberOf & { readonly buildingId: BuildingId }
export type Viewer = {
  readonly proof: AtHome | GuestOf
  readonly buildingId: BuildingId | undefined
}
type NotFound = { readonly code: 'place.notFound' }

/** A cursor is bound to who asked for what. */
export const scopeFor = (
  caller: Caller | undefined,
  ...question: readonly (string | undefined)[]
): readonly string[] => [caller?.id ?? 'guest', ...question.map((word) => word ?? '')]

/** With which eyes somebody looks at a compound: a neighbour's, or a guest's. Never across districts. */
export async function viewerOf(
  caller: Caller | undefined,
  compoundId: CompoundId,
): Promise<Outcome<Viewer, NotFound>> {
  const member = caller && (memberOf(caller, compoundId) as AtHome | undefined)
  if (member) return accept({ proof: member, buildingId: member.buildingId })
  const compound = await compoundOf(compoundId)
  const isForeign = caller !== undefined && compound?.districtId !== caller.districtId
  if (!compound || isForeign) return refuse({ code: 'place.notFound' })
  return accept({ proof: guestOf(compoundId), buildingId: undefined })
}

/** A card as this viewer may see it: guests are not told how near it is. */
export const cardFor = (viewer: Viewer, id: string, card: Card): ListingCard => ({
  id: id as ListingId,
  title: card.title,
  category: card.category ?? 'other',
  coverPhotoId: card.cover as PhotoId,
  ...(viewer.buildingId === undefined
    ? {}
    : { nearness: card.building === viewer.buildingId ? 'sameBuilding' : 'sameCompound' }),
})

type Phase = 'own' | 'all'
type Place = { readonly phase: Phase; readonly before: string | undefined }

const FIRST: Record<'member' | 'guest', Place> = {
  member: { phase: 'own', before: undefined },
  guest: { phase: 'all', before: undefined },
}
const placeIn = (text: string | undefined, viewer: Viewer): Place => {
  if (text === undefined) return FIRST[viewer.buildingId === undefined ? 'guest' : 'member']
  const [phase, before] = text.split(' ')
  return { phase: phase === 'own' ? 'own' : 'all', before: before === '' ? undefined : before }
}

const textOf = ({ phase, before = '' }: Place): string => `${phase} ${before}`

type Page = { readonly rows: readonly Row<Card>[]; readonly goesOn: Place | undefined }
type Category = Parameters<typeof listVisible>[1]

async function ownBuilding(
  viewer: Viewer,
  category: Category,
  before: string | undefined,
): Promise<Page> {
  const rows = await listInBuilding(viewer.proof as AtHome, { before, limit: PAGE_SIZE })
  const isFull = rows.length === PAGE_SIZE
  return {
    rows: rows.filter(({ card }) => category === undefined || card.category === category),
    goesOn: isFull
      ? { phase: 'own', before: rows.at(-1)?.sortKey }
      : { phase: 'all', before: undefined },
  }
}

async function allAround(
  viewer: Viewer,
  category: Category,
  before: string | undefined,
): Promise<Page> {
  const rows = await listVisible(viewer.proof, category, { before, limit: PAGE_SIZE })
  const isFull = rows.length === PAGE_SIZE
  return {
    rows: rows.filter(({ card }) => card.building !== viewer.buildingId),
    goesOn: isFull ? { phase: 'all', before: rows.at(-1)?.sortKey } : undefined,
  }
}

/** One page: the own building's things first, then all others; a building with few is filled up at once. */
async function pageAt(viewer: Viewer, category: Category, place: Place): Promise<Page> {
  if (place.phase === 'all') return allAround(viewer, category, place.before)
  const own = await ownBuilding(viewer, category, place.before)
  if (own.goesOn?.phase !== 'all' || own.rows.length > PAGE_SIZE / 2) return own
  const others = await allAround(viewer, category, undefined)
  return { rows: [...own.rows, ...others.rows], goesOn: others.goesOn }
}

// A building full of other things must not look as if there were nothing of this category anywhere.
const LOOKS = 10

async function filledPage(viewer: Viewer, category: Category, place: Place): Promise<Page> {
  let page = await pageAt(viewer, category, place)
  for (let look = 1; look < LOOKS && page.rows.length === 0 && page.goesOn; look++)
    page = await pageAt(viewer, category, page.goesOn)
  return page
}

export const listListings: Action<typeof contract.listListings> = async (
  { caller },
  { compoundId, category, cursor },
) => {
  const viewer = await viewerOf(caller, compoundId)
  if (!viewer.ok) return viewer
  const scope = scopeFor(caller, 'listings', compoundId, category)
  const at = await readCursor(scope, cursor)
  if (!at.ok) return at
  const { rows, goesOn } = await filledPage(viewer.value, category, placeIn(at.value, viewer.value))
  const cards = rows.map(({ id, card }) => cardFor(viewer.value, id, card))
  return accept({
    cards,
    ...(await goingOn(scope, goesOn && textOf(goesOn))),
  })
}

/** The newest few, for Home. */
export async function newestFor(
  caller: Caller,
  compoundId: CompoundId,
  limit: number,
): Promise<ListingCard[]> {
  const viewer = await viewerOf(caller, compoundId)
  if (!viewer.ok) return []
  const rows = await listVisible(viewer.value.proof, undefined, { before: undefined, limit })
  return rows.map(({ id, card }) => cardFor(viewer.value, id, card))
}
