import { onDay } from './events'
import type { Scene } from './people'
import { fullClass, holdsClass, keptSeat, seatOf } from './registrations'
import type { Person, Town } from './town'

type People = () => { readonly official: Person; readonly chen: Person; readonly li: Person }

/** Each about a class of its own. */
export function scenesOfRegistrations(town: () => Town, people: People): Record<string, Scene> {
  const by = () => people().chen
  return {
    signUp: {
      by,
      input: async () => ({ sessionId: await holdsClass(town(), people().official), party: 1 }),
      other: { party: 2 },
    },
    joinWaitlist: {
      by,
      input: async () => {
        const { official, li } = people()
        return { sessionId: await fullClass(town(), official, { by: li }), party: 1 }
      },
      other: { party: 2 },
    },
    cancelRegistration: {
      by,
      input: async () => ({ sessionId: await seatOf(town(), people().official, by()) }),
      other: { because: 'ill' },
    },
    takeSeat: {
      by,
      input: async () => {
        const { official, li } = people()
        return { sessionId: await keptSeat(town(), official, { from: li, to: by() }) }
      },
    },
    ...scenesOfChanges(town, people),
  }
}

/** What a worker does with a class that is published. */
function scenesOfChanges(town: () => Town, people: People): Record<string, Scene> {
  const by = () => people().official
  const aClass = async () => ({ sessionId: await holdsClass(town(), by()) })
  return {
    callOffSession: {
      by,
      input: async () => ({ ...(await aClass()), because: 'weather' }),
      other: { because: 'teacher' },
    },
    closeSignUp: {
      by,
      input: async () => ({ ...(await aClass()), signUp: 'closed' }),
      other: { signUp: 'open' },
    },
    changeSession: {
      by,
      input: async () => ({ ...(await aClass()), ...{ times: onDay(9), capacity: 9 } }),
      other: { capacity: 8 },
    },
  }
}
