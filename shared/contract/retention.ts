/**
 * Who deletes: the table by itself (`expiresAt`, at most two days late), the sweep, the stream behind another deletion,
 * the very write that makes it needless, or whoever keeps the logs.
 */
export type DeletedBy = 'table' | 'sweep' | 'stream' | 'write' | 'logs'

/** `days` behind the moment that the words of the page name. */
export type Retention = { readonly days: number; readonly by: DeletedBy }

/** Seven days in which one may think otherwise. */
export const COOLING_DAYS = 7

// Three years: as long as anybody may sue about it.
const THREE_YEARS = 3 * 365

/** How long each kind is kept: read by the page that says it, by whatever is written, and by the job that deletes. */
export const RETENTION = {
  account: { days: COOLING_DAYS, by: 'sweep' },
  tombstones: { days: THREE_YEARS, by: 'table' },
  home: { days: 0, by: 'write' },
  phone: { days: 0, by: 'write' },
  mutes: { days: 0, by: 'write' },
  memberships: { days: THREE_YEARS, by: 'table' },
  corrections: { days: 365, by: 'table' },
  things: { days: 365, by: 'table' },
  thingPhotos: { days: 0, by: 'stream' },
  certificates: { days: 365, by: 'table' },
  certificatePhotos: { days: 0, by: 'stream' },
  proofPhotos: { days: 0, by: 'stream' },
  unsentPhotos: { days: 1, by: 'sweep' },
  loans: { days: THREE_YEARS, by: 'table' },
  loanPhotos: { days: 30, by: 'sweep' },
  registrations: { days: 365, by: 'table' },
  absences: { days: 90, by: 'table' },
  interests: { days: 180, by: 'table' },
  groups: { days: 180, by: 'table' },
  openings: { days: 365, by: 'table' },
  incidents: { days: THREE_YEARS, by: 'table' },
  withheld: { days: 180, by: 'table' },
  complaints: { days: THREE_YEARS, by: 'table' },
  blocks: { days: THREE_YEARS, by: 'table' },
  callBacks: { days: 365, by: 'table' },
  notices: { days: 180, by: 'table' },
  searches: { days: 180, by: 'table' },
  posts: { days: THREE_YEARS, by: 'table' },
  rosters: { days: 365, by: 'table' },
  rosterFiles: { days: 1, by: 'table' },
  events: { days: THREE_YEARS, by: 'table' },
  duty: { days: 400, by: 'table' },
  codes: { days: 1, by: 'table' },
  exports: { days: 1, by: 'table' },
  consents: { days: THREE_YEARS, by: 'table' },
  mandates: { days: THREE_YEARS, by: 'table' },
  careActs: { days: THREE_YEARS, by: 'table' },
  audit: { days: THREE_YEARS, by: 'table' },
  jobs: { days: 30, by: 'table' },
  passkeys: { days: 0, by: 'write' },
  consoleSessions: { days: 180, by: 'table' },
  logs: { days: 180, by: 'logs' },
} as const satisfies Readonly<Record<string, Retention>>

export type RetentionKind = keyof typeof RETENTION
