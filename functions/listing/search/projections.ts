import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { type Reaction, reaction } from '../../platform/stream'
import { isOpenAround, isVisible, type Listing } from '../rules'
import { loadListing } from '../store'
import { GramEntity, IndexedEntity } from './entities'
import { gramsOf, namesOf } from './rules'

/** How a listing stands in the index: under these grams, found by its building and perhaps by its community. */
type Standing = {
  readonly grams: readonly string[]
  readonly buildingId?: string
  readonly communityId?: string
  /** A run broke off, or is at it: which of the grams are there is not known. */
  readonly isPartial?: boolean
}

async function standingOf(listingId: string): Promise<Standing> {
  const { Item } = await IndexedEntity.build(GetItemCommand)
    .key({ listingId })
    .options({ consistent: true })
    .send()
  return (Item as Standing | undefined) ?? { grams: [] }
}

const standingFor = (listing: Listing): Standing => ({
  grams: isVisible(listing) ? gramsOf(...namesOf(listing)) : [],
  buildingId: listing.buildingId,
  ...(isOpenAround(listing) ? { communityId: listing.communityId } : {}),
})

const isWholeFor = (before: Standing, after: Standing): boolean =>
  before.isPartial !== true &&
  before.buildingId === after.buildingId &&
  before.communityId === after.communityId

/** Which grams to write, and which to take away. */
function changesBetween(before: Standing, after: Standing) {
  const isWhole = isWholeFor(before, after)
  return {
    added: after.grams.filter((gram) => !isWhole || !before.grams.includes(gram)),
    gone: before.grams.filter((gram) => !after.grams.includes(gram)),
  }
}

const note = ({ id, rev }: Listing, { grams, ...standing }: Standing) =>
  IndexedEntity.build(PutItemCommand)
    .item({ listingId: id, rev, grams: [...grams], ...standing })
    .send()

/** Brings the index to what the listing is now, whichever of its images came, however often. */
async function bringUpToDate(listing: Listing): Promise<void> {
  const before = await standingOf(listing.id)
  const after = standingFor(listing)
  const { added, gone } = changesBetween(before, after)
  if (added.length + gone.length === 0) return
  const { grams, ...found } = after
  const keyOf = (gram: string) => ({ compoundId: listing.compoundId, gram, listingId: listing.id })
  // The union is noted first: a run that breaks off in the middle leaves nothing that the next one cannot find.
  const union = [...new Set([...before.grams, ...grams])]
  await note(listing, { ...after, grams: union, isPartial: true })
  await Promise.all([
    ...added.map((gram) =>
      GramEntity.build(PutItemCommand)
        .item({ ...keyOf(gram), ...found })
        .send(),
    ),
    ...gone.map((gram) => GramEntity.build(DeleteItemCommand).key(keyOf(gram)).send()),
  ])
  await note(listing, after)
}

export const searchProjection: Reaction = reaction<Listing>('Listing', async (_, { after }) => {
  const listing = after && (await loadListing(after.id))
  if (listing) await bringUpToDate(listing)
})
