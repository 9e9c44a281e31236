import type { Endpoint } from '../../../shared/contract/endpoint'
import { exportMyData, OWN_KINDS } from '../../../shared/contract/ownData'
import { ROUTES } from '../../../shared/contract/routes'
import type { Input } from '../ground'
import { sends } from '../raw'
import type { Crowd } from './crowd'

export const READS: readonly Endpoint[] = ROUTES.filter(
  // What is public tells of places alone, to anybody.
  ({ method, audience }) => method === 'GET' && audience !== 'public',
)
export type Look = readonly [name: string, input: Input]
/** What somebody has asked for, so that nothing is forgotten. */
export const asked = new Set<string>()

const named = (name: string): Endpoint => {
  const found = READS.find((endpoint) => endpoint.name === name)
  if (!found) throw new Error(`${name} is no route that reads.`)
  return found
}

/** One list to its end, or one page; a refusal is an answer too. */
async function reads(crowd: Crowd, who: string, [name, input]: Look): Promise<string> {
  asked.add(name)
  const { token } = crowd.person(who)
  const pages: string[] = []
  let cursor: string | undefined
  do {
    const wish = cursor === undefined ? input : { ...input, cursor }
    const { text } = await sends(crowd.town.origin, [named(name), wish], { token })
    pages.push(text)
    cursor = /"cursor":"([^"]+)"/.exec(text)?.[1]
  } while (cursor !== undefined)
  return pages.join('\n')
}

export async function readsAll(crowd: Crowd, who: string, looks: readonly Look[]): Promise<string> {
  const texts: string[] = []
  for (const look of looks) texts.push(await reads(crowd, who, look))
  return texts.join('\n')
}

const nodesOf = ({ town: { places } }: Crowd) => [places.beijiang, places.tapo]
const WORK = [
  ...[
    'listMembershipRequests',
    'listWithheld',
    'listComplaints',
    'listCallBacks',
    'listBlocks',
    'listCorrections',
    'listDemand',
    'listCertificates',
    'listDisputes',
    'listProposals',
    'listDeskDrives',
    'listDeskGroups',
    'listSeatCalls',
    'listSelling',
    'listPosts',
    'listDuty',
    'showArea',
  ],
]

/** What comes, by itself and in one answer. */
const COMING = ['listSessions', 'listDrives', 'listGroups', 'listComing'] as const

const looksAround = (crowd: Crowd): readonly Look[] => [
  ...[crowd.town.places.jiuding, crowd.garden].flatMap((compoundId): readonly Look[] => [
    ['listListings', { compoundId }],
    ['searchListings', { compoundId, words: '梯' }],
    ['showToday', { compoundId }],
    ['showPoster', { compoundId }],
    ['showRoster', { compoundId }],
    ['showDuty', { compoundId }],
    ...COMING.map((name): Look => [name, { compoundId }]),
  ]),
  ['previewRoster', { rosterId: crowd.rosterId }],
  ...[
    'showMe',
    'showMyBlock',
    'showToday',
    'listNotices',
    'listMyProposals',
    'listMyGroups',
    'listMyListings',
    'listMutes',
    'listConsents',
    'listMandates',
    'listRelatives',
    'showMyPhone',
    'showMyData',
    'showCancelling',
    'showMyCode',
    'showEmergency',
    'showCalendar',
    'listConsoleSessions',
  ].map((name): Look => [name, {}]),
  ...nodesOf(crowd).flatMap((nodeId) =>
    ['coming', 'over', 'archived'].map((when): Look => ['listDeskSessions', { nodeId, when }]),
  ),
  ...['coming', 'over'].map((when): Look => ['listMyRegistrations', { when }]),
  ...['borrower', 'owner'].map((side): Look => ['listMyBookings', { side }]),
  ...nodesOf(crowd).flatMap((nodeId) => WORK.map((name): Look => [name, { nodeId }])),
]

