import { createHash } from 'node:crypto'
import type * as ownListing from '../../../shared/contract/ownListing'
import { MAX_PHOTOS } from '../../../shared/contract/ownListing'
import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { ContentLabel, NotAllowed } from '../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { photosOf } from '../../moderation/photo/actions'
import { awaitPhoto, photoIdFor } from '../../moderation/photo/writes'
import { type Judgement, judgeText } from '../../moderation/text/actions'
import { type Safety, safetyOf } from '../../moderation/safety/rules'
import { withhold } from '../../moderation/withheld/writes'
import { closedNow } from '../../place/standing/actions'
import type { Action, Call } from '../../platform/call'
import { signUpload } from '../../platform/objects'
import { openidOf } from '../../resident/actions'
import { changeOwn, type Decided } from '../actions'
import { permissionFor } from '../certificate/rules'
import { type Listing, textOf } from '../rules'
import { decidePublish, judgedWords, offerOf, verdictOn } from './rules'

type PhotoType = InputOf<typeof ownListing.offerPhoto>['contentType']
const MAX_PHOTO_BYTES = MAX_PHOTO_MB * 1024 * 1024

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** The listing with what is known of its photos at this moment. */
async function withPhotoStates(listing: Listing): Promise<Listing> {
  const photos = await photosOf(listing.photoIds)
  const own = photos.flatMap((photo) => (photo?.subjectId === listing.id ? [photo] : []))
  const verdicts = own.map((photo) => [photo.id, verdictOn(photo, listing)] as const)
  return { ...listing, verdicts: Object.fromEntries(verdicts) }
}

type Judged = Outcome<
  Decided,
  | { readonly code: 'content.refused'; readonly label: ContentLabel }
  | { readonly code: 'content.money' }
  | { readonly code: 'listing.notAllowed'; readonly because: NotAllowed }
>

type Judge = (listing: Listing, text: string) => Promise<Judgement>

/** WeChat is asked once for each text, however often a lost race makes us decide again. */
function askingOnce({ world }: Call): Judge {
  const asked = new Map<string, Promise<Judgement>>()
  return (listing, text) => {
    const answer =
      asked.get(text) ??
      openidOf(listing.ownerId).then((openid) => judgeText(world, openid ?? '', text))
    asked.set(text, answer)
    return answer
  }
}

const isJudged = ({ textCheck }: Listing, of: string): boolean =>
  (textCheck.is === 'passed' || textCheck.is === 'withWorker') && textCheck.of === of

type Checked = { readonly listing: Listing; readonly safety: Safety }

const reasonOf = (judgement: Judgement) =>
  judgement.is === 'withheld' ? judgement.reason : ('risky' as const)

/** The listing with a verdict on its words; an unchanged text that was judged before is not judged again. */
async function judged(
  { world }: Call,
  { listing, safety }: Checked,
  judge: Judge,
): Promise<Judged> {
  const text = textOf(listing)
  const of = hashOf(judgedWords(listing))
  if (isJudged(listing, of)) return accept({ listing })
  const { textCheck } = listing
  if (textCheck.is === 'refused' && textCheck.of === of)
    return refuse({ code: 'content.refused', label: textCheck.label })
  const judgement = await judge(listing, text)
  if (judgement.is === 'money') return refuse({ code: 'content.money' })
  if (judgement.is === 'refused') return refuse({ code: 'content.refused', label: judgement.label })
  if (judgement.is === 'passed' && safety.is !== 'risky')
    return accept({ listing: { ...listing, textCheck: { is: 'passed', of } } })
  const waiting = { kind: 'listingText', subjectId: listing.id, text, textHash: of } as const
  return accept({
    listing: { ...listing, textCheck: { is: 'withWorker', of } },
    also: [withhold(world, listing, { ...waiting, reason: reasonOf(judgement) })],
  })
}

/** Shows a thing to the neighbours, as soon as its words and photos have passed the check. */
export const publishListing: Action<typeof ownListing.publishListing> = (call, { listingId }) => {
  const judge = askingOnce(call)
  return changeOwn(call, listingId, async (listing) => {
    const closed = await closedNow(call.world, listing.compoundId)
    if (closed) return refuse(closed)
    const decision = decidePublish(await withPhotoStates(listing), call.world.now())
    if (!decision.ok) return decision
    const safety = safetyOf(offerOf(decision.value))
    if (safety.is === 'refused')
      return refuse({ code: 'listing.notAllowed', because: safety.because })
    const checked = permissionFor(decision.value, safety, call.world.today())
    return judged(call, { listing: checked, safety }, judge)
  })
}

type OfferRefusal =
  | { readonly code: 'listing.notInThisState' }
  | { readonly code: 'photo.tooMany'; readonly max: number }
  | { readonly code: 'photo.tooLarge'; readonly maxMb: number }

type Offered = { readonly bytes: number; readonly contentType: PhotoType }

function decideOffer(
  call: Call,
  listing: Listing,
  offered: Offered,
): Outcome<Decided, OfferRefusal> {
  if (listing.status !== 'draft' && listing.status !== 'paused')
    return refuse({ code: 'listing.notInThisState' })
  if (offered.bytes > MAX_PHOTO_BYTES)
    return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  if (listing.photoIds.length >= MAX_PHOTOS)
    return refuse({ code: 'photo.tooMany', max: MAX_PHOTOS })
  const { photo, change } = awaitPhoto(call, listing, offered.contentType)
  return accept({
    listing: { ...listing, photoIds: [...listing.photoIds, photo.id] },
    also: [change],
    isAnsweredAnew: true,
  })
}

/** A place among the listing's photos, and where to send the file: the store holds it to type, size and address. */
export const offerPhoto: Action<typeof ownListing.offerPhoto> = async (call, asked) => {
  const { listingId, contentType } = asked
  const offered = await changeOwn(call, listingId, (listing) =>
    Promise.resolve(decideOffer(call, listing, asked)),
  )
  if (!offered.ok) return offered
  const photoId = photoIdFor(call, listingId)
  // A repeated offer whose photo was taken out since: a file sent there would show nowhere.
  if (!offered.value.photos.some(({ id }) => id === photoId))
    return refuse({ code: 'photo.notFound' })
  const upload = signUpload({
    key: `uploads/${photoId}`,
    contentType,
    maxBytes: MAX_PHOTO_BYTES,
    now: call.world.now(),
  })
  return accept({ photoId, ...upload, maxMb: MAX_PHOTO_MB })
}
