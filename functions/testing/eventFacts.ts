import { addDays, HOUR_MS, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { LocalTime } from '../../shared/kernel/hours'
import type {
  CommunityId,
  CompoundId,
  DistrictId,
  EventId,
  ResidentId,
  SessionId,
  StreetId,
} from '../../shared/kernel/ids'
import type { Event, Occurrence } from '../event/rules'

const MAY_1 = '2030-05-01' as LocalDate
export const NOON_OF_MAY = startOf(MAY_1) + 12 * HOUR_MS

/** A session so many days after 1 May. */
export const sessionAt = (n: number, days: number): Occurrence => ({
  id: `ses_${n}` as SessionId,
  day: addDays(MAY_1, days),
  hours: { from: '09:00' as LocalTime, until: '11:00' as LocalTime },
})

/** A class of the next morning, seen by everybody. */
export const anEvent = (change: Partial<Event> = {}): Event => ({
  ...{ id: 'evt_1' as EventId, rev: 1, organiserId: 'res_1' as ResidentId },
  ...{ districtId: 'dst_1' as DistrictId, streetId: 'str_1' as StreetId },
  ...{ communityId: 'cmt_1' as CommunityId, compoundId: 'cpd_1' as CompoundId },
  ...{ nodeId: 'cpd_1' as CompoundId, nodeName: '九鼎小区' },
  words: { kind: 'class', title: '书法课' },
  venue: { name: '活动室' },
  terms: { capacity: 20 },
  signUp: 'each',
  sessions: [sessionAt(1, 1)],
  status: 'published',
  textCheck: { is: 'passed', of: 'words' },
  ...{ createdAt: NOON_OF_MAY, changedAt: NOON_OF_MAY },
  request: { key: 'a tap', hash: 'of what' },
  done: [],
  ...change,
})
