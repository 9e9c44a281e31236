import { freeIn, type Held, type Room, settled, without } from './room'

export type Deed =
  | { readonly is: 'signUp' | 'join'; readonly by: number; readonly party: number }
  | { readonly is: 'cancel' | 'take' | 'arrive'; readonly by: number }
/** How one stands afterwards, or the code of a refusal. */
export type Done = { readonly room: Room; readonly answer: string }

export const MAX_PARTY = 3
const DOOR = 2 * 3_600_000

const statusOf = ({ until }: Held): string => (until === undefined ? 'confirmed' : 'offered')
const isWaiting = ({ line }: Room, by: number): boolean => line.some((one) => one.by === by)
const isActive = (room: Room, by: number): boolean => room.seats.has(by) || isWaiting(room, by)

type Wish = Extract<Deed, { readonly party: number }>

function against(room: Room, { by, party }: Wish): string | undefined {
  if (room.now >= room.begins) return 'session.closed'
  if (party > MAX_PARTY) return 'registration.partyTooLarge'
  return isActive(room, by) ? 'registration.already' : undefined
}

/** At the end of the line, with a look at the seats where they could do for them. */
function stand(room: Room, { by, party }: Wish): Room {
  const line = [...room.line, { by, party }]
  const waiting = { ...room, line, isInTurn: true, gone: without(room.gone, by) }
  return freeIn(room) < party ? waiting : settled(waiting, by)
}

function signUp(room: Room, wish: Wish): Done {
  const refusal = against(room, wish)
  if (refusal !== undefined) return { room, answer: refusal }
  const { by, party } = wish
  if (freeIn(room) < party) return { room, answer: 'session.full' }
  if (!room.isInTurn) {
    const seats = new Map(room.seats).set(by, { party })
    return { room: { ...room, seats, gone: without(room.gone, by) }, answer: 'confirmed' }
  }
  const next = stand(room, wish)
  const held = next.seats.get(by)
  if (held) return { room: next, answer: statusOf(held) }
  const line = next.line.filter((one) => one.by !== by)
  const gone = new Map(next.gone).set(by, 'full' as const)
  return { room: { ...next, line, gone }, answer: 'session.full' }
}

function join(room: Room, wish: Wish): Done {
  const refusal = against(room, wish)
  if (refusal !== undefined) return { room, answer: refusal }
  const next = stand(room, wish)
  const held = next.seats.get(wish.by)
  return { room: next, answer: held ? statusOf(held) : 'waitlisted' }
}

function cancel(room: Room, by: number): Done {
  if (!isActive(room, by)) return { room, answer: 'registration.notFound' }
  if (room.now >= room.begins) return { room, answer: 'registration.over' }
  const left = {
    ...room,
    seats: without(room.seats, by),
    line: room.line.filter((one) => one.by !== by),
    gone: new Map(room.gone).set(by, 'cancelled' as const),
  }
  return { room: room.isInTurn ? settled(left) : left, answer: 'cancelled' }
}

/** Of whoever has no seat to take. */
function nothingToTake(room: Room, by: number): string {
  if (room.gone.get(by) === 'lapsed') return 'registration.offerOver'
  const isKnown = isWaiting(room, by) || room.gone.has(by)
  return isKnown ? 'registration.notOffered' : 'registration.notFound'
}

function take(room: Room, by: number): Done {
  const held = room.seats.get(by)
  if (!held) return { room, answer: nothingToTake(room, by) }
  if (held.until === undefined) return { room, answer: 'confirmed' }
  if (room.now >= held.until) return { room, answer: 'registration.offerOver' }
  const seats = new Map(room.seats).set(by, { party: held.party })
  return { room: { ...room, seats }, answer: 'confirmed' }
}

/** With the code that is shown at this moment. */
function arrive(room: Room, by: number): Done {
  if (room.now < room.begins - DOOR) return { room, answer: 'attendance.early' }
  if (room.now >= room.ends) return { room, answer: 'attendance.over' }
  // Who is in already, gave the seat back and was offered it again takes it by coming once more.
  if (room.came.has(by)) return { room: take(room, by).room, answer: 'in' }
  const held = room.seats.get(by)
  if (!held) return { room, answer: 'attendance.noSeat' }
  const seated = take(room, by)
  if (seated.answer !== 'confirmed') return { room, answer: 'attendance.offerOver' }
  return { room: { ...seated.room, came: new Set(room.came).add(by) }, answer: 'in' }
}

const DEEDS = { cancel, take, arrive }

/** What becomes of a deed, as far as one knows without looking at our rules. */
export function act(room: Room, deed: Deed): Done {
  if (deed.is === 'signUp') return signUp(room, deed)
  return deed.is === 'join' ? join(room, deed) : DEEDS[deed.is](room, deed.by)
}
