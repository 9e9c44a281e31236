import type { CertificateFor, CertificateReason, Permit } from '../../../shared/contract/skill'
import { addDays, DAY_MS, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { CertificateId, ListingId, PhotoId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import type { Safety } from '../../moderation/safety/rules'

/** Where an offer of help stands with its certificate. */
export type Permission = Omit<Permit, 'isRenewing'> & {
  /** The one that is good. */
  readonly id?: CertificateId | undefined
  /** The one that waits for a worker. */
  readonly sentId?: CertificateId | undefined
}

/** One certificate as it was sent, about one offer of help. */
export type Certificate = CompoundPath & {
  readonly id: CertificateId
  readonly rev: number
  readonly compoundName: string
  readonly listingId: ListingId
  readonly ownerId: ResidentId
  readonly title: string
  readonly of: CertificateFor
  readonly photoId: PhotoId
  /** Its last day. */
  readonly expiresOn: LocalDate
  readonly status: 'waiting' | 'approved' | 'refused' | 'expired' | 'replaced'
  readonly reason?: CertificateReason
  /** Epoch ms. */
  readonly since: number
  readonly changedAt: number
  readonly dueAt?: number
  readonly isSoonTold?: true
  readonly decidedBy?: ResidentId
  readonly decidedUnder?: { readonly key: string; readonly hash: string }
}

export const isPermitted = (permission: Permission | undefined): boolean =>
  permission === undefined || permission.state === 'approved'

/** What a list says where none is good. */
export const lackOf = (
  permission: Permission | undefined,
): { readonly certificate?: Permission['state'] } =>
  permission === undefined || isPermitted(permission) ? {} : { certificate: permission.state }

export const permitOf = ({ id: _good, sentId, ...permit }: Permission): Permit => ({
  ...permit,
  ...(permit.state === 'approved' && sentId !== undefined ? { isRenewing: true } : {}),
})

/** What a sweep that is late has not said yet. */
const asOf = (permission: Permission, today: LocalDate): Permission =>
  permission.state === 'approved' && (permission.expiresOn ?? today) < today
    ? { ...permission, state: 'expired' }
    : permission

type Offered = { readonly certificate?: Permission }

/** The offer with what safety asks for; a certificate for the same stays good until its last day. */
export function permissionFor<One extends Offered>(
  { certificate, ...offer }: One,
  safety: Safety,
  today: LocalDate,
): One {
  if (safety.is !== 'certificate') return offer as One
  const kept = certificate?.of === safety.of ? certificate : undefined
  const standing = kept ? asOf(kept, today) : ({ of: safety.of, state: 'missing' } as const)
  return { ...offer, certificate: standing } as One
}

/** The permission after a new certificate was sent: what is good stays good meanwhile. */
export const withSent = (
  { reason: _before, ...permission }: Permission,
  sentId: CertificateId,
): Permission => ({
  ...permission,
  sentId,
  state: permission.state === 'approved' ? 'approved' : 'waiting',
})

const WARNED_DAYS = 30
/** The first moment at which it is not good any more, epoch ms. */
export const endOf = ({ expiresOn }: Pick<Certificate, 'expiresOn'>): number =>
  startOf(addDays(expiresOn, 1))
/** When its owner is told that it ends soon; at its end where that is nearer. */
const dueAfter = (certificate: Certificate, now: number): number => {
  const soon = endOf(certificate) - WARNED_DAYS * DAY_MS
  return soon > now ? soon : endOf(certificate)
}

export type Decision =
  { readonly is: 'approved' } | { readonly is: 'refused'; readonly reason: CertificateReason }
type By = {
  readonly by: ResidentId
  readonly at: number
  readonly request: NonNullable<Certificate['decidedUnder']>
}
type DecisionRefusal = {
  readonly code: 'certificate.own' | 'certificate.alreadyDecided' | 'certificate.expired'
}

/** Decided once, and never by whose it is; what is over is not good any more. */
export function decideOn(
  certificate: Certificate,
  decision: Decision,
  { by, at, request }: By,
): Outcome<Certificate, DecisionRefusal> {
  if (certificate.ownerId === by) return refuse({ code: 'certificate.own' })
  if (certificate.status !== 'waiting') return refuse({ code: 'certificate.alreadyDecided' })
  const said = { decidedBy: by, decidedUnder: request, changedAt: at, rev: certificate.rev + 1 }
  if (decision.is === 'refused')
    return accept({ ...certificate, ...said, status: 'refused', reason: decision.reason })
  if (endOf(certificate) <= at) return refuse({ code: 'certificate.expired' })
  return accept({ ...certificate, ...said, status: 'approved', dueAt: dueAfter(certificate, at) })
}

/** The permission after a worker's word, `undefined` when another certificate was sent since. */
export function afterDecision(
  permission: Permission | undefined,
  { id, of, status, expiresOn, reason }: Certificate,
): Permission | undefined {
  if (permission?.sentId !== id) return undefined
  const { sentId: _sent, ...kept } = permission
  if (status === 'approved') return { of, state: 'approved', id, expiresOn }
  if (kept.state === 'approved') return kept
  return { ...kept, state: 'refused', ...(reason === undefined ? {} : { reason }) }
}

/** What time makes of it, `undefined` while nothing is due: its owner hears a month before, and at its end. */
export function decideElapsed(
  certificate: Certificate,
  permission: Permission | undefined,
  now: number,
): Certificate | undefined {
  const { dueAt, ...kept } = certificate
  if (dueAt === undefined || now < dueAt) return undefined
  const next = { ...kept, changedAt: now, rev: certificate.rev + 1 }
  if (permission?.id !== certificate.id) return { ...next, status: 'replaced' }
  if (endOf(certificate) <= now) return { ...next, status: 'expired' }
  return { ...next, isSoonTold: true, dueAt: endOf(certificate) }
}

/** Nobody's any more: without the words on it, and without waiting for anybody. */
export function withoutTitle(certificate: Certificate, now: number): Certificate | undefined {
  const { dueAt: _due, ...kept } = certificate
  if (certificate.title === '') return undefined
  const isOpen = certificate.status === 'waiting' || certificate.status === 'approved'
  return {
    ...kept,
    ...(isOpen ? { status: 'replaced', changedAt: now } : {}),
    title: '',
    rev: certificate.rev + 1,
  }
}
