/**
 * What one resident does in a day. Pages are those of the mini-program, each with the requests that it makes
 * (miniapp/src/features); thirty of them, beside opening it.
 */
export const VIEWS = {
  home: 6,
  share: 5,
  search: 2,
  thing: 6,
  events: 3,
  session: 3,
  loans: 2,
  loan: 2,
  notices: 1,
} as const
export type View = keyof typeof VIEWS

/** Logged in anew each time that the token of two hours is over. */
export const OPENINGS = 2

/** Deeds, each with how many writes it is: together four a day. */
export const DEEDS = {
  /** Asked for, accepted, a word on the way, handed over, taken back, thanks by both. */
  lend: { writes: 7, times: 0.3 },
  markRead: { writes: 1, times: 1 },
  signUp: { writes: 1, times: 0.25 },
  giveBack: { writes: 1, times: 0.05 },
  arrive: { writes: 1, times: 0.2 },
  sayInterest: { writes: 1, times: 0.2 },
  /** Begun, a picture offered, told to have arrived, shown. */
  publish: { writes: 4, times: 0.05 },
} as const
export type Deed = keyof typeof DEEDS

export const viewsADay = Object.values(VIEWS).reduce<number>((sum, count) => sum + count, 0)
export const writesADay = Object.values(DEEDS).reduce(
  (sum, { writes, times }) => sum + writes * times,
  0,
)
