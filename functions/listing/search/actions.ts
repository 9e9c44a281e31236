import type * as contract from '../../../shared/contract/listing'
import { PAGE_SIZE } from '../../../shared/contract/listing'
import type { Category } from '../../../shared/contract/listing'
import { accept } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { cardFor, scopeFor, type Viewer, viewerOf } from '../finding/actions'
import { cardOf, isVisible, type Listing } from '../rules'
import { glanceAtListings } from '../store'
import { gramToSeek, titleHas } from './rules'
import { listHits } from './store'

type Sought = {
  readonly words: string
  readonly gram: string
  readonly category: Category | undefined
}
type Found = { readonly listings: readonly Listing[]; readonly goesOn: string | undefined }

const isMeant = (listing: Listing | undefined, { words, category }: Sought): listing is Listing =>
  listing !== undefined &&
  isVisible(listing) &&
  titleHas(listing.title, words) &&
  (category === undefined || listing.category === category)

// A rare word behind a common pair of characters may need a second look; a fourth is left to the next page.
const LOOKS = 3

async function seek(viewer: Viewer, sought: Sought, from: string | undefined): Promise<Found> {
  let after = from
  const listings: Listing[] = []
  for (let look = 0; look < LOOKS && listings.length < PAGE_SIZE / 2; look++) {
    const hits = await listHits(viewer.proof, sought.gram, { after, limit: PAGE_SIZE })
    const found = await glanceAtListings(hits)
    listings.push(...found.filter((one) => isMeant(one, sought)))
    if (hits.length < PAGE_SIZE) return { listings, goesOn: undefined }
    after = hits.at(-1)
  }
  return { listings, goesOn: after }
}

const nearestFirst = (listings: readonly Listing[], { buildingId }: Viewer): readonly Listing[] => [
  ...listings.filter((one) => one.buildingId === buildingId),
  ...listings.filter((one) => one.buildingId !== buildingId),
]

/** Part of a title, one character too; each hit is checked against the listing itself. */
export const searchListings: Action<typeof contract.searchListings> = async (
  { caller },
  { compoundId, words, category, cursor },
) => {
  const viewer = await viewerOf(caller, compoundId)
  if (!viewer.ok) return viewer
  const scope = scopeFor(caller, 'search', compoundId, words, category)
  const from = await readCursor(scope, cursor)
  if (!from.ok) return from
  const gram = gramToSeek(words)
  if (gram === undefined) return accept({ cards: [] })
  const { listings, goesOn } = await seek(viewer.value, { words, gram, category }, from.value)
  const cards = nearestFirst(listings, viewer.value).map((one) =>
    cardFor(viewer.value, one.id, cardOf(one)),
  )
  return accept({
    cards,
    ...(await goingOn(scope, goesOn)),
  })
}
