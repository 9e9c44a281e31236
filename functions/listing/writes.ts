import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { ListingEntity } from './entities'
import type { Listing } from './rules'

export const changeListing = (next: Listing): Change => factsOf<Listing>(ListingEntity).change(next)
