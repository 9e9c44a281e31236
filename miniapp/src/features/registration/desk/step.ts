import type { SessionView } from '../../../../../shared/contract/event'
import type { SeatPerson } from '../../../../../shared/contract/seatsDesk'
import type { MembershipId } from '../../../../../shared/kernel/ids'

/** Somebody on the list of a session. */
export type PersonProps = { readonly session: SessionView; readonly person: SeatPerson }

/** The same, as something is done about it. */
export type StepProps = PersonProps & {
  readonly membershipId: MembershipId
  readonly onClose: () => void
}
