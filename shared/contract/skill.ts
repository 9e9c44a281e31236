import * as z from 'zod/mini'
import { localDate } from './fields'
import { once, type ShapeOf } from './schema'

/** Help for which a certificate is seen first. */
export const CERTIFICATES_FOR = ['electric', 'appliances', 'height', 'massage'] as const
export type CertificateFor = (typeof CERTIFICATES_FOR)[number]

/** missing and refused ask for one; waiting for a worker; approved until its last day; expired behind it. */
export const CERTIFICATE_STATES = ['missing', 'waiting', 'approved', 'refused', 'expired'] as const
export type CertificateState = (typeof CERTIFICATE_STATES)[number]

export const CERTIFICATE_REASONS = [
  'unreadable',
  'wrongKind',
  'notYours',
  'expired',
  'other',
] as const
export type CertificateReason = (typeof CERTIFICATE_REASONS)[number]

/** Where an offer of help stands with its certificate. */
export const Permit = once(() =>
  z.object({
    of: z.enum(CERTIFICATES_FOR),
    state: z.enum(CERTIFICATE_STATES),
    expiresOn: z.optional(localDate()),
    reason: z.optional(z.enum(CERTIFICATE_REASONS)),
    /** One that was sent while another is good. */
    isRenewing: z.optional(z.boolean()),
  }),
)
export type Permit = ShapeOf<typeof Permit>
