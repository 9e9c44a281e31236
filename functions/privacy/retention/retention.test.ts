import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endMandate } from '../../../shared/contract/care'
import { settleCallBack } from '../../../shared/contract/callBack'
import { decideComplaint, listComplaints } from '../../../shared/contract/complaint'
import { decideCorrection } from '../../../shared/contract/correction'
import { refuseWithheld } from '../../../shared/contract/moderation'
import { askForCall } from '../../../shared/contract/callBack'
import { readCard } from '../../../shared/contract/card'
import { planDuty } from '../../../shared/contract/duty'
import { makeAppointmentCode } from '../../../shared/contract/code'
import { rejectMembership } from '../../../shared/contract/resident'
import { withdrawListing } from '../../../shared/contract/ownListing'
import { RETENTION, type RetentionKind } from '../../../shared/contract/retention'
import type { WithheldId } from '../../../shared/kernel/ids'
import { DAY_MS } from '../../../shared/kernel/dates'
import { joinGroup, settleGroup } from '../../../shared/contract/group'
import { actedFor } from '../../testing/caring'
import { coolsDown, isErased, settled } from '../../testing/cancelling'
import { clockAhead } from '../../testing/clock'
import { withheldId } from '../../testing/withheld'
import { expire } from '../../testing/expiring'
import { takesAlong } from '../../testing/office'
import { aShift } from '../../testing/posting'
import { csvOf, importsRoster } from '../../testing/rosters'
import { joins, opensGroup } from '../../testing/groups'
import { asksToJoin, publishes } from '../../testing/neighbours'
import { asksForCorrection } from '../../testing/ownData'
import { allStored, type Stored } from '../../testing/stored'
import { startTown, type Town } from '../../testing/town'
import { type Life, livesAll } from '../../testing/wholeLife'
import { KEPT_AS } from './rules'

/** By hand: from which moment of an entry its days are counted. */
const SINCE: Readonly<Record<string, readonly string[]>> = {
  ...{ Membership: ['leftAt', 'decidedAt'], Correction: ['decidedAt'], Listing: ['updatedAt'] },
  ...{
    Certificate: ['changedAt'],
    Booking: ['changedAt'],
    GroupMember: ['changedAt'],
    Group: ['settledAt'],
    Withheld: ['decidedAt'],
  },
  ...{ Complaint: ['decidedAt'], Block: ['endedAt'], CallBack: ['settledAt'], Notice: ['at'] },
  ...{
    Post: ['changedAt'],
    Mandate: ['endedAt'],
    CareAct: ['at'],
    ...{ AuditEntry: ['at'], AuditLine: ['at'], Job: ['changedAt'], Errand: ['changedAt'] },
    Cancellation: ['erasedAt'],
    Resident: ['goneAt'],
    Access: ['goneAt'],
    ConsoleSession: ['since'],
    SignIn: ['until'],
  },
}
/** Counted from what is no moment of the entry: the last of several, the day of the search, the end of the account. */
const OTHERWISE = [
  'CardTries',
  'RosterFile',
  'RosterPage',
  'DutyWeek',
  'Exports',
  'CodeTries',
  'PersonCode',
  'Welcome',
  'DemandSignal',
  'Consent',
  'Event',
  'Session',
  'Registration',
  ...['CheckIn', 'Ticket', 'Selling', 'Incident', 'Opening', 'Story'],
  'Drive',
  'Interest',
]

let town: Town
let life: Life
let stored: readonly Stored[]
let startedAt = 0

const nameOf = (item: Stored): string => item['_et']?.S ?? ''
const expiryIn = (item: Stored): number | undefined =>
  item['expiresAt'] === undefined ? undefined : Number(item['expiresAt'].N)

function sinceOf(item: Stored): number {
  const [field] = (SINCE[nameOf(item)] ?? []).filter((name) => item[name] !== undefined)
  return Number(item[field ?? '']?.N)
}

/** In seconds. */
const dueOf = (item: Stored, kind: RetentionKind): number =>
  (sinceOf(item) + RETENTION[kind].days * DAY_MS) / 1000

const ROSTER = [
  ['楼栋', '单元', '房号', '姓名'],
  ['1栋', '1', '101', '名册上的人'],
]

