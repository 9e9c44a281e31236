type Bare = Record<never, never>

/** What the console may refuse, and the phone that lets somebody into it. */
export type ConsoleRefusals = {
  'signIn.over': Bare
  'signIn.noPost': Bare
  'signIn.wrongNumber': Bare
  'signIn.noSession': Bare
  'report.notOver': Bare
  'report.notCounted': Bare
  'replies.full': { readonly max: number }
  'replies.gone': Bare
}

/** The HTTP status of each. */
export const CONSOLE_REFUSAL_STATUS = {
  'signIn.over': 410,
  'signIn.noPost': 403,
  'signIn.wrongNumber': 422,
  'signIn.noSession': 404,
  'report.notOver': 409,
  'report.notCounted': 409,
  'replies.full': 409,
  'replies.gone': 409,
} as const satisfies Readonly<Record<keyof ConsoleRefusals, number>>
