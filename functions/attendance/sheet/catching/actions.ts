import type { SessionId } from '../../../../shared/kernel/ids'
import type { Call } from '../../../platform/call'
import { log } from '../../../platform/log'
import type { World } from '../../../platform/world'
import { membershipOf } from '../../../resident/actions'
import { listFor } from '../../showing/actions'
import { loadCheckIn, loadNumbered } from '../../store'
import { bringRow } from '../actions'
import type { Who } from '../rules'
import { listSheet } from '../store'
import { type Meant, numberedBy, withoutNumber } from './rules'

type Desk = Pick<Call<'worker'>, 'world' | 'caller'>

async function behind(step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (fault) {
    // The step is done all the same, and the stream brings what it changed.
    log.warn('sheet.behind', { fault: fault instanceof Error ? fault.name : 'unknown' })
  }
}

async function whomOf(
  sessionId: SessionId,
  { ids = [], numbers = [], checkInId }: Meant,
): Promise<readonly Who[]> {
  const [homes, order, came] = await Promise.all([
    Promise.all(ids.map(membershipOf)),
    numbers.length === 0 ? [] : loadNumbered(sessionId).then((list) => list.order),
    checkInId && loadCheckIn({ id: checkInId, sessionId }),
  ])
  return [
    ...homes.flatMap((home) => home?.residentId ?? []),
    ...numberedBy(order, numbers),
    ...(came ? [came.residentId ?? came.id] : []),
  ]
}

/** Behind a step at the desk: whoever took it reads at once what they did, and nothing is looked at but whom it was about. */
export const catchUp = ({ world }: Desk, sessionId: SessionId, meant: Meant): Promise<void> =>
  behind(async () => {
    for (const who of await whomOf(sessionId, meant)) await bringRow(world, sessionId, who)
  })

/** So many side by side: a number changes no sums, so that they do not meet. */
const ABREAST = 10

async function bringAbreast(world: World, sessionId: SessionId, all: readonly Who[]) {
  for (let from = 0; from < all.length; from += ABREAST)
    await Promise.all(all.slice(from, from + ABREAST).map((who) => bringRow(world, sessionId, who)))
}

/** The first page on paper. */
const PAGE = { after: undefined, limit: 100 }

/** Behind the giving of numbers: those on the first page have theirs when it is read, the stream brings all others. */
export const catchNumbers = ({ world, caller }: Desk, sessionId: SessionId): Promise<void> =>
  behind(async () => {
    const list = await listFor(caller, sessionId)
    if (!list) return
    const [page, { order }] = await Promise.all([
      listSheet(list.proof, { sessionId, which: 'here' }, PAGE),
      loadNumbered(sessionId),
    ])
    await bringAbreast(world, sessionId, withoutNumber(page, order))
  })
