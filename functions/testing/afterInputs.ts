/** What the two say along the way and afterwards, of a booking that may be in another state. */
export const inputsAfterwards = (booking: string) => ({
  offerBookingPhoto: {
    bookingId: booking,
    end: 'handOver',
    contentType: 'image/jpeg',
    bytes: 1000,
  },
  openDispute: { bookingId: booking, reason: 'damaged', words: '弯了' },
  addToDispute: { bookingId: booking, words: '本来就弯' },
  decideDispute: { bookingId: booking, decision: 'back', mediation: 'wear' },
  sayLeft: { bookingId: booking, place: 'door' },
  sayPhrase: { bookingId: booking, phrase: 'downstairs' },
  sayThanks: { bookingId: booking, thanks: 'yes', again: 'yes' },
})
