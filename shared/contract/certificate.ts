import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, localDate } from './fields'
import { fileFields, UploadPlace } from './moderation'
import { MyListing } from './ownListing'
import { once, type ShapeOf } from './schema'
import { CERTIFICATE_REASONS, CERTIFICATES_FOR } from './skill'

const changeRefusals = [
  'listing.notFound',
  'listing.notYours',
  'listing.changedTooOften',
  'certificate.notNeeded',
] as const

/** Where to send a photo of a certificate, which only its owner and workers ever see. */
export const offerCertificate = endpoint({
  name: 'offerCertificate',
  method: 'POST',
  path: '/listings/:listingId/certificate/photo',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      ...fileFields(),
    }),
  output: UploadPlace,
  refusals: [...changeRefusals, 'photo.tooLarge'],
})

/** The photo has arrived: it is that certificate, good until that day. */
export const sendCertificate = endpoint({
  name: 'sendCertificate',
  method: 'POST',
  path: '/listings/:listingId/certificate',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      photoId: id('photo'),
      /** Its last day. */
      expiresOn: localDate(),
    }),
  output: MyListing,
  refusals: [...changeRefusals, 'certificate.expired', 'photo.notFound', 'photo.notUploaded'],
})

export const CertificateItem = once(() =>
  z.object({
    id: id('certificate'),
    of: z.enum(CERTIFICATES_FOR),
    title: z.string(),
    compoundName: z.string(),
    photoId: id('photo'),
    expiresOn: localDate(),
    since: instant(),
    /** Whose name must stand on it. */
    name: z.string(),
  }),
)
export type CertificateItem = ShapeOf<typeof CertificateItem>

export const listCertificates = endpoint({
  name: 'listCertificates',
  method: 'GET',
  path: '/workbench/:nodeId/certificates',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(CertificateItem()), cursor: z.optional(z.string()) }),
  refusals: [],
})

export const CERTIFICATE_DECISIONS = ['approved', 'refused'] as const

export const decideCertificate = endpoint({
  name: 'decideCertificate',
  method: 'POST',
  path: '/certificates/:certificateId/decide',
  audience: 'worker',
  input: () =>
    z.strictObject({
      certificateId: id('certificate'),
      decision: z.enum(CERTIFICATE_DECISIONS),
      /** Why not. */
      reason: z.optional(z.enum(CERTIFICATE_REASONS)),
    }),
  output: () => z.object({ id: id('certificate'), decision: z.enum(CERTIFICATE_DECISIONS) }),
  refusals: [
    'certificate.notFound',
    'certificate.alreadyDecided',
    'certificate.own',
    'certificate.expired',
  ],
})
