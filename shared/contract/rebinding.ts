import * as z from 'zod/mini'
import { CARD_CODE } from '../kernel/cardCode'
import { endpoint } from './endpoint'
import { id } from './fields'

/**
 * Who asks is somebody of the register: with a phone at last, or with another account of WeChat. They stay that person;
 * the account that asks logs in as them from now on.
 */
export const rebindMembership = endpoint({
  name: 'rebindMembership',
  method: 'POST',
  path: '/memberships/:membershipId/rebind',
  audience: 'worker',
  input: () => z.strictObject({ membershipId: id('membership'), known: id('membership') }),
  output: () => z.object({ id: id('membership'), status: z.literal('merged') }),
  refusals: [
    'membership.notFound',
    'membership.alreadyDecided',
    'membership.ownRequest',
    'rebinding.notAlike',
    'rebinding.holdsPost',
    'rebinding.blocked',
    'rebinding.otherHome',
    'rebinding.openLoans',
    'rebinding.ownThings',
    'rebinding.under14',
  ],
})

/** Whoever asks to join shows the card they were given: a hint to the worker, and nothing else. */
export const showOwnCard = endpoint({
  name: 'showOwnCard',
  method: 'POST',
  path: '/memberships/:membershipId/own-card',
  audience: 'resident',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      code: z.string().check(z.maxLength(13), z.regex(CARD_CODE)),
    }),
  output: () => z.object({ id: id('membership') }),
  refusals: [
    'membership.notFound',
    'membership.alreadyDecided',
    'card.mistyped',
    'card.unknown',
    'card.tooOften',
  ],
})
