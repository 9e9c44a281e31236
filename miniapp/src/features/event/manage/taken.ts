import type { SessionView } from '../../../../../shared/contract/event'

/** How many seats are taken or kept. */
export const takenOf = ({ seats }: Pick<SessionView, 'seats'>): number =>
  seats === undefined ? 0 : Math.max(0, seats.capacity - seats.left)
