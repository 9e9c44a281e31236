import type { Scene } from './people'
import { layDesk, SEAT_ACTS, SEAT_MORE, type SeatAct, type SeatPeople } from './seatsDesk'
import type { Town } from './town'

/** What another body says; of what has none, the session is another. */
const OTHER: Readonly<Partial<Record<SeatAct, object>>> = {
  signUpFor: { party: 2 },
  joinWaitlistFor: { party: 2 },
  cancelFor: { because: 'ill' },
  moveInLine: { reason: 'crowdedOut' },
  settleSeatCall: { outcome: 'comes' },
}

/** Each about a class of its own. */
export const scenesOfSeats = (town: () => Town, people: () => SeatPeople): Record<string, Scene> =>
  Object.fromEntries(
    SEAT_ACTS.map((act) => [
      act,
      {
        by: () => people().official,
        input: async () => ({ ...(await layDesk(act, town(), people())), ...SEAT_MORE[act] }),
        other: OTHER[act] as Scene['other'],
      } as Scene,
    ]),
  )