/** What they may take along of their own; nobody exports twice. */
async function exportsOf(crowd: Crowd, who: string): Promise<readonly Look[]> {
  const answer = await crowd.person(who).asks(exportMyData, {}, { key: 'export-of-the-crowd' })
  if (!answer.ok) return []
  return OWN_KINDS.map((kind): Look => ['readExport', { exportId: answer.value.id, kind }])
}

const OF_SESSIONS = [
  ...['showSession', 'showSessionCodes', 'countSignedUp'],
  ...['showFeedback', 'showAttested', 'showSelling', 'showIncidents', 'showStory'],
]

/** All that somebody finds without being told of anything, and the page of each booking that they find. */
export async function lookAround(crowd: Crowd, who: string): Promise<string> {
  const text = await readsAll(crowd, who, looksAround(crowd))
  const bookings = new Set(text.match(/bkg_[0-9A-Z]{26}/g))
  const mandates = new Set(text.match(/mdt_[0-9A-Z]{26}/g) ?? ['mdt_01J0000000000000000000ZZZZ'])
  const sessions = new Set(text.match(/ses_[0-9A-Z]{26}/g))
  const drives = new Set(text.match(/drv_[0-9A-Z]{26}/g))
  const groups = new Set(text.match(/grp_[0-9A-Z]{26}/g))
  const memberships = new Set(text.match(/mbr_[0-9A-Z]{26}/g))
  const looks = [
    ...[...sessions].flatMap((sessionId): readonly Look[] =>
      OF_SESSIONS.map((name) => [name, { sessionId }]),
    ),
    ...[...drives].map((driveId): Look => ['showDrive', { driveId }]),
    ...[...groups].map((groupId): Look => ['showGroup', { groupId }]),
    ...[...bookings].map((bookingId): Look => ['showBooking', { bookingId }]),
    ...(await exportsOf(crowd, who)),
    ...[...memberships].flatMap((membershipId): readonly Look[] => [
      ['showLeaving', { membershipId }],
      ['listMandatesOf', { membershipId }],
    ]),
    ...[...mandates].map((mandateId): Look => ['listCareActs', { mandateId }]),
  ]
  return `${text}\n${await readsAll(crowd, who, looks)}`
}

/** What a page of the worker says of one thing. */
export const itemWith = (text: string, id: string): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const { requests, items, households, people } = JSON.parse(line) as Record<
        string,
        readonly object[] | undefined
      >
      return [requests, items, households, people]
        .flatMap((list) => list ?? [])
        .map((item) => JSON.stringify(item))
    })
    .filter((item) => item.includes(id))
    .join('\n')

/** The register of doors lies apart: whoever opens it looks for who lives there. */
const registers = (crowd: Crowd): readonly Look[] =>
  nodesOf(crowd).flatMap((nodeId) =>
    crowd.buildings.map((buildingId): Look => ['listHouseholds', { nodeId, buildingId }]),
  )

/** Somebody who comes to a class and is in a group: the lists of their people lie apart too. */
export type Comes = {
  readonly sessionId: string
  readonly membershipId: string
  /** The group that they are in. */
  readonly groupId: string
}

const classes = (coming: readonly Comes[]): readonly Look[] =>
  coming.flatMap((comes): readonly Look[] => [
    ...['seated', 'waiting'].map((which): Look => [
      'listPeople',
      { sessionId: comes.sessionId, which },
    ]),
    ['showSeatOf', { sessionId: comes.sessionId, membershipId: comes.membershipId }],
    ['listGroupMembers', { groupId: comes.groupId }],
    ['showAttendance', { sessionId: comes.sessionId }],
    ['showIncidents', { sessionId: comes.sessionId }],
    ['exportAttendance', { sessionId: comes.sessionId, format: 'csv' }],
  ])

export const workOf = (crowd: Crowd, who: string, coming: readonly Comes[]): Promise<string> =>
  readsAll(crowd, who, [
    ...classes(coming),
    ...nodesOf(crowd).flatMap((nodeId) => WORK.map((name): Look => [name, { nodeId }])),
    ...registers(crowd),
  ])
