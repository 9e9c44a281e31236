import * as contract from '../../shared/contract/listing'
import * as ownListing from '../../shared/contract/ownListing'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import * as actions from './actions'
import { listListings } from './finding/actions'
import * as publishing from './publishing/actions'
import { searchListings } from './search/actions'
import * as showing from './showing/actions'

export const listingRoutes: readonly Route[] = [
  serve(contract.listListings, listListings),
  serve(contract.searchListings, searchListings),
  serve(contract.showListing, showing.showListing),
  serve(ownListing.startDraft, actions.startDraft),
  serve(ownListing.saveDraft, actions.saveDraft),
  serve(ownListing.offerPhoto, publishing.offerPhoto),
  serve(ownListing.publishListing, publishing.publishListing),
  serve(ownListing.pauseListing, actions.pauseListing),
  serve(ownListing.withdrawListing, actions.withdrawListing),
  serve(ownListing.listMyListings, showing.listMyListings),
  serve(ownListing.showMyListing, showing.showMyListing),
]
