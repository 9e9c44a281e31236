import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id } from './fields'
import { fileFields, UploadPlace } from './moderation'

const byMembership = () => z.strictObject({ membershipId: id('membership') })

/** Taken back by whoever asked, while nobody has decided: nothing is kept of it to look at. */
export const withdrawMembership = endpoint({
  name: 'withdrawMembership',
  method: 'POST',
  path: '/memberships/:membershipId/withdraw',
  audience: 'resident',
  input: byMembership,
  output: () => z.object({ id: id('membership'), status: z.literal('withdrawn') }),
  refusals: ['membership.notFound', 'membership.notWaiting'],
})

/** How often within a day. */
export const MAX_PROOFS = 20

/** Where to send a photo of a deed, a lease or a bill: only its owner and the worker who decides ever see it. */
export const offerProof = endpoint({
  name: 'offerProof',
  method: 'POST',
  path: '/memberships/:membershipId/proof/photo',
  audience: 'resident',
  input: () => z.strictObject({ membershipId: id('membership'), ...fileFields() }),
  output: UploadPlace,
  refusals: [
    'membership.notFound',
    'membership.notWaiting',
    'membership.proofTooOften',
    'photo.tooLarge',
  ],
})

/** The photo has arrived: it goes with the request, in place of the one before. */
export const sendProof = endpoint({
  name: 'sendProof',
  method: 'POST',
  path: '/memberships/:membershipId/proof',
  audience: 'resident',
  input: () => z.strictObject({ membershipId: id('membership'), photoId: id('photo') }),
  output: () => z.object({ id: id('membership') }),
  refusals: [
    'membership.notFound',
    'membership.notWaiting',
    'membership.proofTooOften',
    'photo.notFound',
    'photo.notUploaded',
  ],
})
