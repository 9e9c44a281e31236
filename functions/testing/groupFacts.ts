import { addDays, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { HourRange } from '../../shared/kernel/hours'
import type {
  CommunityId,
  DistrictId,
  GroupId,
  ResidentId,
  StreetId,
} from '../../shared/kernel/ids'
import type { Group, GroupMember } from '../group/rules'

/** A Wednesday. */
export const MAY_1 = '2030-05-01' as LocalDate
export const mayDay = (date: number): LocalDate => addDays(MAY_1, date - 1)
/** A moment of May 2030, epoch ms. */
export const inMay = (date: number, hour = 0): number =>
  startOf(mayDay(date)) + hour * 60 * 60 * 1000
const MORNING = { from: '07:00', until: '08:30' } as HourRange

/** Tai chi of a community: Tuesdays and Thursdays. */
export const aGroup = (change: Partial<Group> = {}): Group => ({
  ...{ id: 'grp_1' as GroupId, rev: 4, openedBy: 'res_li' as ResidentId },
  ...{ districtId: 'dst_1' as DistrictId, streetId: 'str_1' as StreetId },
  ...{ communityId: 'cmt_1' as CommunityId, nodeId: 'cmt_1' as CommunityId },
  ...{ nodeName: '北江社区', words: { name: '太极' }, venue: { name: '广场' } },
  rhythm: { weekdays: [2, 4], hours: MORNING },
  ...{ status: 'running', off: [], members: 3, textCheck: { is: 'passed', of: 'words' } },
  ...{ createdAt: inMay(1), changedAt: inMay(1) },
  ...{ request: { key: 'a tap', hash: 'of what' }, done: [] },
  ...change,
})

/** Somebody who is in it. */
export const aMember = (change: Partial<GroupMember> = {}): GroupMember => ({
  ...{ id: 'grp_1#res_chen', rev: 1, groupId: 'grp_1' as GroupId },
  ...{ residentId: 'res_chen' as ResidentId, want: 'in', edition: 0, name: '太极' },
  ...{ changedAt: inMay(1), done: [] },
  ...change,
})

export const BY = { by: 'res_li' as ResidentId, at: inMay(1, 9) }
