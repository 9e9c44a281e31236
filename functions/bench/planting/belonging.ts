import type { Belonging } from './judge'

const WORKERS = ['Xiaoli', 'Street', 'District']
const ADMINS = ['Street', 'District']

const EVERYBODY = [
  ...['Wang', 'Lin', 'Chen', 'Li', 'Amin', 'Xiaoli', 'Ye', 'Sib', 'Left', 'Keeper'],
  ...['Leader', 'Ended', 'Street', 'District', 'Other', 'Blocked'],
]

/** One's own, read by oneself. */
const own = (where: string, kinds: readonly Belonging['kind'][]): readonly Belonging[] =>
  EVERYBODY.flatMap((who) => kinds.map((kind) => ({ kind, where, by: [who], of: [who] })))

/**
 * By hand, never read from a policy: where a name, a number and a room may stand. In answers those of the other party,
 * once both agreed, and what a worker needs to decide; in the table the Resident and the Household alone.
 */
export const BELONGINGS: readonly Belonging[] = [
  ...(['name', 'phone', 'room'] as const).flatMap((kind): readonly Belonging[] => [
    { kind, where: 'showBooking', by: ['Chen'], of: ['Li'] },
    { kind, where: 'listMembershipRequests', by: WORKERS },
  ]),
  { kind: 'name', where: 'showBooking', by: ['Li'], of: ['Chen'] },
  { kind: 'phone', where: 'showBooking', by: ['Li'], of: ['Chen'] },
  // The number with its middle hidden; whole where it is taken along.
  ...own('showAttested', ['name']),
  ...own('showMyData', ['name', 'room']),
  ...own('readExport', ['name', 'phone', 'room']),
  ...(['name', 'room'] as const).map((kind) => ({ kind, where: 'listCorrections', by: WORKERS })),
  { kind: 'name', where: 'listBlocks', by: WORKERS },
  { kind: 'name', where: 'listHouseholds', by: WORKERS },
  { kind: 'room', where: 'listHouseholds', by: WORKERS },
  { kind: 'name', where: 'listCertificates', by: WORKERS },
  { kind: 'name', where: 'listPosts', by: ADMINS },
  // Whom they are to call.
  { kind: 'name', where: 'listCallBacks', by: WORKERS },
  ...['listSeatCalls', 'listPeople', 'showSeatOf', 'listGroupMembers'].map((where): Belonging => ({
    kind: 'name',
    where,
    by: WORKERS,
  })),
  // Of whoever stands before them and shows the digits.
  { kind: 'name', where: 'readAppointmentCode', by: [...ADMINS, 'Other'] },
  // The list at the door of a class, which is printed too.
  { kind: 'name', where: 'showAttendance', by: WORKERS },
  { kind: 'name', where: 'exportAttendance', by: WORKERS },
  // To whom something happened.
  { kind: 'name', where: 'showIncidents', by: WORKERS },
  // Compared with who stands there.
  { kind: 'name', where: 'readCard', by: [...WORKERS, 'Keeper'] },
  // Shown at a desk behind a reason that is written down, in that answer alone.
  { kind: 'room', where: '/console/at/:id/round', by: WORKERS },
  ...(['name', 'phone', 'room'] as const).map((kind) => ({
    ...{ kind, where: '/console/at/:id/residents/:id/reveal', by: WORKERS },
  })),
  { kind: 'token', where: 'login' },

  { kind: 'name', where: 'Resident' },
  // For ten minutes, until whoever it names has come in.
  { kind: 'name', where: 'Welcome' },
  { kind: 'phone', where: 'Resident' },
  { kind: 'openid', where: 'Resident' },
  { kind: 'room', where: 'Household' },
  // The community's own list.
  { kind: 'name', where: 'RosterPage' },
  { kind: 'room', where: 'RosterPage' },
]
