import { MAX_COUNTED, type Mine } from '../../../../shared/contract/seats'
import type { Session } from '../../../event/rules'
import { mineOf, type Registration } from '../../rules'
import type { Waiting } from '../../turn/rules'
import { countLine } from '../store'

/** The place of whoever waits. */
function waitsAt({ status, joinedAt, ...one }: Registration): Waiting | undefined {
  if (status !== 'waitlisted' || joinedAt === undefined) return undefined
  const { residentId, party, life } = one
  return { residentId, joinedAt, party, life }
}

type Line = { readonly waiting: number; readonly ahead?: number }

/** How many wait, and how many of them before somebody who does: nobody is counted twice, nor beyond MAX_COUNTED. */
export async function lineFor(
  { seatsId }: Session,
  registration: Registration | undefined,
  isOpen: () => boolean,
): Promise<Line> {
  const one = registration && waitsAt(registration)
  if (!one) return { waiting: isOpen() ? await countLine(seatsId, { max: MAX_COUNTED }) : 0 }
  const ahead = await countLine(seatsId, { before: one, max: MAX_COUNTED })
  const left = MAX_COUNTED - ahead
  return {
    ahead,
    waiting: ahead + (left > 0 ? await countLine(seatsId, { from: one, max: left }) : 0),
  }
}

/** Somebody who waits sees how many are before them, nobody who they are. */
export function mineAt(
  registration: Registration | undefined,
  { ahead }: Pick<Line, 'ahead'>,
): { readonly mine?: Mine } {
  if (!registration || registration.status === 'cancelled') return {}
  const mine: Mine = mineOf(registration)
  return { mine: ahead === undefined ? mine : { ...mine, ahead } }
}

/** The same, counted for them alone. */
export async function mineIn(
  { seatsId }: Session,
  registration: Registration | undefined,
): Promise<{ readonly mine?: Mine }> {
  const before = registration && waitsAt(registration)
  if (!before) return mineAt(registration, {})
  return mineAt(registration, { ahead: await countLine(seatsId, { before, max: MAX_COUNTED }) })
}
