import type { LocalDate } from '../kernel/dates'

type Bare = Record<never, never>

/** What of the terms of a class does not fit the rest. */
export type EventTerm = 'ages' | 'party' | 'opening' | 'minimum' | 'deciding'

/** Of classes and events, and of who comes to them. */
export type EventRefusalDetails = {
  'event.notFound': Bare
  'event.timesWrong': { readonly position: number }
  'event.inThePast': Bare
  'event.tooFarAhead': { readonly maxDays: number }
  'event.termsWrong': { readonly term: EventTerm }
  'event.notInThisState': Bare
  'event.changedTooOften': Bare
  'proposal.tooMany': { readonly max: number }
  'proposal.own': Bare
  'session.notFound': Bare
  'session.cancelled': Bare
  'session.closed': Bare
  'session.begun': Bare
  'session.changedTooOften': Bare
  'session.movedTooFar': { readonly latest: LocalDate }
  'session.moreSignedUp': { readonly taken: number }
  'session.noneMovesUp': { readonly taken: number }
  'session.lineOver': Bare
  'session.placeUnclear': Bare
  'session.decided': Bare
  'session.notYetOpen': { readonly opensAt: number }
  'session.full': Bare
  'registration.notFound': Bare
  'registration.already': Bare
  'registration.over': Bare
  'registration.partyTooLarge': { readonly max: number }
  'registration.answersMissing': Bare
  'registration.otherAge': { readonly min?: number; readonly max?: number }
  'registration.guardianMissing': Bare
  'registration.notOffered': Bare
  'registration.offerOver': Bare
  'registration.tooOften': Bare
  'attendance.early': { readonly opensAt: number }
  'attendance.over': Bare
  'attendance.codeOver': Bare
  'attendance.ticketTaken': Bare
  'attendance.notAttended': Bare
  'feedback.over': Bare
  'calendar.notFound': Bare
  'calendar.tooOften': Bare
  'attendance.noSeat': Bare
  'attendance.noSeatOf': { readonly addressForm: string }
  'attendance.offerOver': Bare
  'attendance.personCodeOver': Bare
  'attendance.notNumbered': Bare
  'attendance.notFound': Bare
  'attendance.notBegun': Bare
  'attendance.notAbsent': Bare
  'selling.early': Bare
  'selling.over': Bare
  'selling.notThere': Bare
  'selling.noneWaits': Bare
  'selling.own': Bare
  'incident.notNow': Bare
  'incident.when': Bare
  'incident.tooMany': { readonly max: number }
  'incident.notFound': Bare
  'emergency.notNow': Bare
  'emergency.none': Bare
  'story.early': Bare
  'story.changedTooOften': Bare
}
