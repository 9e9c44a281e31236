import { type Dice, oneOf } from '../../testing/dice'
import { type Deed, MAX_PARTY } from './deeds'
import { freeIn, type Room } from './room'

export const PEOPLE = 8
/** Of the others most are refused: what nobody may do is tried too. */
const FITTING = 0.8

/** As often as it is tried. */
const KINDS: readonly Deed['is'][] = [
  ...(['signUp', 'signUp', 'signUp', 'join', 'join', 'join'] as const),
  ...(['cancel', 'cancel', 'take', 'take', 'arrive'] as const),
]

const EVERYBODY = Array.from({ length: PEOPLE }, (_, by) => by)
const DOOR_MS = 2 * 3_600_000

const whole = (dice: Dice, below: number): number => Math.floor(dice() * below)
const has = ({ seats, line }: Room, by: number): boolean =>
  seats.has(by) || line.some((one) => one.by === by)

/** Those who have neither seat nor place, while anybody may sign up. */
const newcomers = (room: Room): readonly number[] =>
  room.now < room.begins ? EVERYBODY.filter((by) => !has(room, by)) : []

/** By whom it makes sense at this moment. */
const BY: Readonly<Record<Deed['is'], (room: Room) => readonly number[]>> = {
  signUp: (room) => (freeIn(room) > 0 ? newcomers(room) : []),
  join: newcomers,
  cancel: (room) => (room.now < room.begins ? EVERYBODY.filter((by) => has(room, by)) : []),
  take: ({ seats, now }) =>
    EVERYBODY.filter((by) => {
      const until = seats.get(by)?.until
      return until !== undefined && now < until
    }),
  arrive: ({ seats, now, begins, ends }) =>
    now >= begins - DOOR_MS && now < ends ? [...seats.keys()] : [],
}

/** As many come together as find a seat; one in fifty brings more than may come. */
function deedOf(dice: Dice, { is, by }: Pick<Deed, 'is' | 'by'>, most: number): Deed {
  if (is !== 'signUp' && is !== 'join') return { is, by }
  return { is, by, party: dice() < 0.02 ? MAX_PARTY + 1 : 1 + whole(dice, most) }
}

/** Mostly what fits how the seats stand, by somebody whom it makes sense to; else anything, by anybody. */
export function aim(room: Room, dice: Dice): Deed {
  const isFitting = dice() < FITTING
  const fitting = isFitting ? KINDS.filter((is) => BY[is](room).length > 0) : []
  if (fitting.length === 0)
    return deedOf(dice, { is: oneOf(dice, KINDS), by: whole(dice, PEOPLE) }, MAX_PARTY)
  const is = oneOf(dice, fitting)
  const most = is === 'signUp' ? Math.min(MAX_PARTY, freeIn(room)) : MAX_PARTY
  return deedOf(dice, { is, by: oneOf(dice, BY[is](room)) }, most)
}
