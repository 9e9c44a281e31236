import type { OwnKind, OwnRecord } from '../../../shared/contract/ownData'
import { localDateAt } from '../../../shared/kernel/dates'
import { blockReason } from '../../../shared/text/zhCN/block'
import { CALL_OUTCOME_WORDS, callPage } from '../../../shared/text/zhCN/callBack'
import { COMPLAINT_REASON_WORDS, complaintDecision } from '../../../shared/text/zhCN/complaint'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { OWN_DATA_WORDS } from '../../../shared/text/zhCN/ownData'
import { ROLE_NAMES } from '../../../shared/text/zhCN/post'
import { PRIVACY_WORDS } from '../../../shared/text/zhCN/privacy'
import { CERTIFICATE_NAMES } from '../../../shared/text/zhCN/skill'
import type { Certificate } from '../../listing/certificate/rules'
import type { Complaint } from '../../moderation/complaint/rules'
import { idPattern } from '../../../shared/kernel/ids'
import type { Photo } from '../../moderation/photo/rules'
import type { Withheld } from '../../moderation/withheld/rules'
import type { Notice } from '../../notice/rules'
import type { Block } from '../../resident/block/rules'
import type { CallBack } from '../../resident/callBack/rules'
import type { Correction } from '../../resident/correcting/rules'
import type { Household } from '../../resident/household/rules'
import type { Mutes } from '../../resident/mute/rules'
import type { Post } from '../../resident/post/rules'
import type { Membership, Resident } from '../../resident/rules'
import type { Consent } from '../consent/rules'
import { at, recordOf } from './records/rules'

const W = OWN_DATA_WORDS

/** What is stored, and as what a person gets it: `nothing` holds nothing of a person, or what another kind says better. */
export const EXPORTED_AS: Readonly<Record<string, readonly OwnKind[] | 'nothing'>> = {
  Resident: ['profile'],
  Household: ['memberships'],
  Membership: ['memberships'],
  Post: ['posts'],
  Consent: ['consents'],
  Listing: ['listings'],
  Certificate: ['certificates'],
  Photo: ['photos'],
  Booking: ['borrowed', 'lent'],
  Withheld: ['withheld'],
  Complaint: ['complaints'],
  Selling: ['selling'],
  Incident: ['incidents'],
  Opening: ['openings'],
  CallBack: ['callBacks'],
  Mutes: ['mutes'],
  Correction: ['corrections'],
  Block: ['blocks'],
  Mandate: ['mandates'],
  // What somebody proposed; what the community itself holds is nobody's.
  Event: ['proposals'],
  Session: 'nothing',
  Registration: ['registrations'],
  Drive: 'nothing',
  Interest: ['interests'],
  Group: 'nothing',
  GroupMember: ['groups'],
  // Nobody stands in it.
  Story: 'nothing',
  // How many, and whose: ids alone.
  ...{ Seating: 'nothing', Waiting: 'nothing', NumberedList: 'nothing', Ticket: 'nothing' },
  // When they came, beside what they signed up for.
  CheckIn: ['registrations'],
  // Beside the mandate that they belong to.
  CareAct: ['mandates'],
  ...{ ConsoleSession: 'nothing', SignIn: 'nothing', Case: 'nothing', Remark: 'nothing' },
  ...{ Counted: 'nothing', Shown: 'nothing', Recount: 'nothing' },
  Notice: ['notices'],
  // What workers did, by ids: what came of it stands above, as what it was about.
  ...{ AuditEntry: 'nothing', AuditLine: 'nothing', Job: 'nothing', ClosedMonth: 'nothing' },
  // Copies of the above, for rights, lists and search.
  ...{ Access: 'nothing', Calendar: 'nothing', Opened: 'nothing', Indexed: 'nothing' },
  ...{ RoundStop: 'nothing', SeatCallLine: 'nothing', Asking: 'nothing', Colleague: 'nothing' },
  ...{ Card: 'nothing', Gram: 'nothing', Allowance: 'nothing', Booked: 'nothing' },
  ...{ Door: 'nothing', PhoneHolders: 'nothing', SheetRow: 'nothing', Waits: 'nothing' },
  // Ids and moments alone, or nobody at all.
  ...{ Login: 'nothing', ReadMark: 'nothing', PersonCode: 'nothing', CodeTries: 'nothing' },
  // The address of what the registrations say; public halves of keys.
  ...{ Feed: 'nothing', Passkeys: 'nothing', SheetSums: 'nothing', WaitMark: 'nothing' },
  ...{ Cancellation: 'nothing', Exports: 'nothing', DemandSignal: 'nothing', Place: 'nothing' },
  ...{ Poster: 'nothing', Scene: 'nothing', Welcome: 'nothing', Errand: 'nothing' },
  ...{ CardTries: 'nothing', DutyWeek: 'nothing', Publication: 'nothing', Replies: 'nothing' },
  // The community's own list, of whoever lives there, whether they are here or not.
  ...{ Roster: 'nothing', RosterFile: 'nothing', RosterPage: 'nothing' },
}

