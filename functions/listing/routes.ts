import * as contract from '../../shared/contract/listing'
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
  serve(contract.startDraft, actions.startDraft),
  serve(contract.saveDraft, actions.saveDraft),
  serve(contract.offerPhoto, publishing.offerPhoto),
  serve(contract.publishListing, publishing.publishListing),
  serve(contract.pauseListing, actions.pauseListing),
  serve(contract.withdrawListing, actions.withdrawListing),
  serve(contract.listMyListings, showing.listMyListings),
  serve(contract.showMyListing, showing.showMyListing),
]
