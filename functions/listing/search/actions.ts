import type * as contract from '../../../shared/contract/listing'
import { type Category, type Kind, PAGE_SIZE } from '../../../shared/contract/listing'
import type { InputOf } from '../../../shared/contract/endpoint'
import { accept } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import type { Caller } from '../../platform/session'
import { rememberDemand } from '../demand/actions'
import {
  cardFor,
  mutesFor,
  type OnDays,
  type Seen,
  scopeFor,
  thoseFree,
  thoseOfKind,
  type Viewer,
  viewerOf,
  withoutMuted,
} from '../finding/actions'
import { type Look, lookThrough } from '../finding/looking/actions'
import { daysAsked, type Phase, type Place, placeIn, textOf } from '../finding/rules'
import { isInReach } from '../opened/actions'
import { cardOf, isVisible, type Listing } from '../rules'
import { glanceAtListings } from '../store'
import { gramToSeek, isFoundBy } from './rules'
import { type Hits, listHits, listHitsAround, listHitsInBuilding, type Sought } from './store'

type Question = OnDays & {
  readonly words: string
  readonly gram: string
  readonly category: Category | undefined
  readonly kind: Kind | undefined
}

const NONE: Hits = { ids: [], after: undefined }
const HITS: Record<Phase, (viewer: Viewer, sought: Sought) => Promise<Hits>> = {
  own: async ({ home }, sought) => (home ? listHitsInBuilding(home, sought) : NONE),
  all: ({ proof }, sought) => listHits(proof, sought),
  around: async ({ home }, sought) => (home ? listHitsAround(home, sought) : NONE),
}

const maySee = (viewer: Viewer, listing: Listing | undefined): listing is Listing =>
  listing !== undefined &&
  ((listing.compoundId === viewer.compoundId && isVisible(listing)) ||
    (viewer.home !== undefined && isInReach(listing, viewer.home)))

const isMeant = (listing: Listing, { words, category }: Question): boolean =>
  isFoundBy(listing, words) && (category === undefined || listing.category === category)

const seenOf = (listing: Listing): Seen => ({
  id: listing.id,
  card: cardOf(listing),
  compoundId: listing.compoundId,
})

/** Each hit is checked against the listing itself. */
const lookingFor =
  (viewer: Viewer, question: Question): Look<Seen> =>
  async ({ phase, before }) => {
    const sought = { gram: question.gram, after: before, limit: PAGE_SIZE }
    const { ids, after } = await HITS[phase](viewer, sought)
    const listings = await glanceAtListings(ids)
    const found = listings.filter(
      (one): one is Listing => maySee(viewer, one) && isMeant(one, question),
    )
    const seen = thoseOfKind(found.map(seenOf), question.kind)
    return { found: await thoseFree(seen, question), after }
  }

// A rare word behind a common pair of characters may need a second look; the rest is left to the next page.
const LOOKS = 5

type Asked = InputOf<typeof contract.searchListings>
type Started = { readonly viewer: Viewer; readonly scope: readonly string[]; readonly from: Place }

/** Who asks, and where the page begins. */
async function start(caller: Caller | undefined, asked: Asked) {
  const { compoundId, words, category, kind, from, until, cursor } = asked
  const viewer = await viewerOf(caller, compoundId)
  if (!viewer.ok) return viewer
  const scope = scopeFor(caller, 'search', compoundId, words, category, from, until, kind)
  const at = await readCursor(scope, cursor)
  if (!at.ok) return at
  const place = placeIn(at.value, viewer.value.phases)
  return accept<Started>({ viewer: viewer.value, scope, from: place })
}

/** What was narrowed down may be there all the same: only bare words that find nothing tell what is missing. */
const isBare = ({ category, kind, from, cursor }: Asked): boolean =>
  [category, kind, from, cursor].every((part) => part === undefined)

/** Part of a title, a tag or a category's name, one character too; the own building first, page after page. */
export const searchListings: Action<typeof contract.searchListings> = async (call, asked) => {
  const days = daysAsked(asked)
  if (!days.ok) return days
  const started = await start(call.caller, asked)
  if (!started.ok) return started
  const { viewer, scope, from } = started.value
  const { words, category, kind } = asked
  const gram = gramToSeek(words)
  if (gram === undefined) return accept({ cards: [] })
  const question = { words, gram, category, kind, days: days.value, now: call.world.now() }
  const { found, goesOn } = await lookThrough(
    { phases: viewer.phases, from, looks: LOOKS, isSelective: true },
    withoutMuted(lookingFor(viewer, question), mutesFor(call.caller, viewer)),
  )
  const isNothing = found.length === 0 && goesOn === undefined
  if (isNothing && isBare(asked)) await rememberDemand(call, viewer.home, words)
  const cards = found.map((one) => cardFor(viewer, one))
  return accept({ cards, ...(await goingOn(scope, goesOn && textOf(goesOn))) })
}
