import { closeList } from '../../attendance/closing/actions'
import { addDays, DAY_MS, localDateAt } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { createEvent } from '../../event/planning/actions'
import { signUp } from '../../registration/signing/actions'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'
import { DEMO_MISSED } from './people'

type Class = { readonly title: string; readonly inDays: number }

/** The lists of the first two were closed without them; before the third they are called. */
const MISSED: readonly Class[] = [
  { title: '防骗讲座', inDays: -12 },
  { title: '急救入门', inDays: -5 },
]
const NEXT: Class = { title: '八段锦', inDays: 1 }
const HOURS = { from: '19:30', until: '20:30' } as HourRange
/** They signed up so long before. */
const DAYS_BEFORE = 2

type At = { readonly neighbour: DemoNeighbour; readonly worker: string }

async function seatIn({ neighbour, worker }: At, { title, inDays }: Class): Promise<SessionId> {
  const day = addDays(localDateAt(Date.now()), inDays)
  const at = Date.now() + Math.min(0, inDays - DAYS_BEFORE) * DAY_MS
  const [sessionId] = must(
    await createEvent(await callAs(worker, at), {
      ...{ nodeId: neighbour.compoundId, venue: { name: '党群服务中心' } },
      ...{ words: { kind: 'class', title }, sessions: [{ day, hours: HOURS }] },
      terms: { capacity: 20 },
    }),
  ).sessionIds
  if (!sessionId) throw new Error('The demonstration has no such class.')
  must(await signUp(await callAs(neighbour.token, at), { sessionId, party: 1 }))
  return sessionId
}

/** Somebody across the road did not come twice, and has a seat tomorrow: their community calls today. */
export async function seedMissed({ people, compounds, workers }: DemoTown): Promise<number> {
  const neighbour = people.find(({ key }) => key === DEMO_MISSED)
  const compound = compounds.find(({ id }) => id === neighbour?.compoundId)
  const worker = compound && workers.get(compound.communityId)
  if (!neighbour || worker === undefined) return 0
  for (const one of MISSED) {
    const sessionId = await seatIn({ neighbour, worker }, one)
    const behind = Date.now() + (one.inDays + 1) * DAY_MS
    must(await closeList(await callAs(worker, behind), { sessionId }))
  }
  await seatIn({ neighbour, worker }, NEXT)
  return MISSED.length + 1
}
