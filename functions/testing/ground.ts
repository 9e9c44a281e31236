import { bookListing } from '../../shared/contract/booking'
import { askForCall } from '../../shared/contract/callBack'
import { reportListing } from '../../shared/contract/complaint'
import type { Endpoint } from '../../shared/contract/endpoint'
import { PRIVACY_VERSION } from '../../shared/contract/privacy'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import { cardInputs } from './carded'
import { withheldId } from './withheld'
import { certified } from './helping'
import { rosterInputs } from './rosters'
import { inputsAfterwards } from './afterInputs'
import { admin, inputsOfPosts } from './posting'
import { addPhoto, asksToJoin, drafts, neighbour, publishes, worker } from './neighbours'
import { othersOn } from './groundOthers'
import { firstBuilding, homeInputs, homesFor } from './homes'
import type { Person, Town } from './town'

export type Input = Readonly<Record<string, unknown>>
/** A neighbourhood in which something of everything stands: Chen owns and borrows, Li lends, the worker has work. */
export type Ground = {
  readonly chen: Person
  readonly li: Person
  readonly official: Person
  /** Whose a good request is, where it is neither Chen's nor the official's. */
  readonly callers: Readonly<Record<string, Person>>
  /** Gives posts in the street. */
  readonly admin: Person
  /** For each route a request that differs from an acceptable one in nothing. */
  readonly inputs: Readonly<Record<string, Input>>
}

/** Who may call a route, as one who calls it. */
export function callerOf({ audience, name }: Endpoint, ground: Ground): Person {
  const special = OF_ADMINS.has(name) ? ground.admin : ground.callers[name]
  return special ?? (audience === 'worker' ? ground.official : ground.chen)
}

const ofOfficial = (by: Person) => ({ makeStaffCode: by, endMandate: by, listCareActs: by })
const OF_BOOKING = ['showBooking', 'acceptBooking', 'declineBooking', 'cancelBooking']
const OF_ADMINS = new Set(['readAppointmentCode', 'showArea', 'grantPost', 'endPost'])

const tomorrow = addDays(localDateAt(Date.now()), 1)
const days = { from: tomorrow, until: addDays(tomorrow, 1) }
const laterDays = { from: addDays(tomorrow, 4), until: addDays(tomorrow, 5) }

type Lent = 'lent' | 'draft' | 'photo' | 'booking' | 'electric'
type Waiting = 'membership' | 'withheld' | 'complaint' | 'callBack' | 'certificate'
type Ids = Readonly<Record<Lent | Waiting | 'building' | 'certificatePhoto', string>>

const lendingInputs = ({ lent, draft, photo, booking }: Ids): Ground['inputs'] => ({
  showListing: { listingId: lent },
  saveDraft: { listingId: draft, rev: 1, title: '人字梯', photoIds: [photo] },
  offerPhoto: { listingId: draft, contentType: 'image/jpeg', bytes: 1000 },
  ...Object.fromEntries(
    [
      ...['publishListing', 'pauseListing', 'withdrawListing', 'showMyListing'],
      'listListingBookings',
    ].map((name) => [name, { listingId: draft }]),
  ),
  closeListing: { listingId: draft, as: 'withdrawn', future: 'afterLast' },
  photoArrived: { photoId: photo },
  privatePhoto: { photoId: photo, size: 'small' },
  bookListing: { listingId: lent, ...days },
  ...Object.fromEntries(OF_BOOKING.map((name) => [name, { bookingId: booking }])),
  muteOwner: { listingId: lent },
  muteCounterpart: { bookingId: booking },
  unmute: { muteId: 'mut_01J0000000000000000000ZZZZ' },
  reportListing: { listingId: lent, about: 'listing', reason: 'notReal' },
  reportCounterpart: { bookingId: booking, reason: 'rude' },
  handOver: { bookingId: booking, confirmation: { by: 'tap' } },
  takeBack: { bookingId: booking, confirmation: { by: 'code', code: '1234' } },
  shiftBooking: { bookingId: booking, ...laterDays },
  renewBooking: { bookingId: booking, until: addDays(tomorrow, 3) },
  answerRenewal: { bookingId: booking, answer: 'yes' },
  ...inputsAfterwards(booking),
  ...{ joinQueue: { listingId: lent, ...days }, takeOffer: { bookingId: booking } },
})

