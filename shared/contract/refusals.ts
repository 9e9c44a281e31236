import type { DateRange } from '../kernel/dates'

/** What is wrong with one field; the sentence for each stands in shared/text. */
export type FieldProblem =
  'missing' | 'wrongType' | 'tooShort' | 'tooLong' | 'notAllowed' | 'unknownField' | 'unreadable'

type Bare = Record<never, never>

/** Every refusal and what the screen needs to explain it. */
export type RefusalDetails = {
  'input.invalid': { readonly field: string; readonly problem: FieldProblem }
  'input.tooLarge': { readonly maxKb: number }
  'session.missing': Bare
  'session.expired': Bare
  'access.notAllowed': Bare
  'access.blocked': Bare
  'access.notVerified': Bare
  'route.notFound': Bare
  'route.methodNotAllowed': Bare
  'idempotency.keyMissing': Bare
  'idempotency.keyReused': Bare
  'cursor.invalid': Bare
  busy: Bare
  'client.tooOld': Bare

  'login.codeInvalid': Bare
  'login.tooOften': Bare
  'login.highRisk': Bare
  'login.unavailable': Bare
  'place.notFound': Bare
  'membership.notFound': Bare
  'membership.alreadyRequested': Bare
  'membership.alreadyMember': Bare
  'membership.alreadyDecided': Bare
  'membership.noSuchBuilding': Bare
  'membership.ownRequest': Bare

  'content.refused': { readonly label: ContentLabel }
  'content.money': Bare
  'withheld.notFound': Bare
  'withheld.alreadyDecided': Bare
  'withheld.own': Bare
  'photo.notFound': Bare
  'photo.tooLarge': { readonly maxMb: number }
  'photo.notAPhoto': Bare
  'photo.tooManyPixels': Bare
  'photo.notUploaded': Bare
  'photo.tooMany': { readonly max: number }
  'photo.refused': { readonly label: ContentLabel; readonly position: number }

  'listing.notFound': Bare
  'listing.gone': Bare
  'listing.notYours': Bare
  'listing.incomplete': { readonly missing: ListingPart }
  'listing.hasBookings': { readonly count: number }
  'listing.notInThisState': Bare
  'listing.changedMeanwhile': Bare
  'listing.tooManyDrafts': { readonly max: number }

  'booking.notFound': Bare
  'booking.ownListing': Bare
  'booking.inThePast': Bare
  'booking.tooSoon': { readonly leadDays: number }
  'booking.tooFarAhead': { readonly maxAheadDays: number }
  'booking.tooLong': { readonly maxDays: number }
  'booking.chained': { readonly maxDays: number }
  'booking.overlap': { readonly clash: DateRange }
  'booking.manyWaiting': Bare
  'booking.householdLimit': { readonly max: number }
  'booking.personLimit': { readonly max: number }
  'booking.notOpen': Bare
  'booking.notYours': Bare
  'booking.notInThisState': Bare
  'booking.stillOut': Bare
  'booking.tooEarly': { readonly from: DateRange['from'] }
  'booking.wrongCode': { readonly triesLeft: number }
  'booking.codeLocked': Bare
  'booking.wrongQr': Bare
}

export type RefusalCode = keyof RefusalDetails
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly [Each in Code]: { readonly code: Each } & RefusalDetails[Each]
}[Code]

/** What WeChat's content check says of a text or a picture, one name per documented label. */
export type ContentLabel =
  'ad' | 'politics' | 'porn' | 'abuse' | 'crime' | 'fraud' | 'vulgar' | 'copyright' | 'other'
export type ListingPart = 'photo' | 'title' | 'category'

/** The HTTP status of each refusal. */
export const REFUSAL_STATUS = {
  'input.invalid': 400,
  'input.tooLarge': 413,
  'session.missing': 401,
  'session.expired': 401,
  'access.notAllowed': 403,
  'access.blocked': 403,
  'access.notVerified': 403,
  'route.notFound': 404,
  'route.methodNotAllowed': 405,
  'idempotency.keyMissing': 400,
  'idempotency.keyReused': 409,
  'cursor.invalid': 400,
  busy: 409,
  'client.tooOld': 426,
  'login.codeInvalid': 401,
  'login.tooOften': 429,
  'login.highRisk': 403,
  'login.unavailable': 424,
  'place.notFound': 404,
  'membership.notFound': 404,
  'membership.alreadyRequested': 409,
  'membership.alreadyMember': 409,
  'membership.alreadyDecided': 409,
  'membership.noSuchBuilding': 422,
  'membership.ownRequest': 403,
  'content.refused': 422,
  'content.money': 422,
  'withheld.notFound': 404,
  'withheld.alreadyDecided': 409,
  'withheld.own': 403,
  'photo.notFound': 404,
  'photo.tooLarge': 422,
  'photo.notAPhoto': 422,
  'photo.tooManyPixels': 422,
  'photo.notUploaded': 409,
  'photo.tooMany': 422,
  'photo.refused': 422,
  'listing.notFound': 404,
  'listing.gone': 410,
  'listing.notYours': 403,
  'listing.incomplete': 422,
  'listing.hasBookings': 409,
  'listing.notInThisState': 409,
  'listing.changedMeanwhile': 409,
  'listing.tooManyDrafts': 409,
  'booking.notFound': 404,
  'booking.ownListing': 422,
  'booking.inThePast': 422,
  'booking.tooSoon': 422,
  'booking.tooFarAhead': 422,
  'booking.tooLong': 422,
  'booking.chained': 422,
  'booking.overlap': 409,
  'booking.manyWaiting': 409,
  'booking.householdLimit': 409,
  'booking.personLimit': 409,
  'booking.notOpen': 409,
  'booking.notYours': 403,
  'booking.notInThisState': 409,
  'booking.stillOut': 409,
  'booking.tooEarly': 409,
  'booking.wrongCode': 422,
  'booking.codeLocked': 409,
  'booking.wrongQr': 422,
} as const satisfies Record<RefusalCode, number>
