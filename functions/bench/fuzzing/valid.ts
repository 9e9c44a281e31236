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

const tomorrow = addDays(localDateAt(Date.now()), 1)
const days = { from: tomorrow, until: addDays(tomorrow, 1) }
const tap = { confirmation: { by: 'tap' } }

/** A request of each route that differs from an acceptable one in nothing: the fuzzer changes one field of it. */
export const validInput = (name: string, { ids }: Ground): Input => {
  const listing = { listingId: ids['listingId'] }
  const booking = { bookingId: ids['bookingId'] }
  const compound = { compoundId: ids['compoundId'] }
  const inputs: Readonly<Record<string, Input>> = {
    login: { code: randomUUID(), districtId: ids['districtId'] },
    listCompounds: { districtId: ids['districtId'] },
    showCompound: compound,
    listListings: { ...compound, category: 'tools' },
    searchListings: { ...compound, words: '梯' },
    showListing: listing,
    requestMembership: {
      ...compound,
      ...{
        buildingId: ids['buildingId'],
        unit: '1',
        room: '502',
        name: '陈秀英',
        addressForm: '陈姨',
      },
    },
    showToday: compound,
    markNoticesRead: { upTo: Date.now() },
    startDraft: { ...compound, title: '人字梯', category: 'tools', accessories: ['防滑套'] },
    saveDraft: { ...listing, rev: 1, title: '人字梯', photoIds: [] },
    offerPhoto: { ...listing, contentType: 'image/jpeg', bytes: 1000 },
    publishListing: listing,
    pauseListing: listing,
    withdrawListing: listing,
    showMyListing: listing,
    photoArrived: { photoId: ids['photoId'] },
    privatePhoto: { photoId: ids['photoId'], size: 'small' },
    bookListing: { ...listing, ...days },
    listMyBookings: { side: 'borrower' },
    showBooking: booking,
    acceptBooking: booking,
    declineBooking: booking,
    cancelBooking: booking,
    handOver: { ...booking, ...tap },
    takeBack: { ...booking, ...tap },
    listMembershipRequests: { nodeId: ids['communityId'] },
    approveMembership: { membershipId: ids['membershipId'] },
    rejectMembership: { membershipId: ids['membershipId'], reason: 'other' },
    listWithheld: { nodeId: ids['communityId'] },
    releaseWithheld: { withheldId: ids['withheldId'] },
    refuseWithheld: { withheldId: ids['withheldId'], label: 'ad' },
  }
  return inputs[name] ?? {}
}
