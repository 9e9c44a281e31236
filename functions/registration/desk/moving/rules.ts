import type { MoveReason } from '../../../../shared/contract/seatsDesk'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { keyFor } from '../../line/rules'
import { changed, type Registration, withAct } from '../../rules'
import type { Waiting } from '../../turn/rules'

export type Move = {
  readonly place: number
  readonly reason: MoveReason
  readonly words?: string | undefined
}
type Facts = {
  /** The first in line, as many as it takes to find the place. */
  readonly line: readonly Waiting[]
  readonly by: ResidentId
  readonly now: number
}
type Code = 'seat.own' | 'seat.sayWhy' | 'seat.notWaiting' | 'seat.noRoom'

const isSaid = ({ reason, words }: Move): boolean => (reason === 'other') === (words !== undefined)

function refusedBy({ status, residentId }: Registration, move: Move, by: ResidentId) {
  if (residentId === by) return 'seat.own'
  if (!isSaid(move)) return 'seat.sayWhy'
  return status === 'waitlisted' ? undefined : 'seat.notWaiting'
}

/** Somebody who waits stands elsewhere in the line from now on; who put them there and why is kept. */
export function decideMove(
  registration: Registration,
  move: Move,
  { line, by, now }: Facts,
): Outcome<Registration, { readonly code: Code }> {
  const code = refusedBy(registration, move, by)
  if (code) return refuse({ code })
  const { residentId, life, joinedAt: from = 0 } = registration
  const others = line.filter((one) => one.residentId !== residentId)
  const joinedAt = keyFor({ others, place: move.place, own: from })
  if (joinedAt === undefined) return refuse({ code: 'seat.noRoom' })
  const { reason, words } = move
  const said = words === undefined ? { reason } : { reason, words }
  return accept(
    changed(registration, {
      ...{ joinedAt, changedAt: now, changedBy: by },
      ...withAct(registration, { what: 'moved', life, by, at: now, from, ...said }),
    }),
  )
}
