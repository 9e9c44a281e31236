import type { Feedback } from '../../../../shared/contract/afterClass'
import type { OwnRecord } from '../../../../shared/contract/ownData'
import type { Side } from '../../../../shared/contract/booking'
import { clockAt, localDateAt } from '../../../../shared/kernel/dates'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { FEEDBACK_WORDS as F } from '../../../../shared/text/zhCN/afterClass'
import { BOOKING_STATUS_WORDS } from '../../../../shared/text/zhCN/booking'
import {
  AGAIN_NAMES,
  LEFT_PLACE_NAMES,
  PHRASE_WORDS,
} from '../../../../shared/text/zhCN/bookingSaid'
import { clockName } from '../../../../shared/text/zhCN/dates'
import { INCIDENT_KIND_WORDS, INCIDENT_STEP_WORDS } from '../../../../shared/text/zhCN/incident'
import { CATEGORY_NAMES, CONDITION_NAMES, KIND_NAMES } from '../../../../shared/text/zhCN/listing'
import { OWN_DATA_WORDS } from '../../../../shared/text/zhCN/ownData'
import { HELP_STATUS_WORDS } from '../../../../shared/text/zhCN/skill'
import { sellingAnswer, SELLING_WHAT_WORDS } from '../../../../shared/text/zhCN/selling'
import type { Opening } from '../../../attendance/emergency/rules'
import type { Incident } from '../../../attendance/incident/rules'
import type { Selling } from '../../../attendance/selling/rules'
import type { Event, Session } from '../../../event/rules'
import type { GroupMember } from '../../../group/rules'
import type { Interest } from '../../../interest/rules'
import type { Booking } from '../../../booking/rules'
import type { Thanks } from '../../../booking/said/rules'
import type { Listing } from '../../../listing/rules'
import type { Registration } from '../../../registration/rules'

const W = OWN_DATA_WORDS
const two = (value: number): string => String(value).padStart(2, '0')

/** 2030-05-01 09:05, in Shanghai. */
export function stamp(instant: number): string {
  const { hour, minute } = clockAt(instant)
  return `${localDateAt(instant)} ${two(hour)}:${two(minute)}`
}

type Fields = Readonly<Record<string, string | undefined>>

/** Without what is not there. */
export const recordOf = (id: string, fields: Fields): OwnRecord => ({
  id,
  fields: Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value] as const],
    ),
  ),
})

export const at = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : stamp(instant)

const listed = (words: readonly string[] | undefined): string => (words ?? []).join('、')

export const listingRecord = (listing: Listing): OwnRecord =>
  recordOf(listing.id, {
    title: listing.title,
    kind: KIND_NAMES[listing.kind ?? 'item'],
    category: listing.category && CATEGORY_NAMES[listing.category],
    condition: CONDITION_NAMES[listing.condition],
    status: W.listing[listing.status],
    description: listing.description,
    accessories: listed(listing.accessories),
    tags: listed(listing.tags),
    createdAt: at(listing.createdAt),
  })

const isBy =
  (person: ResidentId) =>
  ({ by }: { readonly by: ResidentId }): boolean =>
    by === person

const thanksOf = (own: Thanks | undefined): Fields =>
  own === undefined ? {} : { thanks: own.thanks ? W.yes : W.no, again: AGAIN_NAMES[own.again] }

/** What one of the two said of it: of the other's words none. */
function saidOf(booking: Booking, side: Side, person: ResidentId): Fields {
  const { left = [], phrases = [] } = booking
  const phrase = phrases.filter(isBy(person)).map((one) => PHRASE_WORDS[one.phrase])
  return {
    left: side === 'borrower' ? listed(left.map(({ place }) => LEFT_PLACE_NAMES[place])) : '',
    phrases: listed(phrase),
    ...thanksOf(booking.thanks?.[side]),
    dispute: booking.dispute?.said
      .filter(isBy(person))
      .map(({ words }) => words)
      .join('\n'),
  }
}

