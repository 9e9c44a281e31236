type Bare = Record<never, never>

/** Of what is worked off behind a call: exports, and what is decided in one go. */
export type JobRefusals = {
  'job.notFound': Bare
  'job.over': Bare
  'job.stepUp': Bare
  'job.tooMany': { readonly max: number }
  'job.noReason': { readonly min: number; readonly max: number }
  'job.notReady': Bare
  'job.gone': Bare
  'job.tooManyRows': { readonly max: number }
  'job.noRows': Bare
}

/** The HTTP status of each. */
export const JOB_REFUSAL_STATUS = {
  'job.notFound': 404,
  'job.over': 409,
  'job.stepUp': 403,
  'job.tooMany': 429,
  'job.noReason': 422,
  'job.notReady': 409,
  'job.gone': 410,
  'job.tooManyRows': 422,
  'job.noRows': 422,
} as const satisfies Readonly<Record<keyof JobRefusals, number>>
