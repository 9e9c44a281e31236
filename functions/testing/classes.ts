import { randomUUID } from 'node:crypto'
import type { EventTerms, Times } from '../../shared/contract/event'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { SessionId } from '../../shared/kernel/ids'
import type { Town } from './town'

export type ClassPlan = {
  readonly terms?: Partial<EventTerms>
  readonly times?: Times
  readonly title?: string
}

/** A week from today, in the evening. */
const EVENING: Times['hours'] = { from: '19:00', until: '20:30' } as Times['hours']
export const inDays = (days: number, hours = EVENING): Times => ({
  day: addDays(localDateAt(Date.now()), days),
  hours,
})

/** A class of 九鼎小区 that anybody there may sign up for. */
export async function holdClass(town: Town, plan: ClassPlan = {}): Promise<SessionId> {
  const [{ dueAfter }, { changeEvent, changeSession }, { commit }, { world }] = await Promise.all([
    import('../event/rules'),
    import('../event/writes'),
    import('../platform/commit'),
    import('../platform/world'),
  ])
  const { districtId, jiuding } = town.places
  const word = randomUUID()
  const [eventId, id] = [world.idFor('event', word), world.idFor('session', word)]
  const times = plan.times ?? inDays(7)
  const terms = { capacity: 3, ...plan.terms }
  const title = plan.title ?? '手机微信班'
  const venue = { name: '共享小屋' }
  const place = { districtId, nodeId: jiuding, nodeName: '九鼎小区' }
  const at = Date.now()
  await commit(
    changeEvent({
      ...place,
      ...{ id: eventId, rev: 1, organiserId: 'res_0' as never, venue, terms, signUp: 'each' },
      words: { kind: 'class', title },
      sessions: [{ id, ...times }],
      status: 'published',
      textCheck: { is: 'passed', of: '' },
      ...{ createdAt: at, changedAt: at, request: { key: word, hash: '' }, done: [] },
    }),
    changeSession({
      ...place,
      ...{ id, rev: 1, eventId, seatsId: id, keptUnder: times.day, kind: 'class', title, venue },
      ...{ ...times, terms, status: 'open', isShown: true, changedAt: at, done: [] },
      ...dueAfter({ id, seatsId: id, ...times }, world.now()),
    }),
  )
  return id
}
