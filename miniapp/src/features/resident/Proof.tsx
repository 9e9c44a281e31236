import { useState } from 'react'
import { create } from 'zustand'
import { sendProof } from '../../../../shared/contract/joining'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { JOIN_WORDS } from '../../../../shared/text/zhCN/joining'
import { call } from '../../api/call'
import { newKey } from '../../api/key'
import { type PickedPhoto, pickPhotos } from '../../api/pickPhotos'
import { placeOnRequest, uploadPhoto } from '../../api/upload'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Photo } from '../../components/Photo'
import { Refused } from '../../components/States'
import { useReadyForPrivate } from '../privacy/useAgree'

const W = JOIN_WORDS
const unseen = (): void => undefined

type Ending = { readonly is: 'there' } | { readonly is: 'lost'; readonly because: string }
/** What became of the photo of each request, told on the page that follows the form. */
const useEndings = create<{ readonly of: Readonly<Record<string, Ending>> }>(() => ({ of: {} }))

const tell = (id: MembershipId, because: string | undefined) =>
  useEndings.setState(({ of }) => ({
    of: { ...of, [id]: because === undefined ? { is: 'there' } : { is: 'lost', because } },
  }))

/** Sends the photo and puts it with the request; says how that went. */
export async function showProof(id: MembershipId, photo: PickedPhoto): Promise<void> {
  const told = { key: newKey(), onPlace: unseen, onProgress: unseen }
  const sent = await uploadPhoto(placeOnRequest(id), photo, told)
  if (sent.is !== 'done') return tell(id, sent.because)
  const answer = await call(
    sendProof,
    { membershipId: id, photoId: sent.photoId },
    { key: newKey() },
  )
  tell(id, answer.is === 'done' ? undefined : answer.because)
}

/** Takes one picture, after the privacy guide. */
function useTaking(): () => Promise<PickedPhoto | undefined> {
  const isReady = useReadyForPrivate()
  return async () => ((await isReady()) ? (await pickPhotos(1))[0] : undefined)
}

/** A photo that goes nowhere before the form does. */
export function usePickedProof() {
  const [picked, setPicked] = useState<PickedPhoto>()
  const take = useTaking()
  const pick = async () => {
    const photo = await take()
    if (photo) setPicked(photo)
  }
  return { picked, pick: () => void pick() }
}

type Picking = ReturnType<typeof usePickedProof>

export const ProofField = ({ of: { picked, pick } }: { readonly of: Picking }) => (
  <>
    <Line>{W.proof}</Line>
    <Quiet>{W.proofMore}</Quiet>
    {picked && <Photo src={picked.path} label={W.proofLabel} shape="whole" />}
    <Button look="other" text={picked ? W.otherProof : W.takeProof} onTap={pick} />
  </>
)

const Told = ({ ending }: { readonly ending: Ending | undefined }) => {
  if (ending === undefined) return <Quiet>{W.proofMore}</Quiet>
  if (ending.is === 'there') return <Line>{`✓ ${W.proofSent}`}</Line>
  return (
    <>
      <Line>{W.proofLost}</Line>
      <Refused because={ending.because} />
    </>
  )
}

/** With a request that waits: what became of its photo, and another one. */
export function ProofLater({ id }: { readonly id: MembershipId }) {
  const ending = useEndings(({ of }) => of[id])
  const [isSending, setSending] = useState(false)
  const take = useTaking()
  const add = async () => {
    const photo = await take()
    if (!photo) return
    setSending(true)
    await showProof(id, photo)
    setSending(false)
  }
  return (
    <>
      <Told ending={ending} />
      <Button
        look="other"
        text={ending?.is === 'there' ? W.otherProof : W.addProof}
        isBusy={isSending}
        onTap={() => void add()}
      />
    </>
  )
}
