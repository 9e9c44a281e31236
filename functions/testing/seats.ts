import type { Session } from '../event/rules'
import type { Registration } from '../registration/rules'
import type { Seating } from '../registration/seating/rules'
import type { Waiting } from '../registration/turn/rules'
import { addDays, HOUR_MS, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { HourRange } from '../../shared/kernel/hours'
import type { ResidentId } from '../../shared/kernel/ids'

const FIRST = '2030-05-01' as LocalDate
/** An hour of a day of May 2030, epoch ms. */
export const at = (date: number, hour: number): number =>
  startOf(addDays(FIRST, date - 1)) + hour * HOUR_MS

export const [CHEN, LI, WANG] = ['res_CHEN', 'res_LI', 'res_WANG'] as ResidentId[] as [
  ResidentId,
  ResidentId,
  ResidentId,
]

/** A class of 九鼎 on the evening of 10 May. */
export const session = (change: Partial<Session> = {}): Session =>
  ({
    ...{ id: 'ses_class', seatsId: 'ses_class', eventId: 'evt_class', rev: 1 },
    ...{ districtId: 'dst', nodeId: 'cpd', nodeName: '九鼎小区', kind: 'class' },
    ...{ title: '手机微信班', venue: { name: '共享小屋' }, terms: { capacity: 3 } },
    ...{ day: addDays(FIRST, 9), hours: { from: '19:00', until: '20:30' } as HourRange },
    ...{ keptUnder: addDays(FIRST, 9), status: 'open', isShown: true, changedAt: 0, done: [] },
    ...change,
  }) as Session

export const seating = (change: Partial<Seating> = {}): Seating => ({
  ...{ seatsId: session().id, shard: 0, rev: 1, capacity: 3, free: 3, entries: {} },
  ...{ isQueueOpen: true, isOpen: true, opensAt: 0, closesAt: at(10, 19) },
  ...change,
})

export const waits = (residentId: ResidentId, party = 1, joinedAt = 1): Waiting => ({
  ...{ residentId, joinedAt, party, life: 1 },
})

export const registration = (change: Partial<Registration> = {}): Registration =>
  ({
    ...{ id: 'reg_chen', rev: 1, residentId: CHEN, seatsId: session().id, eventId: 'evt_class' },
    ...{ districtId: 'dst', streetId: 'str', communityId: 'cmt', compoundId: 'cpd' },
    ...{ keptUnder: session().keptUnder, householdId: 'hhd', buildingId: 'bld' },
    ...{
      life: 1,
      status: 'confirmed',
      party: 1,
      signedAt: 5,
      changedAt: 5,
      changedBy: CHEN,
      done: [],
    },
    ...change,
  }) as Registration
