import type { Side } from '../../../../shared/contract/booking'
import type { OwnKind, OwnRecord } from '../../../../shared/contract/ownData'
import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import { ownBookings } from '../../../booking/own/actions'
import { proposalsOf } from '../../../event/own/actions'
import { groupsOf } from '../../../group/own/actions'
import { interestsOf } from '../../../interest/own/actions'
import { certificatesOf, ownListings } from '../../../listing/own/actions'
import { complaintsOf, picturesOf, withheldOf } from '../../../moderation/own/actions'
import { ownNotices } from '../../../notice/own/actions'
import type { Call } from '../../../platform/call'
import { listKeptOf } from '../../../platform/kept'
import { cameTimes } from '../../../attendance/own/actions'
import { openingsOf } from '../../../attendance/emergency/own/actions'
import { incidentsOf } from '../../../attendance/incident/own/actions'
import { sellingOf } from '../../../attendance/selling/own/actions'
import { ownRegistrations } from '../../../registration/own/actions'
import {
  blocksOf,
  correctionsOf,
  membershipsOf,
  ownCallBack,
  ownMutes,
  ownPerson,
  postsOf,
} from '../../../resident/own/actions'
import { mandatesOf } from '../../../resident/care/own/actions'
import { loadConsents } from '../../consent/store'
import {
  blockRecord,
  callBackRecord,
  certificateRecord,
  complaintRecord,
  consentRecords,
  correctionRecord,
  membershipRecord,
  muteRecords,
  noticeRecord,
  photoRecord,
  postRecord,
  profileRecord,
  withheldRecord,
} from '../rules'
import {
  bookingRecord,
  groupRecord,
  incidentRecord,
  interestRecord,
  listingRecord,
  openingRecord,
  proposalRecord,
  registrationRecord,
  sellingRecord,
} from './rules'
import { mandateRecord } from './care/rules'

/** A page of one kind, and from where it goes on: far below what one answer may hold, however much there is. */
export type Page = { readonly records: readonly OwnRecord[]; readonly goesOn?: string | undefined }
type Read = (call: Pick<Call, 'world' | 'caller'>, place: string | undefined) => Promise<Page>

const AT_ONCE = 100

const whole = (records: readonly OwnRecord[]): Page => ({ records })

/** Of what stands among the kept, with whatever reads it. */
const kept =
  (
    entity: string,
    read: (ids: readonly string[], call: Pick<Call, 'caller'>) => Promise<readonly OwnRecord[]>,
  ): Read =>
  async (call, after) => {
    const { ids, goesOn } = await listKeptOf(call.caller.id, entity, { after, limit: AT_ONCE })
    return { records: ids.length === 0 ? [] : await read(ids, call), goesOn }
  }

const loans =
  (side: Side): Read =>
  async ({ caller }, before) => {
    const { bookings, goesOn } = await ownBookings(caller, side, { before, limit: AT_ONCE })
    return { records: bookings.map((one) => bookingRecord(one, side, caller.id)), goesOn }
  }

const READS: Readonly<Record<OwnKind, Read>> = {
  profile: async ({ caller }) => {
    const person = await ownPerson(caller.id)
    return whole(person ? [profileRecord(person)] : [])
  },
  memberships: kept('Membership', async (ids, { caller }) =>
    (await membershipsOf(caller.id, ids)).map(({ membership, home }) =>
      membershipRecord(membership, home),
    ),
  ),
  posts: kept('Post', async (ids) => (await postsOf(ids)).map(postRecord)),
  consents: async ({ caller }) =>
    whole((await loadConsents(caller.id, PRIVACY_VERSION)).flatMap(consentRecords)),
  listings: async ({ caller }, before) => {
    const { listings, goesOn } = await ownListings(caller, { before, limit: AT_ONCE })
    return { records: listings.map(listingRecord), goesOn }
  },
  certificates: kept('Certificate', async (ids) =>
    (await certificatesOf(ids)).map(certificateRecord),
  ),
  photos: kept('Photo', async (ids) => (await picturesOf(ids)).map(photoRecord)),
  borrowed: loans('borrower'),
  lent: loans('owner'),
  withheld: kept('Withheld', async (ids) => (await withheldOf(ids)).map(withheldRecord)),
  complaints: kept('Complaint', async (ids) => (await complaintsOf(ids)).map(complaintRecord)),
  selling: kept('Selling', async (ids) => (await sellingOf(ids)).map(sellingRecord)),
  incidents: kept('Incident', async (ids) => (await incidentsOf(ids)).map(incidentRecord)),
  openings: kept('Opening', async (ids) => (await openingsOf(ids)).map(openingRecord)),
  callBacks: async ({ world, caller }) => {
    const callBack = await ownCallBack(world, caller.id)
    return whole(callBack ? [callBackRecord(callBack)] : [])
  },
  mutes: async ({ caller }) => whole(muteRecords(await ownMutes(caller.id))),
  corrections: kept('Correction', async (ids) => (await correctionsOf(ids)).map(correctionRecord)),
  mandates: kept('Mandate', async (ids) => (await mandatesOf(ids)).map(mandateRecord)),
  proposals: kept('Event', async (ids) => (await proposalsOf(ids)).map(proposalRecord)),
  registrations: async ({ world, caller }, before) => {
    const { registrations, goesOn } = await ownRegistrations(caller, { before, limit: AT_ONCE })
    const records = registrations.map(async ([registration, session]) => {
      const attended = await cameTimes(world, caller.id, registration)
      return registrationRecord({ registration, session, ...attended })
    })
    return { records: await Promise.all(records), goesOn }
  },
  groups: kept('GroupMember', async (ids) => (await groupsOf(ids)).map(groupRecord)),
  interests: kept('Interest', async (ids) => (await interestsOf(ids)).map(interestRecord)),
  blocks: kept('Block', async (ids) => (await blocksOf(ids)).map(blockRecord)),
  notices: async ({ caller }, before) => {
    const { notices, goesOn } = await ownNotices(caller, { before, limit: AT_ONCE })
    return { records: notices.map(noticeRecord), goesOn }
  },
}

export const recordsOf = (kind: OwnKind, ...asked: Parameters<Read>): Promise<Page> =>
  READS[kind](...asked)
