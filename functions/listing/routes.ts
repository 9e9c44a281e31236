import { listDemand as demand } from '../../shared/contract/demand'
import * as complaint from '../../shared/contract/complaint'
import * as certificate from '../../shared/contract/certificate'
import * as contract from '../../shared/contract/listing'
import * as mute from '../../shared/contract/mute'
import * as ownListing from '../../shared/contract/ownListing'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import * as actions from './actions'
import * as certificates from './certificate/actions'
import { decideCertificate, listCertificates } from './certificate/deciding/actions'
import { listDemand } from './demand/actions'
import { decideComplaint, reportListing } from './complaint/actions'
import * as closing from './closing/actions'
import { listListings } from './finding/actions'
import { setHours } from './hours/actions'
import * as publishing from './publishing/actions'
import { muteOwner } from './mute/actions'
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
  serve(ownListing.pauseListing, closing.pauseListing),
  serve(ownListing.withdrawListing, closing.withdrawListing),
  serve(ownListing.listMyListings, showing.listMyListings),
  serve(ownListing.showMyListing, showing.showMyListing),
  serve(ownListing.setHours, setHours),
  serve(certificate.offerCertificate, certificates.offerCertificate),
  serve(certificate.sendCertificate, certificates.sendCertificate),
  serve(certificate.listCertificates, listCertificates),
  serve(certificate.decideCertificate, decideCertificate),
  serve(demand, listDemand),
  serve(mute.muteOwner, muteOwner),
  serve(complaint.reportListing, reportListing),
  serve(complaint.decideComplaint, decideComplaint),
]
