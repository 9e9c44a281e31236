import type * as contract from '../../../shared/contract/listing'
import {
  type Category,
  type Kind,
  type ListingCard,
  PAGE_SIZE,
} from '../../../shared/contract/listing'
import type { DateRange } from '../../../shared/kernel/dates'
import type { BuildingId, CompoundId, ListingId, PhotoId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { GuestOf, MemberOf } from '../../../shared/kernel/scope'
import { compoundOf } from '../../place/actions'
import type { Action } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import { type Caller, guestOf, memberOf } from '../../platform/session'
import { freeOn } from '../calendar/actions'
import { openedTo } from '../opened/actions'
import { mutesOf } from '../../resident/mute/actions'
import { isHiddenFrom, type Mutes } from '../../resident/mute/rules'
import type { Card } from '../rules'
import { listInBuilding, listVisible } from '../store'
import { type Look, lookThrough } from './looking/actions'
import { daysAsked, nearnessOf, type Phase, phasesFor, placeIn, textOf } from './rules'

export type AtHome = MemberOf & { readonly buildingId: BuildingId }
export type Viewer = {
  readonly compoundId: CompoundId
  readonly home: AtHome | undefined
  readonly proof: AtHome | GuestOf
  readonly phases: readonly Phase[]
}
type Muted = Pick<Mutes, 'of'>
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
  const home = caller && (memberOf(caller, compoundId) as AtHome | undefined)
  if (home) return accept({ compoundId, home, proof: home, phases: phasesFor('member') })
  const compound = await compoundOf(compoundId)
  const isForeign = caller !== undefined && compound?.districtId !== caller.districtId
  if (!compound || isForeign) return refuse({ code: 'place.notFound' })
  const proof = guestOf(compoundId)
  return accept({ compoundId, home: undefined, proof, phases: phasesFor('guest') })
}

/** What a list found: its card, and the compound where that is another one. */
export type Seen = {
  readonly id: string
  readonly card: Card
  readonly compoundId?: CompoundId
}

/** A card as this viewer may see it: guests are not told how near it is. */
export function cardFor({ home, compoundId }: Viewer, seen: Seen): ListingCard {
  const { title, category = 'other', cover, building, kind } = seen.card
  const spot = { compoundId: seen.compoundId ?? compoundId, buildingId: building }
  return {
    id: seen.id as ListingId,
    ...{ title, category, coverPhotoId: cover as PhotoId },
    ...(seen.card.isGift ? { isGift: true as const } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(home === undefined ? {} : { nearness: nearnessOf(home, spot) }),
  }
}

export type OnDays = { readonly days: DateRange | undefined; readonly now: number }

/** Those that can be had on the days, where days are asked for. */
export async function thoseFree<Kind extends { readonly id: string }>(
  found: readonly Kind[],
  { days, now }: OnDays,
): Promise<readonly Kind[]> {
  if (days === undefined) return found
  const free = await freeOn(
    found.map(({ id }) => id as ListingId),
    { days, now },
  )
  return found.filter(({ id }) => free.has(id))
}

type Question = OnDays & {
  readonly category: Category | undefined
  readonly kind: Kind | undefined
}

/** Things and help stand in the same lists. */
export const thoseOfKind = <One extends { readonly card: Card }>(
  found: readonly One[],
  kind: Kind | undefined,
): readonly One[] =>
  kind === undefined ? found : found.filter(({ card }) => (card.kind ?? 'item') === kind)

type Page = { readonly found: readonly Seen[]; readonly after: string | undefined }

const pageOf = (rows: readonly Row<Card>[], isMeant: (card: Card) => boolean): Page => ({
  found: rows.filter(({ card }) => isMeant(card)),
  after: rows.length === PAGE_SIZE ? rows.at(-1)?.sortKey : undefined,
})

const PHASES: Record<
  Phase,
  (viewer: Viewer, category: Category | undefined, before: string | undefined) => Promise<Page>
> = {
  own: async ({ home }, category, before) => {
    const rows = home ? await listInBuilding(home, { before, limit: PAGE_SIZE }) : []
    return pageOf(rows, (card) => category === undefined || card.category === category)
  },
  all: async ({ home, proof }, category, before) => {
    const rows = await listVisible(proof, category, { before, limit: PAGE_SIZE })
    return pageOf(rows, ({ building }) => building !== home?.buildingId)
  },
  around: async ({ home }, category, before) =>
    home ? openedTo(home, category, before) : { found: [], after: undefined },
}

const lookingFor =
  (viewer: Viewer, { category, kind, ...onDays }: Question): Look<Seen> =>
  async ({ phase, before }) => {
    const { found, after } = await PHASES[phase](viewer, category, before)
    return { found: await thoseFree(thoseOfKind(found, kind), onDays), after }
  }

// A building full of other things must not look as if there were nothing of this category anywhere.
const LOOKS = 10

/** Read beside the first look: only who lives here has anybody to leave out. */
export const mutesFor = async (caller: Caller | undefined, { home }: Viewer): Promise<Muted> =>
  caller === undefined || home === undefined ? { of: [] } : mutesOf(caller.access)

/** The same look without the things of those whom its reader does not want to see. */
export const withoutMuted =
  (look: Look<Seen>, reading: Promise<Muted>): Look<Seen> =>
  async (place) => {
    const [{ found, after }, mutes] = await Promise.all([look(place), reading])
    return { found: found.filter(({ card }) => !isHiddenFrom(mutes, card.owner)), after }
  }

export const listListings: Action<typeof contract.listListings> = async (
  { world, caller },
  { compoundId, category, kind, cursor, ...asked },
) => {
  const days = daysAsked(asked)
  if (!days.ok) return days
  const viewer = await viewerOf(caller, compoundId)
  if (!viewer.ok) return viewer
  const question = { category, kind, days: days.value, now: world.now() }
  const scope = scopeFor(caller, 'listings', compoundId, category, asked.from, asked.until, kind)
  const at = await readCursor(scope, cursor)
  if (!at.ok) return at
  const { phases } = viewer.value
  const isSelective = days.value !== undefined || kind !== undefined
  const { found, goesOn } = await lookThrough(
    { phases, from: placeIn(at.value, phases), looks: LOOKS, isSelective },
    withoutMuted(lookingFor(viewer.value, question), mutesFor(caller, viewer.value)),
  )
  const cards = found.map((one) => cardFor(viewer.value, one))
  return accept({ cards, ...(await goingOn(scope, goesOn && textOf(goesOn))) })
}

/** For features above: whether anything is shown in a compound. */
export const hasThings = async (compoundId: CompoundId): Promise<boolean> =>
  (await listVisible(guestOf(compoundId), undefined, { before: undefined, limit: 1 })).length > 0

/** The newest few, for Home. */
export async function newestFor(
  caller: Caller,
  compoundId: CompoundId,
  limit: number,
): Promise<ListingCard[]> {
  const viewer = await viewerOf(caller, compoundId)
  if (!viewer.ok) return []
  const newest = (count: number) =>
    listVisible(viewer.value.proof, undefined, { before: undefined, limit: count })
  const [rows, mutes] = await Promise.all([newest(limit), mutesFor(caller, viewer.value)])
  const isWanted = ({ card }: Row<Card>) => !isHiddenFrom(mutes, card.owner)
  // Others stand behind what is left out: a full page of them is looked at once more.
  const seen = rows.every(isWanted) ? rows : (await newest(PAGE_SIZE)).filter(isWanted)
  return seen.slice(0, limit).map((row) => cardFor(viewer.value, row))
}
