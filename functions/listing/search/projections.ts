import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { type Reaction, reaction } from '../../platform/stream'
import { isVisible, type Listing } from '../rules'
import { loadListing } from '../store'
import { GramEntity, IndexedEntity } from './entities'
import { gramsOf } from './rules'

async function indexedGrams(listingId: string): Promise<readonly string[]> {
  const { Item } = await IndexedEntity.build(GetItemCommand)
    .key({ listingId })
    .options({ consistent: true })
    .send()
  return Item?.grams ?? []
}

const put = (key: { compoundId: string; gram: string; listingId: string }) =>
  GramEntity.build(PutItemCommand).item(key).send()
const remove = (key: { compoundId: string; gram: string; listingId: string }) =>
  GramEntity.build(DeleteItemCommand).key(key).send()

/** Brings the index to what the listing is now, whichever of its images came, however often. */
async function bringUpToDate(listing: Listing): Promise<void> {
  const { id, compoundId, title, rev } = listing
  const before = await indexedGrams(id)
  const grams = isVisible(listing) ? gramsOf(title) : []
  const keyOf = (gram: string) => ({ compoundId, gram, listingId: id })
  const added = grams.filter((gram) => !before.includes(gram))
  const gone = before.filter((gram) => !grams.includes(gram))
  if (added.length + gone.length === 0) return
  // The union is noted first: a run that breaks off in the middle leaves nothing that the next one cannot find.
  await note(id, rev, [...before, ...added])
  await Promise.all([
    ...added.map((gram) => put(keyOf(gram))),
    ...gone.map((gram) => remove(keyOf(gram))),
  ])
  if (gone.length > 0) await note(id, rev, grams)
}

const note = (listingId: string, rev: number, grams: readonly string[]) =>
  IndexedEntity.build(PutItemCommand)
    .item({ listingId, rev, grams: [...grams] })
    .send()

export const searchProjection: Reaction = reaction<Listing>('Listing', async (_, { after }) => {
  const listing = after && (await loadListing(after.id))
  if (listing) await bringUpToDate(listing)
})
