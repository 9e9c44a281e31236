import type { RetentionKind } from '../../../shared/contract/retention'

/**
 * Under which line of the table of retention each entity is kept; `nobodys` holds nothing of a person, `beside` lives and
 * dies with what it is a copy of. Who adds an entity says it here.
 */
export const KEPT_AS: Readonly<Record<string, RetentionKind | 'nobodys' | 'beside'>> = {
  ...{ Resident: 'account', Login: 'account', Access: 'account', ReadMark: 'account' },
  Feed: 'account',
  Cancellation: 'tombstones',
  ...{ Household: 'home', Door: 'home' },
  PhoneHolders: 'phone',
  Mutes: 'mutes',
  Membership: 'memberships',
  Correction: 'corrections',
  Listing: 'things',
  ...{ Calendar: 'beside', Opened: 'beside', Indexed: 'beside', Gram: 'beside' },
  Photo: 'thingPhotos',
  Certificate: 'certificates',
  Booking: 'loans',
  Allowance: 'beside',
  Card: 'beside',
  Block: 'blocks',
  Withheld: 'withheld',
  ...{ Complaint: 'complaints', Selling: 'complaints' },
  CallBack: 'callBacks',
  Notice: 'notices',
  DemandSignal: 'searches',
  Post: 'posts',
  ...{ PersonCode: 'codes', CodeTries: 'codes', Welcome: 'codes', CardTries: 'codes' },
  ...{ RosterFile: 'rosterFiles', RosterPage: 'rosters', Roster: 'nobodys', DutyWeek: 'duty' },
  ...{ Event: 'events', Session: 'events', Drive: 'events', Interest: 'interests' },
  Story: 'events',
  ...{ Group: 'events', GroupMember: 'groups' },
  ...{ Registration: 'registrations', Seating: 'beside', Waiting: 'beside' },
  ...{ Incident: 'incidents', Opening: 'openings' },
  ...{ CheckIn: 'registrations', NumberedList: 'beside', Ticket: 'codes' },
  Exports: 'exports',
  Consent: 'consents',
  ...{ Mandate: 'mandates', CareAct: 'careActs' },
  ...{ Counted: 'nobodys', Total: 'nobodys', Shown: 'nobodys', Recount: 'nobodys' },
  ...{ ClosedMonth: 'nobodys', Remark: 'nobodys' },
  ...{ Place: 'nobodys', Poster: 'nobodys', Scene: 'nobodys' },
}
