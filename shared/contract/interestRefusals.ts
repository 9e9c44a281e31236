type Bare = Record<never, never>

/** Of a class that is asked about. */
export type InterestRefusals = {
  'interest.notFound': Bare
  'interest.dayWrong': { readonly maxDays: number }
  'interest.over': Bare
  'interest.changedTooOften': Bare
}
