import { useState } from 'react'
import { sendCertificate } from '../../../../../shared/contract/certificate'
import type { MyListing } from '../../../../../shared/contract/ownListing'
import type { Permit } from '../../../../../shared/contract/skill'
import type { ListingId, PhotoId } from '../../../../../shared/kernel/ids'
import { shortDay } from '../../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import {
  CERTIFICATE_NAMES,
  certificateReason,
  OFFER_WORDS,
} from '../../../../../shared/text/zhCN/skill'
import { newKey } from '../../../api/key'
import { pickPhotos } from '../../../api/pickPhotos'
import { placeOnCertificate, uploadPhoto } from '../../../api/upload'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { LastDay, useLastDay } from '../../../components/LastDay'
import { Sheet } from '../../../components/Sheet'
import { Loaded, Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import { PrivatePhoto } from '../../photo/PrivatePhoto'
import { useReadyForPrivate } from '../../privacy/useAgree'
import { useMineChanged, useMyListing } from '../useMyListings'

const W = OFFER_WORDS
function stateWords({ of, state, expiresOn, reason }: Permit): string {
  if (state === 'waiting') return W.certificateSent
  if (state === 'refused') return W.certificateRefused(certificateReason(reason))
  if (state === 'expired') return W.certificateOver
  return state === 'approved'
    ? W.certificateGood(expiresOn === undefined ? '' : shortDay(expiresOn))
    : W.certificateAsk(CERTIFICATE_NAMES[of])
}

const unseen = (): void => undefined

/** Takes the picture and sends it, once more where it stopped. */
function useTaking(listingId: ListingId) {
  const [photoId, setPhotoId] = useState<PhotoId>()
  const [isSending, setSending] = useState(false)
  const [because, setBecause] = useState<string>()
  const isReady = useReadyForPrivate()
  const take = async () => {
    if (!(await isReady())) return
    const [photo] = await pickPhotos(1)
    if (!photo) return
    setSending(true)
    const told = { key: newKey(), onPlace: unseen, onProgress: unseen }
    const answer = await uploadPhoto(placeOnCertificate(listingId), photo, told)
    setSending(false)
    setBecause(answer.is === 'done' ? undefined : answer.because)
    if (answer.is === 'done') setPhotoId(answer.photoId)
  }
  return { photoId, isSending, because, take: () => void take() }
}

type PaperProps = { readonly photoId: PhotoId; readonly id: ListingId; readonly onDone: () => void }

function Paper({ photoId, id, onDone }: PaperProps) {
  const { day, props } = useLastDay()
  const changed = useMineChanged()
  const step = useSend(sendCertificate, (listing) => {
    changed(listing)
    onDone()
  })
  return (
    <>
      <PrivatePhoto id={photoId} size="medium" label={W.certificatePhoto} />
      <LastDay asks={W.certificateUntil} {...props} />
      <Refused because={step.because} />
      {day !== undefined && (
        <Button
          text={W.certificateSend}
          isBusy={step.isSending}
          onTap={() => void step.send({ listingId: id, photoId, expiresOn: day })}
        />
      )}
    </>
  )
}

function Sending({ id, onDone }: { readonly id: ListingId; readonly onDone: () => void }) {
  const { photoId, because, isSending, take } = useTaking(id)
  return (
    <>
      <Quiet>{W.certificateFor}</Quiet>
      <Refused because={because} />
      <Button
        look={photoId === undefined ? 'main' : 'other'}
        text={photoId === undefined ? W.certificatePhoto : W.certificateNew}
        isBusy={isSending}
        onTap={take}
      />
      {photoId !== undefined && <Paper key={photoId} photoId={photoId} id={id} onDone={onDone} />}
    </>
  )
}

type FoundProps = { readonly listing: MyListing; readonly onClose: () => void }

function Found({ listing, onClose }: FoundProps) {
  const { certificate } = listing
  if (!certificate) return null
  return (
    <>
      <Line>{stateWords(certificate)}</Line>
      {certificate.state !== 'waiting' && certificate.isRenewing !== true && (
        <Sending id={listing.id} onDone={onClose} />
      )}
    </>
  )
}

/** The paper that a worker must see: where it stands, and a new one. */
export const CertificateSheet = ({
  id,
  onClose,
}: {
  readonly id: ListingId
  readonly onClose: () => void
}) => (
  <Sheet title={W.certificate} onClose={onClose}>
    <Loaded of={useMyListing(id)}>
      {(listing) => (listing ? <Found listing={listing} onClose={onClose} /> : null)}
    </Loaded>
    <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
  </Sheet>
)
