import * as z from 'zod/mini'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'

/**
 * confirmed: has a seat · waitlisted: gets the next · offered: a seat is kept until they answer · attended · noShow, both
 * once the list is closed. An older client shows what it does not know as 请更新.
 */
export const REGISTRATION_STATUSES = [
  'confirmed',
  'waitlisted',
  'offered',
  'cancelled',
  'attended',
  'noShow',
] as const
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number]

/** Ill or needed at home: it does not count. Was there: a worker looks at the list again. */
export const ABSENCES = ['ill', 'family', 'wasThere'] as const
export type Absence = (typeof ABSENCES)[number]

/** Further back than this nobody is counted one by one. */
export const MAX_COUNTED = 100

/** The seats of a session, or of the whole course. */
export const Seats = once(() =>
  z.object({
    capacity: z.int(),
    left: z.int(),
    /** How many parties wait; `MAX_COUNTED` stands for as many or more. */
    waiting: z.int(),
  }),
)
export type Seats = ShapeOf<typeof Seats>

/** enough: so many had signed up when it was decided · anyway: it is held in spite of it. */
export const CERTAINTIES = ['enough', 'anyway'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Of what needs so many people: certain, or when it is decided. */
export const Deciding = once(() =>
  z.object({
    people: z.int(),
    certain: z.optional(z.enum(CERTAINTIES)),
    decidesAt: z.optional(instant()),
    /** How many are lacking, for members alone, and never who. */
    lacking: z.optional(z.int()),
  }),
)
export type Deciding = ShapeOf<typeof Deciding>

/** How somebody stands in a session. */
export const Mine = once(() =>
  z.object({
    id: id('registration'),
    status: z.enum(REGISTRATION_STATUSES),
    party: z.int(),
    /** While waiting: how many are before them; `MAX_COUNTED` stands for as many or more. */
    ahead: z.optional(z.int()),
    /** While waiting: until when a seat may still come. */
    waitsUntil: z.optional(instant()),
    /** While a seat is offered: until when it is kept. */
    offeredUntil: z.optional(instant()),
    /** Of whoever did not come: what they said of it. */
    absence: z.optional(z.enum(ABSENCES)),
  }),
)
export type Mine = ShapeOf<typeof Mine>
