import type { Span } from '../kernel/hours'

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
  'membership.whichFamily': Bare
  'membership.noSuchFamily': Bare
  'membership.termOver': Bare
  'membership.notLiving': Bare

  'phone.codeInvalid': Bare
  'phone.tooOften': Bare
  'phone.unavailable': Bare
  'phone.tooManyPeople': { readonly max: number }
  'privacy.agreeFirst': Bare
  'privacy.otherVersion': Bare
  'privacy.tooOften': Bare

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
  'listing.tooManyBookings': { readonly count: number }
  'listing.stillOut': Bare
  'listing.hoursWrong': Bare
  'listing.dayAgreed': { readonly day: string; readonly count: number }
  'certificate.notNeeded': Bare
  'certificate.notFound': Bare
  'certificate.alreadyDecided': Bare
  'certificate.own': Bare
  'certificate.expired': Bare
  'listing.notAllowed': { readonly because: NotAllowed }
  'listing.notInThisState': Bare
  'listing.changedMeanwhile': Bare
  'listing.changedTooOften': Bare
  'listing.tooManyDrafts': { readonly max: number }

  'mute.self': Bare
  'mute.tooMany': { readonly max: number }
  'complaint.own': Bare
  'complaint.notFound': Bare
  'complaint.alreadyDecided': Bare
  'complaint.notForThis': Bare
  'complaint.hasBookings': { readonly count: number }
  'callBack.notFound': Bare
  'callBack.alreadyDone': Bare
  'callBack.taken': { readonly by: string }

  'code.unknown': Bare
  'code.tooOften': Bare
  'code.tooMany': Bare
  'staff.notProven': Bare
  'staff.tooOften': Bare
  'post.notFound': Bare
  'post.notYourArea': Bare
  'post.own': Bare
  'post.datesWrong': Bare
  'post.alreadyHeld': Bare
  'post.alreadyOver': Bare
  'post.tooMany': { readonly max: number }
  'post.nameMissing': Bare
  'post.cannotStandIn': Bare

  'booking.notFound': Bare
  'booking.ownListing': { readonly kind?: 'skill' }
  'booking.inThePast': Bare
  'booking.tooSoon': { readonly leadDays: number }
  'booking.tooFarAhead': { readonly maxAheadDays: number }
  'booking.tooLong': { readonly maxDays: number }
  'booking.chained': { readonly maxDays: number }
  'booking.chooseHours': Bare
  'booking.tooManyHours': { readonly maxHalfHours: number }
  'booking.closedThen': { readonly open: { readonly from: string; readonly until: string } }
  'booking.overlap': { readonly clash: Span }
  'booking.ownOverlap': { readonly clash: Span }
  'booking.daysGiven': { readonly clash: Span }
  'booking.lapsed': Bare
  'booking.queueFirst': { readonly ahead: number }
  'booking.freeNow': { readonly span: Span }
  'booking.alreadyQueued': Bare
  'booking.queueFull': { readonly max: number }
  'booking.offerOver': Bare
  'booking.othersWait': Bare
  'booking.renewedOnce': Bare
  'booking.alreadyLate': Bare
  'booking.manyWaiting': Bare
  'booking.promised': Bare
  'booking.alreadyPromised': Bare
  'booking.householdLimit': { readonly max: number; readonly kind?: 'skill' }
  'booking.personLimit': { readonly max: number; readonly kind?: 'skill' }
  'booking.notOpen': { readonly kind?: 'skill' }
  'booking.chooseSlot': Bare
  'booking.noSuchSlot': Bare
  'booking.slotFull': Bare
  'booking.slotTooEarly': Bare
  'booking.slotBegun': Bare
  'booking.notYours': Bare
  'booking.notInThisState': Bare
  'booking.stillOut': Bare
  'booking.tooEarly': Span
  'booking.wrongCode': { readonly triesLeft: number }
  'booking.codeLocked': Bare
  'booking.wrongQr': Bare
  'booking.leftSaid': Bare
  'booking.manyPhrases': { readonly max: number }
  'booking.thanksLate': { readonly days: number }
  'booking.thanksKept': Bare

  'dispute.notFound': Bare
  'dispute.alreadyDecided': Bare
  'dispute.own': Bare
  'dispute.notForThis': Bare
  'dispute.othersWait': Bare
  'dispute.saidEnough': Bare
}

