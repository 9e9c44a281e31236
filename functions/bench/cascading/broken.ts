import type * as queue from '../../booking/queue/actions'
import type * as proposals from '../../event/clearing/actions'
import type * as notices from '../../notice/actions'
import type * as answers from '../../booking/answer/actions'
import type { World } from '../../platform/world'
import { substituteFrom } from '../substitute'

const substitute = substituteFrom(require)

/** Builds with one mistake each; the bench must catch every one of them. */
export const BROKEN: Readonly<Record<string, () => void>> = {
  /** Whoever waits for a thing that was put away waits for ever. */
  queueStays: () =>
    substitute<typeof queue>('../../booking/queue/actions', () => ({
      closeQueue: () => Promise.resolve(),
    })),
  /** A place in a queue is not called off. */
  placeStays: () =>
    substitute<typeof answers>('../../booking/answer/actions', ({ cancelBooking, factsFor }) => ({
      cancelBooking: async (call, asked) => {
        const facts = await factsFor(call, asked.bookingId)
        return facts.ok && facts.value.booking.status === 'queued'
          ? { ok: false, refusal: { code: 'booking.notInThisState' } }
          : cancelBooking(call, asked)
      },
    })),
  /** What somebody proposed waits at the desk for ever. */
  proposalStays: () =>
    substitute<typeof proposals>('../../event/clearing/actions', () => ({
      alignProposals: () => Promise.resolve(),
      putDown: () => Promise.resolve(),
    })),
  /** A record that comes twice is news twice. */
  newsNotKeyed: () =>
    substitute<typeof notices>('../../notice/actions', ({ tell }) => ({
      tell: (world: World, residentId, news) =>
        tell({ ...world, idFor: (kind) => world.newId(kind) }, residentId, news),
    })),
}