export const profileRecord = ({ id, name, addressForm, phone, care, emergency }: Resident) =>
  recordOf(id, {
    ...{ name, addressForm, phone: phone?.number, phoneSince: at(phone?.since) },
    born: care?.born,
    emergency: emergency && `${emergency.name} ${emergency.phone}`,
  })

/** 3栋2单元502 */
export const doorWords = (home: Household | undefined): string | undefined =>
  home && `${home.buildingName}${home.unit}单元${home.room}`

export const membershipRecord = (membership: Membership, home?: Household): OwnRecord =>
  recordOf(membership.id, {
    compound: membership.compoundName,
    building: membership.buildingName,
    door: doorWords(home),
    status: W.membership[membership.status],
    requestedAt: at(membership.requestedAt),
    decidedAt: at(membership.decidedAt),
    lastDay: membership.lastDay,
    leftAt: at(membership.leftAt),
  })

export const postRecord = ({ id, nodeName, role, since, until }: Post): OwnRecord =>
  recordOf(id, { place: nodeName, role: ROLE_NAMES[role], since: at(since), until: at(until) })

export const consentRecords = ({ version, steps }: Consent): readonly OwnRecord[] =>
  steps.map((step, n) =>
    recordOf(`${version}-${n + 1}`, {
      version: PRIVACY_WORDS.version(version),
      step: W.steps[step.is],
      at: at(step.at),
    }),
  )

export const certificateRecord = (one: Certificate): OwnRecord =>
  recordOf(one.id, {
    of: CERTIFICATE_NAMES[one.of],
    about: one.title,
    status: W.certificate[one.status],
    expiresOn: one.expiresOn,
    since: at(one.since),
  })

const EVENT = idPattern('event')

function photoSubject({ isCertificate, sharedWith, reach, subjectId }: Photo): string {
  if (isCertificate) return W.photoOf.certificate
  if (reach !== undefined || EVENT.test(subjectId)) return W.photoOf.class
  return sharedWith === undefined ? W.photoOf.listing : W.photoOf.loan
}

export const photoRecord = (photo: Photo): OwnRecord =>
  recordOf(photo.id, {
    of: photoSubject(photo),
    state: W.photoStates[photo.state],
    at: at(photo.offeredAt),
  })

export const withheldRecord = ({ id, text, kind, status, since }: Withheld): OwnRecord =>
  recordOf(id, { text, kind: W.texts[kind], status: W.withheld[status], since: at(since) })

export const complaintRecord = ({ id, title, kind, ...complaint }: Complaint): OwnRecord =>
  recordOf(id, {
    about: title,
    kind: W.complaintKinds[kind],
    reason: COMPLAINT_REASON_WORDS[complaint.reason],
    status: complaint.status === 'waiting' ? W.waiting : complaintDecision(complaint.decision),
    since: at(complaint.since),
  })

export const callBackRecord = ({ id, topics, status, since, outcome }: CallBack): OwnRecord =>
  recordOf(id, {
    pages: topics.map(({ page }) => callPage(page)).join('、'),
    status: W.callBack[status],
    since: at(since),
    outcome: outcome && CALL_OUTCOME_WORDS[outcome],
  })

/** Since when alone: who it is belongs to them. */
export const muteRecords = ({ of }: Mutes): readonly OwnRecord[] =>
  of.map((mute) => recordOf(mute.id, { since: at(mute.at) }))

export const correctionRecord = (one: Correction): OwnRecord =>
  recordOf(one.id, {
    what: [
      ...(one.isOfName ? [W.corrected.name] : []),
      ...(one.householdId === undefined ? [] : [W.corrected.door]),
    ].join('、'),
    status: W.correction[one.status],
    since: at(one.since),
    decidedAt: at(one.decidedAt),
  })

/** Why, until when, and what I said to it: the words of the worker are theirs. */
export const blockRecord = ({ id, reason, since, endsAt, appeal }: Block): OwnRecord =>
  recordOf(id, {
    reason: blockReason(reason),
    since: at(since),
    until: at(endsAt),
    appeal: appeal?.words,
    appealedAt: at(appeal?.at),
  })

export const noticeRecord = (notice: Notice): OwnRecord =>
  recordOf(notice.id, {
    text: noticeSentence(notice, localDateAt(notice.at)),
    at: at(notice.at),
  })
