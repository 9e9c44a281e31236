import type { EventTerms, Times } from '../../../shared/contract/event'
import type { HourRange } from '../../../shared/kernel/hours'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import { dueAfter } from '../../event/rules'
import { changeEvent, changeSession } from '../../event/writes'
import { commit } from '../../platform/commit'
import { world } from '../../platform/world'
import { PATH } from '../seed'

export type Plan = { readonly day: LocalDate; readonly terms: EventTerms }

/** In the evening of its day. */
export const EVENING = { from: '19:00', until: '20:30' } as HourRange

/** A class of the benches' compound, published. */
export async function makeClass(name: string, { day, terms }: Plan): Promise<SessionId> {
  const [eventId, id] = [world.idFor('event', 'bench', name), world.idFor('session', 'bench', name)]
  const times: Times = { day, hours: EVENING }
  const { districtId, compoundId: nodeId } = PATH
  const place = { districtId, nodeId, nodeName: '九鼎小区', venue: { name: '共享小屋' }, terms }
  const at = world.now()
  await commit(
    changeEvent({
      ...{ ...place, id: eventId, rev: 1, signUp: 'each', status: 'published' },
      organiserId: world.idFor('resident', 'organiser', name),
      words: { kind: 'class', title: '手机微信班' },
      sessions: [{ id, ...times }],
      textCheck: { is: 'passed', of: '' },
      ...{ createdAt: at, changedAt: at, request: { key: name, hash: '' }, done: [] },
    }),
    changeSession({
      ...{ ...place, ...times, id, rev: 1, eventId, seatsId: id, keptUnder: day },
      ...{ kind: 'class', title: '手机微信班', status: 'open', isShown: true },
      ...{ changedAt: at, done: [] },
      ...dueAfter({ ...times, id, seatsId: id }, at),
    }),
  )
  return id
}
