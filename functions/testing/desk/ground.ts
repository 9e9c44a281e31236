import { showAttendance } from '../../../shared/contract/attendance'
import type { InputOf } from '../../../shared/contract/endpoint'
import { createEvent, showSession } from '../../../shared/contract/event'
import { listHouseholds } from '../../../shared/contract/household'
import { writeIncident } from '../../../shared/contract/incident'
import { endPost } from '../../../shared/contract/post'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { JobId, MembershipId, PlaceId, SessionId } from '../../../shared/kernel/ids'
import { Stage } from '../authz/stage'
import { type Computer, computerAt, deskOf, stepsUp } from '../computer'
import { onDay } from '../events'
import { type Ground, layGround } from '../ground'
import { asksToJoin, worker } from '../neighbours'
import { atDesk, done, takesAlong } from '../office'
import { postOf } from '../posting'
import { sentRoster } from '../rosters'
import { signedInAt } from '../signIns'
import { CHANCHENG, NANHAI, type Person, type Town } from '../town'

/** Whoever sits at a computer, each of another right. */
export const SEATS = [
  ...['nobody', 'Ended', 'Amin', 'Huang', 'Leader', 'Other', 'Xiaoli', 'Street', 'District'],
] as const
export type Seat = (typeof SEATS)[number]

/** A neighbourhood with all that a desk shows, and computers at which everybody is signed in who may be. */
export type Office = {
  readonly town: Town
  readonly ground: Ground
  readonly seats: Readonly<Record<Seat, Computer>>
  /** What stands in an address, by its name, or by the word before it and its name. */
  readonly ids: Readonly<Record<string, string>>
}

const THERE = {
  name: '禅城区',
  streets: [
    {
      name: '石湾镇街道',
      communities: [{ name: '湾华社区', compounds: [{ name: '湾华村', buildings: ['1栋'] }] }],
    },
    { name: '祖庙街道', communities: [] },
  ],
}

async function streets(town: Town): Promise<(name: string) => PlaceId> {
  const { places } = (await town.call('setup', { district: { id: CHANCHENG, plan: THERE } })) as {
    readonly places: readonly { readonly id: string; readonly name: string }[]
  }
  return (name) => (places.find((place) => place.name === name)?.id ?? '') as PlaceId
}

async function holder(town: Town, name: string, post: { role: string; nodeId: PlaceId }) {
  const person = await town.person(name)
  await town.call('setup', { grants: [{ residentId: person.id, ...post }] })
  return person
}

/** Signed in, and asked once more who they are: what asks for that refuses nobody for the lack of it. */
async function sits(town: Town, person: Person): Promise<Computer> {
  const desk = await deskOf(town, person)
  await stepsUp(desk, person)
  return desk
}

async function seatsOf(town: Town, { official, admin }: Ground) {
  const idOf = await streets(town)
  const huang = await town.person('管东二的小黄', NANHAI)
  const nodeId = town.places.elsewhereCommunity
  await town.call('setup', { grants: [{ residentId: huang.id, role: 'worker', nodeId }] })
  const ended = await worker(town, '离任的小邓')
  const gone = await sits(town, ended)
  await admin.gets(endPost, { postId: await postOf(ended) })
  const at = (name: string, role: string, street: string) =>
    holder(town, name, { role, nodeId: idOf(street) })
  return {
    nobody: computerAt(town.origin),
    Ended: gone,
    Amin: await sits(town, await worker(town, '塔坡的阿敏', town.places.tapo)),
    Huang: await sits(town, huang),
    Leader: await sits(town, await at('看数字的温书记', 'leader', '祖庙街道')),
    Other: await sits(town, await at('管石湾的小骆', 'streetAdmin', '石湾镇街道')),
    Xiaoli: await sits(town, official),
    Street: await sits(town, await at('管祖庙的小关', 'streetAdmin', '祖庙街道')),
    District: await sits(town, admin),
  }
}

export const lastMonth = (): string => {
  const first = `${localDateAt(Date.now()).slice(0, 7)}-01` as ReturnType<typeof localDateAt>
  return addDays(first, -1).slice(0, 7)
}

async function severalAtOnce(town: Town, by: Person): Promise<JobId> {
  const { askBulk } = await import('../../report/bulk/actions')
  const { id } = await asksToJoin(town, await town.person('一起办的人'), { room: '1414' })
  const asked = { nodeId: town.places.beijiang, wish: { what: 'approve' as const, ids: [id] } }
  return done(await askBulk(await atDesk(by), asked)).id
}

