import { addDays, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { HourRange } from '../../shared/kernel/hours'
import type {
  BuildingId,
  CommunityId,
  CompoundId,
  DistrictId,
  DriveId,
  EventId,
  HouseholdId,
  ResidentId,
  SessionId,
  StreetId,
} from '../../shared/kernel/ids'
import type { Drive, Interest } from '../interest/rules'

export const MAY_1 = '2030-05-01' as LocalDate
/** The first moment of a day of May 2030, epoch ms. */
export const inMay = (date: number): number => startOf(addDays(MAY_1, date - 1))
export const MORNING = { from: '09:00', until: '10:30' } as HourRange

const PATH = {
  districtId: 'dst_1' as DistrictId,
  streetId: 'str_1' as StreetId,
  communityId: 'cmt_1' as CommunityId,
}

/** A class that is asked about in a community until 10 May; three households make it. */
export const aDrive = (change: Partial<Drive> = {}): Drive => ({
  ...{ id: 'drv_1' as DriveId, rev: 4, ...PATH },
  ...{ nodeId: 'cmt_1' as CommunityId, nodeName: '北江社区', openedBy: 'res_li' as ResidentId },
  words: { kind: 'class', title: '书法班' },
  ...{ venue: { name: '活动室' }, capacity: 12, wished: { weekday: 6, hours: MORNING } },
  ...{ needed: 3, until: addDays(MAY_1, 9), status: 'open', households: 0 },
  textCheck: { is: 'passed', of: 'words' },
  ...{ createdAt: inMay(1), changedAt: inMay(1), dueAt: inMay(11) },
  ...{ request: { key: 'a tap', hash: 'of what' }, done: [] },
  ...change,
})

export const DRAFT = {
  eventId: 'evt_1' as EventId,
  sessionId: 'ses_1' as SessionId,
  day: addDays(MAY_1, 10),
  hours: MORNING,
}

/** Somebody of a household who would come. */
export const says = (
  residentId: string,
  householdId: string,
  change: Partial<Interest> = {},
): Interest => ({
  ...{ id: `drv_1#${residentId}`, rev: 1, driveId: 'drv_1' as DriveId },
  ...{ residentId: residentId as ResidentId, householdId: householdId as HouseholdId },
  ...{ ...PATH, compoundId: 'cpd_1' as CompoundId, buildingId: 'bld_1' as BuildingId },
  ...{ want: 'in', until: addDays(MAY_1, 9), title: '书法班', changedAt: inMay(2), done: [] },
  ...change,
})
