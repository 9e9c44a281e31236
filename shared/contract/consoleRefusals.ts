type Bare = Record<never, never>

/** What the console may refuse, and the phone that lets somebody into it. */
export type ConsoleRefusals = {
  'signIn.over': Bare
  'signIn.noPost': Bare
  'signIn.wrongNumber': Bare
  'signIn.noSession': Bare
  'passkey.over': Bare
  'passkey.unusable': Bare
  'passkey.phoneFirst': Bare
  'passkey.tooMany': { readonly max: number }
  'passkey.notFound': Bare
  'report.notOver': Bare
  'report.notCounted': Bare
  'report.decidedMeanwhile': Bare
  /** Taken down by a worker: only one of them lets it stand again. */
  'listing.held': Bare
  'listing.heldAlready': Bare
  'listing.notHeld': Bare
  'listing.ownThing': Bare
  'dispute.changedMeanwhile': Bare
  'duty.changedMeanwhile': Bare
  'replies.full': { readonly max: number }
  'replies.gone': Bare
}

/** The HTTP status of each. */
export const CONSOLE_REFUSAL_STATUS = {
  'signIn.over': 410,
  'signIn.noPost': 403,
  'signIn.wrongNumber': 422,
  'signIn.noSession': 404,
  'passkey.over': 410,
  'passkey.unusable': 422,
  'passkey.phoneFirst': 403,
  'passkey.tooMany': 409,
  'passkey.notFound': 404,
  'report.notOver': 409,
  'report.notCounted': 409,
  'report.decidedMeanwhile': 409,
  'listing.held': 409,
  'listing.heldAlready': 409,
  'listing.notHeld': 409,
  'listing.ownThing': 403,
  'dispute.changedMeanwhile': 409,
  'duty.changedMeanwhile': 409,
  'replies.full': 409,
  'replies.gone': 409,
} as const satisfies Readonly<Record<keyof ConsoleRefusals, number>>
