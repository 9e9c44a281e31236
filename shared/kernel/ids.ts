/** Branded ids: `<prefix>_<26 characters of Crockford base 32>`. The prefix tells people and logs what is meant. */
export const ID_PREFIXES = {
  district: 'dst',
  street: 'str',
  community: 'cmt',
  compound: 'cpd',
  building: 'bld',
  resident: 'res',
  household: 'hhd',
  door: 'dor',
  membership: 'mbr',
  post: 'pst',
  listing: 'lst',
  booking: 'bkg',
  photo: 'pho',
  withheld: 'whd',
  notice: 'ntc',
  mute: 'mut',
  complaint: 'cpl',
  callBack: 'clb',
  certificate: 'crt',
  correction: 'cor',
  export: 'exp',
  block: 'blk',
  roster: 'rst',
  shift: 'sft',
  mandate: 'mdt',
  careAct: 'cac',
  event: 'evt',
  session: 'ses',
  registration: 'reg',
  checkIn: 'chk',
  drive: 'drv',
  group: 'grp',
  incident: 'inc',
  opening: 'opn',
  remark: 'rmk',
  signIn: 'sgn',
  consoleSession: 'csn',
  passkey: 'psk',
  job: 'job',
  auditEntry: 'aud',
} as const

export type IdKind = keyof typeof ID_PREFIXES

declare const brand: unique symbol
export type Id<Kind extends IdKind> = string & { readonly [brand]: Kind }

export type DistrictId = Id<'district'>
export type StreetId = Id<'street'>
export type CommunityId = Id<'community'>
export type CompoundId = Id<'compound'>
export type BuildingId = Id<'building'>
export type PlaceId = DistrictId | StreetId | CommunityId | CompoundId | BuildingId
export type ResidentId = Id<'resident'>
export type HouseholdId = Id<'household'>
export type DoorId = Id<'door'>
export type MembershipId = Id<'membership'>
export type PostId = Id<'post'>
export type ListingId = Id<'listing'>
export type BookingId = Id<'booking'>
export type PhotoId = Id<'photo'>
export type WithheldId = Id<'withheld'>
export type NoticeId = Id<'notice'>
export type MuteId = Id<'mute'>
export type ComplaintId = Id<'complaint'>
export type CallBackId = Id<'callBack'>
export type CertificateId = Id<'certificate'>
export type CorrectionId = Id<'correction'>
export type ExportId = Id<'export'>
export type BlockId = Id<'block'>
export type RosterId = Id<'roster'>
export type ShiftId = Id<'shift'>
export type MandateId = Id<'mandate'>
export type CareActId = Id<'careAct'>
export type EventId = Id<'event'>
export type SessionId = Id<'session'>
export type RegistrationId = Id<'registration'>
export type CheckInId = Id<'checkIn'>
export type DriveId = Id<'drive'>
export type GroupId = Id<'group'>
export type IncidentId = Id<'incident'>
export type OpeningId = Id<'opening'>
export type RemarkId = Id<'remark'>
export type SignInId = Id<'signIn'>
export type ConsoleSessionId = Id<'consoleSession'>
export type PasskeyId = Id<'passkey'>
export type JobId = Id<'job'>
export type AuditEntryId = Id<'auditEntry'>

const BODY = '[0-9A-HJKMNP-TV-Z]{26}'

/** The pattern of one kind of id, anchored at both ends. */
export const idPattern = (...kinds: readonly IdKind[]): RegExp =>
  new RegExp(`^(?:${kinds.map((kind) => ID_PREFIXES[kind]).join('|')})_${BODY}$`)
