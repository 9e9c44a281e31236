import type * as contract from '../../../shared/contract/joining'
import { MAX_PROOFS } from '../../../shared/contract/joining'
import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type { MembershipId, PhotoId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { next } from '../../platform/facts'
import { PHOTO_KEYS, signUpload } from '../../platform/objects'
import { withFreshRead } from '../../platform/retry'
import { membershipOf } from '../../resident/actions'
import type { Membership } from '../../resident/rules'
import { changeMembership } from '../../resident/writes'
import { type Photo, sent } from '../photo/rules'
import { loadPhoto } from '../photo/store'
import { awaitPhoto, changePhoto, photoIdFor } from '../photo/writes'
import { decideProof } from './rules'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

type Prepared = { readonly membership: Membership; readonly also: readonly Change[] }
type Preparing<Refusal> = (membership: Membership) => Promise<Outcome<Prepared, Refusal>>
type OwnRefusal = {
  readonly code: 'membership.notFound' | 'membership.notWaiting' | 'membership.proofTooOften'
}

/** One keyed change of one's own request while it waits; a repeat changes nothing. */
const changeWaiting = <Refusal>(call: Call, id: MembershipId, prepare: Preparing<Refusal>) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const membership = await membershipOf(id)
    if (membership?.residentId !== caller.id)
      return refuse<OwnRefusal>({ code: 'membership.notFound' })
    const done = membership.done ?? []
    const before = answeredBefore(done, request)
    if (!before.ok) return before
    if (before.value) return accept(undefined)
    const decided = decideProof(membership, world.now(), MAX_PROOFS)
    if (!decided.ok) return decided
    const prepared = await prepare(membership)
    if (!prepared.ok) return prepared
    const told = { at: world.now(), answer: '' }
    const after = next(prepared.value.membership, { done: carriedOut(done, request, told) })
    await commit(changeMembership(after), ...prepared.value.also)
    return accept(undefined)
  })

export const offerProof: Action<typeof contract.offerProof> = async (
  call,
  { membershipId, bytes, contentType },
) => {
  const offered = await changeWaiting(call, membershipId, (membership) => {
    if (bytes > MAX_BYTES)
      return Promise.resolve(refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB }))
    const { change } = awaitPhoto(call, { ...membership, isCertificate: true }, contentType)
    return Promise.resolve(accept({ membership, also: [change] }))
  })
  if (!offered.ok) return offered
  const photoId = photoIdFor(call, membershipId)
  const upload = signUpload({
    ...{ key: PHOTO_KEYS.upload(photoId), contentType },
    ...{ maxBytes: MAX_BYTES, now: call.world.now() },
  })
  return accept({ photoId, ...upload, maxMb: MAX_PHOTO_MB })
}

type SendRefusal = { readonly code: 'photo.notFound' | 'photo.notUploaded' }

/** The photo of this very request, arrived. */
async function photoFor(
  { id }: Membership,
  photoId: PhotoId,
): Promise<Outcome<Photo, SendRefusal>> {
  const photo = await loadPhoto(photoId)
  if (photo?.subjectId !== id || photo.erasedAt !== undefined)
    return refuse({ code: 'photo.notFound' })
  return photo.state === 'awaiting' ? refuse({ code: 'photo.notUploaded' }) : accept(photo)
}

export const sendProof: Action<typeof contract.sendProof> = async (
  call,
  { membershipId, photoId },
) => {
  const done = await changeWaiting(call, membershipId, async (membership) => {
    const photo = await photoFor(membership, photoId)
    if (!photo.ok) return photo
    return accept({
      membership: { ...membership, proofPhotoId: photoId },
      also: [changePhoto(sent(photo.value))],
    })
  })
  return done.ok ? accept({ id: membershipId }) : done
}
