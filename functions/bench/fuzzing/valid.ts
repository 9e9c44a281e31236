import { randomUUID } from 'node:crypto'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { Town, Person } from '../../testing/town'

/** Things that exist, so that a valid request is one. */
export type Ground = {
  readonly town: Town
  readonly resident: Person
  readonly worker: Person
  readonly foreigner: Person
  readonly ids: Readonly<Record<string, string>>
}
type Input = Readonly<Record<string, unknown>>
type Inputs = Readonly<Record<string, Input>>

const tomorrow = addDays(localDateAt(Date.now()), 1)
const days = { from: tomorrow, until: addDays(tomorrow, 1) }
const tap = { confirmation: { by: 'tap' } }

type Ids = Ground['ids']

const home = {
  unit: '1',
  room: '502',
  name: '陈秀英',
  addressForm: '陈姨',
}

const aroundPlaces = (ids: Ids): Inputs => {
  const compound = { compoundId: ids['compoundId'] }
  return {
    login: { code: randomUUID(), districtId: ids['districtId'] },
    listCompounds: { districtId: ids['districtId'] },
    showCompound: compound,
    listListings: { ...compound, category: 'tools' },
    searchListings: { ...compound, words: '梯' },
    requestMembership: { ...compound, buildingId: ids['buildingId'], ...home },
    showToday: compound,
    markNoticesRead: { upTo: Date.now() },
    startDraft: { ...compound, title: '人字梯', category: 'tools', accessories: ['防滑套'] },
  }
}

const aroundThings = (ids: Ids): Inputs => {
  const listing = { listingId: ids['listingId'] }
  return {
    showListing: listing,
    saveDraft: { ...listing, rev: 1, title: '人字梯', photoIds: [] },
    offerPhoto: { ...listing, contentType: 'image/jpeg', bytes: 1000 },
    publishListing: listing,
    pauseListing: listing,
    withdrawListing: listing,
    showMyListing: listing,
    photoArrived: { photoId: ids['photoId'] },
    privatePhoto: { photoId: ids['photoId'], size: 'small' },
    bookListing: { ...listing, ...days },
  }
}

const aroundLoans = (ids: Ids): Inputs => {
  const booking = { bookingId: ids['bookingId'] }
  return {
    listMyBookings: { side: 'borrower' },
    showBooking: booking,
    acceptBooking: booking,
    declineBooking: booking,
    cancelBooking: booking,
    handOver: { ...booking, ...tap },
    takeBack: { ...booking, ...tap },
  }
}

const forWorkers = (ids: Ids): Inputs => ({
  listMembershipRequests: { nodeId: ids['communityId'] },
  approveMembership: { membershipId: ids['membershipId'] },
  rejectMembership: { membershipId: ids['membershipId'], reason: 'other' },
  listWithheld: { nodeId: ids['communityId'] },
  releaseWithheld: { withheldId: ids['withheldId'] },
  refuseWithheld: { withheldId: ids['withheldId'], label: 'ad' },
})

/** A request of each route that differs from an acceptable one in nothing: the fuzzer changes one field of it. */
export const validInput = (name: string, { ids }: Ground): Input => {
  const inputs = {
    ...aroundPlaces(ids),
    ...aroundThings(ids),
    ...aroundLoans(ids),
    ...forWorkers(ids),
  }
  return inputs[name] ?? {}
}
