import type { CancelReason } from '../../../shared/contract/registration'
import type { Refusal } from '../../../shared/contract/refusals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { decideLeave } from '../leaving/rules'
import { type Registration, withAct } from '../rules'

type Cancelling = {
  readonly by: ResidentId
  readonly now: number
  readonly because?: CancelReason | undefined
}
type Code = { readonly code: 'seat.notSignedUp' | 'seat.begun' }

/** A worker gives back what somebody has; what they said of it is kept. */
export function decideCancel(
  registration: Registration,
  session: Session,
  { by, now, because }: Cancelling,
): Outcome<Registration, Code> {
  const left = decideLeave(registration, session, { by, now, because: 'worker' })
  if (!left.ok) {
    const isBegun = left.refusal.code === 'registration.over'
    return refuse({ code: isBegun ? 'seat.begun' : 'seat.notSignedUp' })
  }
  const { life } = registration
  const said = because === undefined ? {} : { because }
  return accept({
    ...left.value,
    ...withAct(registration, { what: 'cancelled', life, by, at: now, ...said }),
  })
}

const AT_THE_DESK = {
  'registration.already': 'seat.already',
  'session.full': 'seat.full',
  'session.closed': 'seat.closed',
} as const
type Said = typeof AT_THE_DESK
type AtTheDesk<One extends Pick<Refusal, 'code'>> = One extends { readonly code: keyof Said }
  ? { readonly code: Said[One['code']] }
  : One

/** What the one before the desk would read, said of them to the worker. */
export function saidOfThem<Value, One extends Pick<Refusal, 'code'>>(
  outcome: Outcome<Value, One>,
): Outcome<Value, AtTheDesk<One>> {
  if (outcome.ok) return outcome
  const { code } = outcome.refusal
  const said = (AT_THE_DESK as Readonly<Record<string, string>>)[code]
  return refuse((said === undefined ? outcome.refusal : { code: said }) as AtTheDesk<One>)
}
