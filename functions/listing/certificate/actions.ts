import type * as contract from '../../../shared/contract/certificate'
import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { LocalDate } from '../../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Photo, sent as sentPhoto } from '../../moderation/photo/rules'
import { awaitPhoto, changePhoto, photoIdFor } from '../../moderation/photo/writes'
import type { Action, Call } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { signUpload } from '../../platform/objects'
import { changeOwn, type Decided } from '../actions'
import type { Listing } from '../rules'
import { type Certificate, type Permission, withSent } from './rules'
import { loadCertificate } from './store'
import { erasure, photoOn } from './photo/actions'
import { changeCertificate } from './writes'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

type Offered = InputOf<typeof contract.offerCertificate>
type OfferRefusal =
  | { readonly code: 'certificate.notNeeded' }
  | { readonly code: 'photo.tooLarge'; readonly maxMb: number }

function decideOffer(
  call: Call,
  listing: Listing,
  { bytes, contentType }: Offered,
): Outcome<Decided, OfferRefusal> {
  if (!listing.certificate || listing.status === 'withdrawn')
    return refuse({ code: 'certificate.notNeeded' })
  if (bytes > MAX_BYTES) return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  const { change } = awaitPhoto(call, { ...listing, isCertificate: true }, contentType)
  return accept({ listing, also: [change], isAnsweredAnew: true })
}

/** Where to send the photo of a certificate: it is never public, and nobody's machine judges it. */
export const offerCertificate: Action<typeof contract.offerCertificate> = async (call, asked) => {
  const { listingId, contentType } = asked
  const offered = await changeOwn(call, listingId, (listing) =>
    Promise.resolve(decideOffer(call, listing, asked)),
  )
  if (!offered.ok) return offered
  const photoId = photoIdFor(call, listingId)
  const upload = signUpload({
    ...{ key: `uploads/${photoId}`, contentType },
    ...{ maxBytes: MAX_BYTES, now: call.world.now() },
  })
  return accept({ photoId, ...upload, maxMb: MAX_PHOTO_MB })
}

type SendRefusal = {
  readonly code:
    'certificate.notNeeded' | 'certificate.expired' | 'photo.notFound' | 'photo.notUploaded'
}
type Sent = InputOf<typeof contract.sendCertificate>

const isOf = ({ subjectId, isCertificate, erasedAt }: Photo, listing: Listing): boolean =>
  subjectId === listing.id && isCertificate === true && erasedAt === undefined

/** The photo of this very offer, arrived. */
async function photoFor(listing: Listing, sent: Sent): Promise<Outcome<Photo, SendRefusal>> {
  const photo = await photoOn(sent)
  if (!photo || !isOf(photo, listing)) return refuse({ code: 'photo.notFound' })
  return photo.state === 'awaiting' ? refuse({ code: 'photo.notUploaded' }) : accept(photo)
}

const certificateOf = (
  { world, caller, request }: Call,
  listing: Listing & { readonly certificate: Permission },
  { photoId, expiresOn }: Sent,
): Certificate => {
  const { districtId, streetId, communityId, compoundId, compoundName, title } = listing
  return {
    ...{ districtId, streetId, communityId, compoundId, compoundName, title },
    ...{ photoId, expiresOn, listingId: listing.id, of: listing.certificate.of },
    id: world.idFor('certificate', caller.id, listing.id, request.key),
    rev: 1,
    ownerId: caller.id,
    status: 'waiting',
    since: world.now(),
    changedAt: world.now(),
  }
}

/** One that waits and is sent anew leaves the workers' page, and its pictures go if the new one shows others. */
async function replaced(
  { sentId, ...permission }: Permission,
  { photoId, changedAt: now }: Certificate,
): Promise<readonly Change[]> {
  const before = sentId && (await loadCertificate(sentId))
  if (before?.status !== 'waiting') return []
  const certificate = {
    ...before,
    status: 'replaced',
    changedAt: now,
    rev: before.rev + 1,
  } as const
  const photo = photoId === before.photoId ? undefined : await photoOn(before)
  return [
    changeCertificate(certificate),
    ...(await erasure(photo, { certificate, permission, now })),
  ]
}

async function decideSent(
  call: Call,
  listing: Listing,
  sent: Sent,
): Promise<Outcome<Decided, SendRefusal>> {
  const { certificate } = listing
  if (!certificate) return refuse({ code: 'certificate.notNeeded' })
  if (isOver(sent.expiresOn, call.world.today())) return refuse({ code: 'certificate.expired' })
  const photo = await photoFor(listing, sent)
  if (!photo.ok) return photo
  const made = certificateOf(call, { ...listing, certificate }, sent)
  return accept({
    listing: { ...listing, certificate: withSent(certificate, made.id) },
    also: [
      changeCertificate(made),
      changePhoto(sentPhoto(photo.value)),
      ...(await replaced(certificate, made)),
    ],
  })
}

const isOver = (expiresOn: LocalDate, today: LocalDate): boolean => expiresOn < today

/** Puts the certificate before a worker; what is good stays good meanwhile. */
export const sendCertificate: Action<typeof contract.sendCertificate> = (call, sent) =>
  changeOwn(call, sent.listingId, (listing) => decideSent(call, listing, sent))