const helpInputs = ({ booking, electric, certificatePhoto }: Ids): Ground['inputs'] => ({
  setHours: {
    ...{ listingId: electric, rev: 1 },
    weekly: [{ weekday: 6, hours: { from: '09:00', until: '11:00' } }],
    exceptions: [{ day: tomorrow, hours: [] }],
  },
  offerCertificate: { listingId: electric, contentType: 'image/jpeg', bytes: 1000 },
  sendCertificate: {
    ...{ listingId: electric, photoId: certificatePhoto },
    expiresOn: addDays(tomorrow, 500),
  },
  endHelp: { bookingId: booking, ending: 'done' },
})

const placeInputs = ({ places }: Town, { building }: Ids): Ground['inputs'] => ({
  login: { code: '0123456789', districtId: places.districtId },
  listCompounds: { districtId: places.districtId },
  showCompound: { compoundId: places.jiuding },
  listListings: { compoundId: places.jiuding, category: 'tools' },
  searchListings: { compoundId: places.jiuding, words: '梯' },
  requestMembership: {
    compoundId: places.jiuding,
    ...{ buildingId: building, unit: '1', room: '502', name: '陈秀英', addressForm: '陈姨' },
  },
  startDraft: { compoundId: places.jiuding, title: '人字梯', accessories: ['防滑套'] },
  showToday: { compoundId: places.jiuding },
})

const workInputs = (
  { places }: Town,
  { membership, withheld, complaint, callBack, certificate }: Ids,
): Ground['inputs'] => ({
  showMe: {},
  listNotices: {},
  markNoticesRead: { upTo: Date.now() },
  listMyListings: {},
  listMyBookings: { side: 'borrower' },
  listMembershipRequests: { nodeId: places.beijiang },
  approveMembership: { membershipId: membership },
  rejectMembership: { membershipId: membership, reason: 'other' },
  listCertificates: { nodeId: places.beijiang },
  decideCertificate: { certificateId: certificate, decision: 'approved' },
  listDemand: { nodeId: places.beijiang, month: '2030-05' },
  listWithheld: { nodeId: places.beijiang },
  releaseWithheld: { withheldId: withheld },
  listMutes: {},
  agreeToPrivacy: { version: PRIVACY_VERSION },
  withdrawConsent: { version: PRIVACY_VERSION },
  listConsents: {},
  verifyPhone: { code: '0123456789' },
  removePhone: {},
  showMyPhone: {},
  askForCall: { page: 'listing/detail', refusal: 'booking.overlap' },
  listDisputes: { nodeId: places.beijiang },
  listComplaints: { nodeId: places.beijiang },
  decideComplaint: { complaintId: complaint, decision: 'nothing' },
  listCallBacks: { nodeId: places.beijiang },
  settleCallBack: { callBackId: callBack, outcome: 'notReached' },
  takeCallBack: { callBackId: callBack },
  refuseWithheld: { withheldId: withheld, label: 'ad' },
})

export async function layGround(town: Town): Promise<Ground> {
  const official = await worker(town, '小李')
  const chen = await neighbour(town, official, '陈姨', { room: '9527甲' })
  const li = await neighbour(town, official, '李叔', { room: '9528乙', building: 1 })
  const lent = await publishes(town, li)
  const draft = await drafts(town, chen)
  const photo = await addPhoto(chen, draft)
  const { id: booking } = await chen.gets(bookListing, { listingId: lent, ...days })
  const { id: membership } = await asksToJoin(town, await town.person('新来的'))
  const building = await firstBuilding(town, chen)
  const homes = await homesFor(town, { chen, official })
  const withheld = await withheldId(town, chen, official)
  const about = { listingId: lent, about: 'person', reason: 'rude' } as const
  const { id: complaint } = await chen.gets(reportListing, about)
  const { sent, certificateId } = await certified(town, chen, official)
  const ids = {
    ...{ lent, draft, photo, booking, membership, withheld, building },
    ...{ complaint, certificate: certificateId },
    callBack: (await li.gets(askForCall, { page: 'me' })).id,
    ...{ electric: sent.listingId, certificatePhoto: sent.photoId },
  }
  const chief = await admin(town, '街道的老关')
  const others = await othersOn(town, { official, chen, li })
  return {
    ...{ chen, li, official, admin: chief },
    callers: { ...others.callers, ...ofOfficial(official) },
    inputs: {
      ...others.inputs,
      ...(await rosterInputs(town, official)),
      ...(await inputsOfPosts(town, { chief, official, li })),
      ...(await cardInputs(town, { official, li })),
      ...{ ...placeInputs(town, ids), ...lendingInputs(ids), ...helpInputs(ids) },
      ...workInputs(town, ids),
      ...homeInputs(town, { ...homes, building }),
    },
  }
}