/** Whatever a whole life did not end by itself. */
async function ends(): Promise<void> {
  const { person, official, neighbour } = life
  const { beijiang: nodeId } = town.places
  const { items } = await official.gets(listComplaints, { nodeId })
  for (const { id } of items)
    await official.gets(decideComplaint, { complaintId: id, decision: 'nothing' })
  const { mandateId } = await actedFor(town, official, neighbour)
  await official.gets(endMandate, { mandateId })
  const { id: callBackId } = await neighbour.gets(askForCall, { page: 'me' })
  await official.gets(settleCallBack, { callBackId, outcome: 'solved' })
  const correctionId = await asksForCorrection(town, official)
  await official.gets(decideCorrection, { correctionId, decision: 'corrected' })
  const { id: membershipId } = await asksToJoin(town, await town.person('别处的人'))
  await official.gets(rejectMembership, { membershipId, reason: 'noSuchRoom' })
  await official.gets(refuseWithheld, {
    withheldId: (await withheldId(town, neighbour, official)) as WithheldId,
    label: 'ad',
  })
  await neighbour.gets(withdrawListing, { listingId: await publishes(town, neighbour) })
  const groupId = await opensGroup(town, official)
  await joins(neighbour, groupId)
  await neighbour.gets(joinGroup, { groupId, want: 'out' })
  await official.gets(settleGroup, { groupId, step: 'end' })
  await neighbour.gets(makeAppointmentCode, {})
  await importsRoster(official, town.places.jiuding, csvOf(ROSTER))
  await official.gets(planDuty, await aShift(town, official))
  await official.asks(readCard, { code: '0000000000000' })
  await takesAlong(town, official)
  await settled(town)
  expect(person.id).toBeDefined()
}

beforeAll(async () => {
  town = await startTown()
  startedAt = Date.now()
  const moveTo = clockAhead()
  life = await livesAll(town, '北门客', '13912345679')
  await ends()
  stored = await allStored(town.tableEndpoint)
  await coolsDown(town, life.person, moveTo)
  await isErased(town, moveTo)
  stored = [...stored, ...(await allStored(town.tableEndpoint))]
}, 180_000)
afterAll(() => town.stop())

const byTable = (Object.keys(RETENTION) as RetentionKind[]).filter(
  (kind) => RETENTION[kind].by === 'table',
)
/** An absence is a registration that is kept for a shorter time. */
const kindOf = (item: Stored): string | undefined =>
  nameOf(item) === 'Registration' && item['status']?.S === 'noShow'
    ? 'absences'
    : KEPT_AS[nameOf(item)]

describe('How long things are kept', () => {
  it('(12.4) is said for every entity that is stored', async () => {
    const { ENTITIES } = await import('../../testing/entities')
    expect(Object.keys(KEPT_AS).sort()).toEqual(ENTITIES.map((one) => one.entityName).sort())
  })

  it.each(byTable)('(12.4) %s: the table deletes it on its day, and none earlier', (kind) => {
    const over = stored.filter((item) => kindOf(item) === kind && expiryIn(item) !== undefined)
    expect(over.length).toBeGreaterThan(0)
    for (const item of over.filter((one) => !OTHERWISE.includes(nameOf(one))))
      // The table counts in seconds.
      expect(Math.abs((expiryIn(item) ?? 0) - dueOf(item, kind))).toBeLessThanOrEqual(1)
    for (const item of over.filter((one) => OTHERWISE.includes(nameOf(one))))
      expect((expiryIn(item) ?? 0) * 1000 - startedAt).toBeGreaterThan(
        (RETENTION[kind].days - 1) * DAY_MS,
      )
  })

  it('(12.4) has no day for what still goes on', () => {
    const dated = stored.filter((item) => expiryIn(item) !== undefined).map(nameOf)
    for (const entity of ['Household', 'Door', 'Login', 'Place', 'Mutes'])
      expect(dated).not.toContain(entity)
  })

  it('(12.4) ends: once the longest time is over, nothing of it is left', async () => {
    const longest = Math.max(...byTable.map((kind) => RETENTION[kind].days))
    const before = (await allStored(town.tableEndpoint)).filter(
      (item) => expiryIn(item) !== undefined,
    ).length
    const then = Date.now() + (longest + 10) * DAY_MS
    expect(await expire(town.tableEndpoint, then)).toBe(before)
  })
})
