import type { Span } from '../kernel/hours'
import type { ConsoleRefusals } from './consoleRefusals'
import type { EventRefusalDetails } from './eventRefusals'
import type { GroupRefusals } from './groupRefusals'
import type { InterestRefusals } from './interestRefusals'
import type { SeatRefusals } from './seatRefusals'

/** What is wrong with one field; the sentence for each stands in shared/text. */
export type FieldProblem =
  'missing' | 'wrongType' | 'tooShort' | 'tooLong' | 'notAllowed' | 'unknownField' | 'unreadable'

type Bare = Record<never, never>

/** Every refusal and what the screen needs to explain it. */
export type RefusalDetails = EventRefusalDetails &
  SeatRefusals &
  GroupRefusals &
  InterestRefusals &
  ConsoleRefusals & {
    'input.invalid': { readonly field: string; readonly problem: FieldProblem }
    'input.tooLarge': { readonly maxKb: number }
    'session.missing': Bare
    'session.expired': Bare
    'access.notAllowed': Bare
    /** The first moment that is free again, epoch ms. */
    'access.blocked': { readonly until: number }
    'access.notVerified': Bare
    'account.closing': Bare
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
    'scene.unknown': Bare
    'poster.tooOften': Bare
    'membership.notFound': Bare
    'membership.unknown': Bare
    'membership.alreadyRequested': Bare
    'membership.alreadyMember': Bare
    'membership.alreadyDecided': Bare
    'membership.noSuchBuilding': Bare
    'membership.ownRequest': Bare
    'membership.whichFamily': Bare
    'membership.noSuchFamily': Bare
    'membership.termOver': Bare
    'membership.notLiving': Bare
    'membership.sameName': Bare
    'membership.notWaiting': Bare
    'membership.proofTooOften': Bare

    'roster.notFound': Bare
    'roster.notUploaded': Bare
    'roster.imported': Bare
    'roster.otherFile': Bare
    'roster.underWay': Bare
    'roster.tooLarge': { readonly maxMb: number }
    'roster.notATable': Bare
    'roster.tooManyRows': { readonly max: number }
    'roster.openQuote': { readonly line: number }
    'roster.noColumn': { readonly missing: RosterColumn }
    'roster.nothing': Bare

    'phone.codeInvalid': Bare
    'phone.tooOften': Bare
    'phone.unavailable': Bare
    'phone.tooManyPeople': { readonly max: number }
    'profile.unchecked': Bare
    'profile.notThere': Bare
    'profile.tooOften': Bare
    'correction.nothing': Bare
    'correction.waiting': Bare
    'correction.notFound': Bare
    'correction.alreadyDecided': Bare
    'correction.own': Bare
    'export.tooMany': { readonly max: number }
    'export.notFound': Bare
    'account.openMatters': { readonly count: number }
    'account.tooOften': Bare
    'account.notClosing': Bare
    'account.tooLate': Bare
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

    'block.notFound': Bare
    'block.own': Bare
    'block.higherPost': Bare
    'block.already': { readonly until: number }
    'block.daysWrong': { readonly max: number }
    'block.over': Bare
    'block.appealed': Bare
    'block.noAppeal': Bare
    'block.alreadyDecided': Bare
    'block.ownDecision': Bare
    'block.setAbove': Bare

    'code.unknown': Bare
    'welcome.unknown': Bare
    'welcome.tooOften': Bare
    'code.tooOften': Bare
    'code.tooMany': Bare
    'rebinding.notAlike': Bare
    'rebinding.holdsPost': Bare
    'rebinding.blocked': Bare
    'rebinding.otherHome': Bare
    'rebinding.openLoans': Bare
    'rebinding.ownThings': Bare
    'rebinding.under14': Bare
    'care.notOpen': Bare
    'care.noMandate': Bare
    'care.agreeFirst': Bare
    'care.hasAccount': Bare
    'care.notOfHousehold': Bare
    'care.tooLong': Bare
    'care.tooMany': Bare
    'care.sameName': Bare
    'care.guarded': Bare
    'care.ownPhone': Bare
    'care.notYetBorn': Bare
    'care.manyWaiting': { readonly max: number }
    'mandate.notFound': Bare
    'card.mistyped': Bare
    'card.unknown': Bare
    'card.tooOften': Bare
    'card.foreign': Bare
    'card.dead': Bare
    'card.blank': Bare
    'card.taken': Bare
    'card.own': Bare
    'card.blocked': Bare
    'card.notForThis': Bare
    'card.ownerMustAgree': Bare
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
    'duty.past': Bare
    'duty.clash': Bare
    'duty.hoursWrong': Bare
    'duty.notHeldThen': Bare
    'duty.notFound': Bare
    'duty.full': Bare
    'duty.tooFar': Bare
    'duty.tooOften': Bare

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
/** What a list of households cannot do without. */
export type RosterColumn = 'header' | 'building' | 'room' | 'name'
export type ListingPart = 'photo' | 'title' | 'category' | 'hours'
/** What is refused outright, whoever offers it. */
export type NotAllowed = 'medicine' | 'gas' | 'charging' | 'children'
