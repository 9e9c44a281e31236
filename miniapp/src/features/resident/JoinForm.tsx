import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestMembership } from '../../../../shared/contract/resident'
import type { BuildingId, CompoundId } from '../../../../shared/kernel/ids'
import { isPracticeId } from '../../../../shared/kernel/practice'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { PRACTICE_WORDS } from '../../../../shared/text/zhCN/practice'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { Loaded, Refused } from '../../components/States'
import { openPrivacy } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { PhoneHere } from '../phone/MyPhone'
import { type Place, useChosenPlace, useCompound } from '../place/usePlace'
import type { PickedPhoto } from '../../api/pickPhotos'
import { useAgree } from '../privacy/useAgree'
import { Young } from '../privacy/Young'
import { ProofField, showProof, usePickedProof } from './Proof'
import { LeaseChoice, useLease } from './Lease'
import { type JoinWords, joinWordsFor, keepJoinWords } from './joinWords'

const W = RESIDENT_WORDS
const nothing = (): void => undefined

const FIELDS = [
  { part: 'unit', label: W.unit, hint: W.unitHint, max: 8 },
  { part: 'room', label: W.room, hint: W.roomHint, max: 8 },
  { part: 'name', label: W.name, hint: W.nameHint, max: 20 },
  { part: 'addressForm', label: W.addressForm, hint: W.addressFormHint, max: 8 },
] as const

const isFilled = (words: JoinWords): boolean =>
  FIELDS.every(({ part }) => words[part].trim() !== '')

function Building({
  place,
  chosen,
  onChoose,
}: {
  place: Place
  chosen: BuildingId | undefined
  onChoose: (id: BuildingId) => void
}) {
  return (
    <Loaded of={useCompound(place.id)}>
      {({ buildings }) => (
        <Choice
          label={W.chooseBuilding}
          options={buildings.map(({ id, name }) => ({ value: id, text: name }))}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </Loaded>
  )
}

/** Kept while it is typed, and after it was sent: it may come back with a reason. */
function useJoinWords(compoundId: CompoundId) {
  const [words, setWords] = useState(() => joinWordsFor(compoundId))
  const change = (part: Partial<JoinWords>) => {
    const changed = { ...words, ...part }
    setWords(changed)
    keepJoinWords(changed)
  }
  return { words, change }
}

/** The finger on the button is the consent too: it is written down before the name goes anywhere. */
function useJoining(words: JoinWords, proof: PickedPhoto | undefined) {
  const client = useQueryClient()
  const { send, isSending, because } = useSend(requestMembership, nothing)
  const consent = useAgree()
  const choose = useChosenPlace((one) => one.choose)
  const [isShowing, setShowing] = useState(false)
  const join = async () => {
    const { buildingId, ...typed } = words
    if (buildingId === undefined || !(await consent.agree())) return
    keepJoinWords(words)
    const answer = await send({ ...typed, buildingId })
    if (answer?.is !== 'done') return
    setShowing(true)
    if (answer.value.isPractice)
      choose({ id: answer.value.compoundId, name: answer.value.compoundName })
    if (proof) await showProof(answer.value.id, proof)
    await client.invalidateQueries()
    setShowing(false)
  }
  const isBusy = isSending || consent.isSending || isShowing
  return { join, isBusy, because: because ?? consent.because }
}

type ShownProps = {
  readonly place: Place
  readonly leasing: ReturnType<typeof useLease>
  readonly proof: ReturnType<typeof usePickedProof>
}

/** What a worker looks at; where one practises there is none. */
const Shown = ({ place, leasing, proof }: ShownProps) =>
  isPracticeId(place.id) ? (
    <Quiet>{PRACTICE_WORDS.joining}</Quiet>
  ) : (
    <>
      <LeaseChoice of={leasing} />
      <ProofField of={proof} />
      <PhoneHere />
    </>
  )

/** Where one lives and who one is, for the worker who checks it. */
export function JoinForm({ place }: { readonly place: Place }) {
  const { words, change } = useJoinWords(place.id)
  const leasing = useLease(words.lastDay)
  const proof = usePickedProof()
  const { lastDay: _before, ...typed } = words
  const { join, isBusy, because } = useJoining({ ...typed, ...leasing.lease }, proof.picked)
  const { buildingId } = words
  return (
    <Stack>
      <Quiet>{W.building}</Quiet>
      <Building place={place} chosen={buildingId} onChoose={(id) => change({ buildingId: id })} />
      {FIELDS.map(({ part, ...field }) => (
        <Field
          key={part}
          {...field}
          value={words[part]}
          onChange={(value) => change({ [part]: value })}
        />
      ))}
      <Shown place={place} leasing={leasing} proof={proof} />
      <Quiet>{W.privacy}</Quiet>
      <Quiet>{PRIVACY_WORDS.bySending}</Quiet>
      <Button look="small" text={PRIVACY_WORDS.read} onTap={openPrivacy} />
      <Refused because={because} />
      <Button
        text={isBusy ? FRAME_WORDS.sending : W.send}
        isBusy={isBusy}
        isDisabled={buildingId === undefined || !isFilled(words) || leasing.isOpen}
        onTap={() => void join()}
      />
      <Young />
    </Stack>
  )
}
