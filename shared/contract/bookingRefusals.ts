/** Why days cannot be had: when asking, and when asking for others instead. */
export const daysRefusals = [
  'booking.ownListing',
  'booking.inThePast',
  'booking.tooSoon',
  'booking.tooFarAhead',
  'booking.tooLong',
  'booking.chooseHours',
  'booking.tooManyHours',
  'booking.closedThen',
  'booking.chained',
  'booking.overlap',
  'booking.ownOverlap',
  'booking.manyWaiting',
  'booking.householdLimit',
  'booking.personLimit',
  'booking.queueFirst',
  'booking.notOpen',
  'booking.promised',
  'booking.chooseSlot',
  'booking.noSuchSlot',
  'booking.slotFull',
] as const

/** Of whoever changes a booking that is there. */
export const changeRefusals = [
  'booking.notFound',
  'booking.notYours',
  'booking.notInThisState',
] as const
