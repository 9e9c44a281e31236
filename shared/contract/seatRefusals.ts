type Bare = Record<never, never>

/** What is refused at the desk of a session, as `RefusalDetails`. */
export type SeatRefusals = {
  'seat.notNow': Bare
  'seat.already': Bare
  'seat.full': Bare
  'seat.closed': Bare
  'seat.begun': Bare
  'seat.notSignedUp': Bare
  'seat.notWaiting': Bare
  'seat.own': Bare
  'seat.sayWhy': Bare
  'seat.noRoom': Bare
  'seatCall.notDue': Bare
  'seatCall.noPhone': Bare
  /** What came of it, and the colleague who called, if one did. */
  'seatCall.over': { readonly stands: 'comes' | 'declines' | 'lapsed'; readonly by?: string }
}
