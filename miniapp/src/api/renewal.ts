import type { Answer } from './answer'

/** How signing in again ended; `nobody` where a browser has no person chosen. */
export type Renewal = Answer | { readonly is: 'nobody' }

/**
 * Whether the session is over for good. WeChat out of reach, too many logins in a minute or a lost connection pass:
 * whoever was signed in stays so, and the next call tries again.
 */
export const endsSession = (renewal: Renewal): boolean =>
  renewal.is === 'nobody' || (renewal.is === 'refused' && renewal.refusal.code === 'login.highRisk')
