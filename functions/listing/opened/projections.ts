import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { type Reaction, reaction } from '../../platform/stream'
import { isOpenAround, type Listing } from '../rules'
import { loadListing } from '../store'
import { OpenedEntity } from './entities'
import { openedOf } from './rules'

const isConcerned = (listing: Listing | undefined): boolean =>
  listing !== undefined && isOpenAround(listing)

/** Brings the community's list to what the listing is now; one that was never opened costs nothing. */
export const openedProjection: Reaction = reaction<Listing>(
  'Listing',
  async (_, { before, after }) => {
    if (!after || !(isConcerned(before) || isConcerned(after))) return
    const listing = await loadListing(after.id)
    const opened = listing && openedOf(listing)
    if (opened) await OpenedEntity.build(PutItemCommand).item(opened).send()
    else await OpenedEntity.build(DeleteItemCommand).key({ listingId: after.id }).send()
  },
)