export type RefusalCode = keyof RefusalDetails
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  readonly [Each in Code]: { readonly code: Each } & RefusalDetails[Each]
}[Code]

/** What WeChat's content check says of a text or a picture, one name per documented label. */
export type ContentLabel =
  'ad' | 'politics' | 'porn' | 'abuse' | 'crime' | 'fraud' | 'vulgar' | 'copyright' | 'other'
export type ListingPart = 'photo' | 'title' | 'category' | 'hours'
/** What is refused outright, whoever offers it. */
export type NotAllowed = 'medicine' | 'gas' | 'charging' | 'children'

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
  'membership.whichFamily': 409,
  'membership.noSuchFamily': 409,
  'membership.termOver': 422,
  'membership.notLiving': 409,
  'phone.codeInvalid': 409,
  'phone.tooOften': 429,
  'phone.unavailable': 424,
  'phone.tooManyPeople': 409,
  'privacy.agreeFirst': 403,
  'privacy.otherVersion': 409,
  'privacy.tooOften': 429,
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
  'listing.tooManyBookings': 409,
  'listing.stillOut': 409,
  'listing.notAllowed': 422,
  'listing.hoursWrong': 422,
  'listing.dayAgreed': 409,
  'certificate.notNeeded': 409,
  'certificate.notFound': 404,
  'certificate.alreadyDecided': 409,
  'certificate.own': 403,
  'certificate.expired': 422,
  'listing.notInThisState': 409,
  'listing.changedMeanwhile': 409,
  'listing.changedTooOften': 429,
  'listing.tooManyDrafts': 409,
  'mute.self': 422,
  'mute.tooMany': 409,
  'complaint.own': 403,
  'complaint.notFound': 404,
  'complaint.alreadyDecided': 409,
  'complaint.notForThis': 422,
  'complaint.hasBookings': 409,
  'callBack.notFound': 404,
  'callBack.alreadyDone': 409,
  'callBack.taken': 409,
  'code.unknown': 422,
  'code.tooOften': 429,
  'code.tooMany': 429,
  'staff.notProven': 422,
  'staff.tooOften': 429,
  'post.notFound': 404,
  'post.notYourArea': 403,
  'post.own': 403,
  'post.datesWrong': 422,
  'post.alreadyHeld': 409,
  'post.alreadyOver': 409,
  'post.tooMany': 409,
  'post.nameMissing': 422,
  'post.cannotStandIn': 422,
  'booking.notFound': 404,
  'booking.ownListing': 422,
  'booking.inThePast': 422,
  'booking.tooSoon': 422,
  'booking.tooFarAhead': 422,
  'booking.tooLong': 422,
  'booking.chained': 422,
  'booking.chooseHours': 422,
  'booking.tooManyHours': 422,
  'booking.closedThen': 422,
  'booking.overlap': 409,
  'booking.ownOverlap': 409,
  'booking.daysGiven': 409,
  'booking.lapsed': 409,
  'booking.queueFirst': 409,
  'booking.freeNow': 409,
  'booking.alreadyQueued': 409,
  'booking.queueFull': 409,
  'booking.offerOver': 409,
  'booking.othersWait': 409,
  'booking.renewedOnce': 409,
  'booking.alreadyLate': 409,
  'booking.manyWaiting': 409,
  'booking.householdLimit': 409,
  'booking.personLimit': 409,
  'booking.notOpen': 409,
  'booking.promised': 409,
  'booking.alreadyPromised': 409,
  'booking.chooseSlot': 422,
  'booking.noSuchSlot': 422,
  'booking.slotFull': 409,
  'booking.slotTooEarly': 409,
  'booking.slotBegun': 409,
  'booking.notYours': 403,
  'booking.notInThisState': 409,
  'booking.stillOut': 409,
  'booking.tooEarly': 409,
  'booking.wrongCode': 422,
  'booking.codeLocked': 409,
  'booking.wrongQr': 422,
  'booking.leftSaid': 409,
  'booking.manyPhrases': 429,
  'booking.thanksLate': 409,
  'booking.thanksKept': 409,
  'dispute.notFound': 404,
  'dispute.alreadyDecided': 409,
  'dispute.own': 403,
  'dispute.notForThis': 422,
  'dispute.othersWait': 409,
  'dispute.saidEnough': 409,
} as const satisfies Record<RefusalCode, number>