async function closedMonth(town: Town, by: Person): Promise<string> {
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
  await town.call('recount', {})
  const { closeMonth } = await import('../../report/monthly/actions')
  const month = lastMonth()
  done(await closeMonth(await atDesk(by), { placeId: town.places.beijiang, month }))
  return month
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A list of households that was looked at and taken over: both jobs, worked off. */
async function takenOver(town: Town, by: Person) {
  const roster = await import('../../report/rosterImport/actions')
  const { rosterId, digest } = await sentRoster(town, by)
  const looked = done(await roster.lookInBackground(await atDesk(by), { rosterId }))
  const taken = done(await roster.importInBackground(await atDesk(by), { rosterId, digest }))
  await town.stream?.drain()
  return { looked: looked.id, taken: taken.id }
}

async function keptReply(town: Town, by: Person): Promise<void> {
  const { addReply } = await import('../../resident/replies/actions')
  done(
    await addReply(await atDesk(by), { nodeId: town.places.beijiang, words: '已经和邻居说过了。' }),
  )
}

/** A class that another compound may take over. */
const holdsPattern = ({ places }: Town, by: Person) =>
  by.gets(createEvent, {
    nodeId: places.jiuding,
    words: { kind: 'class', title: '剪纸课' },
    ...{ venue: { name: '活动室' }, sessions: [onDay(2)], terms: { capacity: 12 } },
  })

/** A class to which somebody came: what is done with its list is done there. */
async function atTheDoor(by: Person, sessionId: SessionId) {
  const { eventId } = await by.gets(showSession, { sessionId })
  const { rows } = await by.gets(showAttendance, { sessionId })
  const memberId = rows[0]?.membershipId ?? ''
  const happened = { kinds: ['fall' as const], steps: ['rested' as const], words: '门口滑了一下' }
  const membershipId = memberId as MembershipId
  await by.gets(writeIncident, { sessionId, membershipId, ...happened })
  return {
    classId: sessionId,
    ...{ memberId, 'seats/:membershipId': memberId, 'events/:eventId': eventId },
  }
}

/** Everything that a desk shows, on a ground that is laid, and the ids by which it is found. */
export async function layOffice(town: Town, laid?: Ground): Promise<Office> {
  const ground = laid ?? (await layGround(town))
  const { official, inputs, chen } = ground
  const { beijiang, jiuding } = town.places
  const idIn = (route: string, name: string): string => textOf(inputs[route]?.[name])
  const { households } = await official.gets(
    listHouseholds,
    inputs['listHouseholds'] as InputOf<typeof listHouseholds>,
  )
  await holdsPattern(town, official)
  await keptReply(town, official)
  const { looked, taken } = await takenOver(town, official)
  const ids = {
    ...{ nodeId: beijiang, compoundId: jiuding, communityId: beijiang, residentId: chen.id },
    month: await closedMonth(town, official),
    'exports/:jobId': await takesAlong(town, official),
    'bulk/:jobId': await severalAtOnce(town, official),
    ...{ 'jobs/:jobId': taken, looked },
    'sessions/:sessionId': (await signedInAt(town, official)).sessionId,
    householdId: households[0]?.id ?? '',
    listingId: idIn('showListing', 'listingId'),
    bookingId: (await new Stage(town, ground, ground.li).disputed()).bookingId,
    eventId: idIn('publishEvent', 'eventId'),
    'proposals/:eventId': idIn('decideProposal', 'eventId'),
    ...(await atTheDoor(official, idIn('undoCheckIn', 'sessionId') as SessionId)),
    groupId: idIn('showGroup', 'groupId'),
    driveId: idIn('showDrive', 'driveId'),
    withheldId: idIn('releaseWithheld', 'withheldId'),
    membershipId: idIn('approveMembership', 'membershipId'),
    callBackId: idIn('settleCallBack', 'callBackId'),
    rosterId: idIn('importRoster', 'rosterId'),
    sessionId: idIn('settleSeatCall', 'sessionId'),
    complaintId: idIn('decideComplaint', 'complaintId'),
  }
  return { town, ground, seats: await seatsOf(town, ground), ids }
}
