import type { FeedbackFace, FeedbackTick } from './afterClass'

/** What is counted in a month, of a place and all below it. */
export const FLOWS = [
  'offered',
  'offeredSkills',
  'lent',
  'returned',
  'late',
  'given',
  'helps',
  'helpMinutes',
  'thanks',
  'againAsked',
  'againYes',
  'classes',
  'events',
  'attended',
  'attendedMinutes',
  'answers',
  'good',
  'fair',
  'poor',
  'clear',
  'inaudible',
  'tooFast',
  'wrongTime',
  'wrongPlace',
  'more',
  'verified',
] as const
/** What stands at this moment. */
export const STOCKS = ['onOffer', 'onOfferSkills', 'out'] as const
export const FIGURES = [...FLOWS, ...STOCKS] as const

export type Flow = (typeof FLOWS)[number]
export type Stock = (typeof STOCKS)[number]
export type Figure = (typeof FIGURES)[number]

/** Each face and each tick has a figure of its name. */
type Spoken = FeedbackFace | FeedbackTick
export type SpokenFigure = Spoken & Flow

/** Under which month what stands at this moment is kept. */
export const NOW = 'now'

/** One that is more than a number: of how many it is so many. */
export const RATIOS = {
  satisfaction: { part: 'good', whole: 'answers' },
  again: { part: 'againYes', whole: 'againAsked' },
  lateness: { part: 'late', whole: 'returned' },
} as const satisfies Readonly<Record<string, { readonly part: Flow; readonly whole: Flow }>>
export type Ratio = keyof typeof RATIOS

/** Of fewer than so many nobody reads how many: each would be somebody. */
export const SHOWN_FROM = 5
/** So many months stand on a page. */
export const MONTHS_SHOWN = 12