/** A loan as one of the two has it: nobody else stands in it. */
export function bookingRecord(booking: Booking, side: Side, person: ResidentId): OwnRecord {
  const { id, title, kind, status, from, until, hours } = booking
  const words = kind === 'skill' ? HELP_STATUS_WORDS : BOOKING_STATUS_WORDS
  return recordOf(id, {
    ...{ title, from, until, status: words[status][side] },
    hours: hours && clockName(hours),
    requestedAt: at(booking.requestedAt),
    changedAt: at(booking.changedAt),
    accessories: listed(booking.accessories),
    ...saidOf(booking, side, person),
  })
}

/** What somebody proposed to hold: how a worker decided is theirs, why it was not is told. */
export const proposalRecord = ({ id, words, venue, status, sessions, createdAt }: Event) =>
  recordOf(id, {
    ...{ title: words.title, status: W.event[status], description: words.description },
    ...{ venue: venue.name, days: listed(sessions.map(({ day }) => day)) },
    ...{ bring: words.bring, safety: words.safety, contact: words.contact },
    host: words.host?.name,
    createdAt: at(createdAt),
  })

const whenOf = ({ day, hours, title, venue }: Session): Fields => ({
  ...{ title, venue: venue.name, day, hours: clockName(hours) },
})

type SignedUp = {
  readonly registration: Registration
  readonly session?: Session | undefined
  /** When they came, epoch ms. */
  readonly came?: readonly number[]
  readonly said?: readonly Feedback[]
}

const saidWords = ({ face, ticks }: Feedback): string =>
  listed([F.faceNames[face], ...ticks.map((one) => F.ticks[one])])

/** What somebody signed up for, with what they answered; who else comes is theirs. */
export function registrationRecord({
  registration,
  session,
  came = [],
  said = [],
}: SignedUp): OwnRecord {
  const { id, status, party, answers, guardianAgrees, because, changedAt } = registration
  const { absence } = registration
  return recordOf(id, {
    ...(session ? whenOf(session) : {}),
    ...{ status: W.registration[status], party: `${party}`, answers: listed(answers) },
    guardian: guardianAgrees ? W.yes : undefined,
    because: because && W.endedBecause[because],
    came: listed(came.map((one) => at(one) ?? '')),
    feedback: said.map(saidWords).join('；'),
    absence: absence && W.absence[absence],
    changedAt: at(changedAt),
  })
}

/** Where somebody said that something was sold, and what came of it: the worker's words are theirs. */
export const sellingRecord = ({ id, title, day, what, words, at: since, answer }: Selling) =>
  recordOf(id, {
    ...{ about: title, day, words, since: at(since) },
    what: listed(what.map((one) => SELLING_WHAT_WORDS[one])),
    status: answer ? sellingAnswer(answer.outcome) : W.waiting,
  })

/** What happened to somebody at a class: a worker's own words may be about others too, and are theirs. */
export const incidentRecord = ({ id, title, kinds, steps, at: since, writtenAt }: Incident) =>
  recordOf(id, {
    ...{ about: title, at: at(since), writtenAt: at(writtenAt) },
    what: listed(kinds.map((one) => INCIDENT_KIND_WORDS[one])),
    steps: listed(steps.map((one) => INCIDENT_STEP_WORDS[one])),
  })

/** When a worker opened whom to call of somebody, or their own number: who that was is the community's. */
export const openingRecord = ({ id, title, what, at: since }: Opening) =>
  recordOf(id, { about: title, what: W.opening[what ?? 'contact'], at: at(since) })

/** On what somebody said that they would come; who else would is theirs. */
export const interestRecord = ({ id, title, want, because, changedAt }: Interest): OwnRecord =>
  recordOf(id, {
    ...{ title, status: W.interest[want], changedAt: at(changedAt) },
    because: because && W.endedBecause[because],
  })

/** Which group somebody is or was in; who else is theirs. */
export const groupRecord = ({ id, name, want, because, changedAt }: GroupMember): OwnRecord =>
  recordOf(id, {
    ...{ name, status: W.inGroup[want], changedAt: at(changedAt) },
    because: because && W.endedBecause[because],
  })
