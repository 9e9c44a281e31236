import { useState } from 'react'
import { registerOnTheSpot, SPOKEN_CONSENTS } from '../../../../shared/contract/onTheSpot'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { BuildingId, CommunityId, CompoundId } from '../../../../shared/kernel/ids'
import { CARE_WORKER_WORDS } from '../../../../shared/text/zhCN/care'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useHouseholds, useHouseholdsChanged } from '../worker/useHouseholds'

const W = CARD_WORDS
const R = RESIDENT_WORDS
const FIELDS = [
  { part: 'unit', label: R.unit, hint: R.unitHint, max: 8 },
  { part: 'room', label: R.room, hint: R.roomHint, max: 8 },
  { part: 'name', label: R.name, hint: R.nameHint, max: 20 },
  { part: 'addressForm', label: R.addressForm, hint: R.addressFormHint, max: 8 },
] as const
const CONSENTS = SPOKEN_CONSENTS.map((value) => ({ value, text: W.consents[value] }))
const EMPTY = { unit: '', room: '', name: '', addressForm: '' }

type Words = typeof EMPTY
type Input = InputOf<typeof registerOnTheSpot>
type Family = { readonly value: NonNullable<Input['family']>; readonly text: string }
type At = {
  readonly nodeId: CommunityId
  readonly compoundId: CompoundId
  readonly buildingId: BuildingId
}

/** The families known behind the door that was typed, as far as they have been read. */
function useFamilies({ nodeId, buildingId }: At, { unit, room }: Words) {
  const { data } = useHouseholds(nodeId, buildingId)
  const all = data?.pages.flatMap(({ households }) => households) ?? []
  const here = all.filter((one) => one.unit === unit.trim() && one.room === room.trim())
  const options: Family[] = [
    ...here.map(({ id, members }) => ({
      value: id,
      text: WORKER_WORDS.family(members.map(({ name }) => name).join('、')),
    })),
    { value: 'own', text: WORKER_WORDS.ownFamily },
  ]
  return { isAsked: here.length > 0, options }
}

function useRegistering({ compoundId, buildingId }: At, onDone: () => void) {
  const [words, setWords] = useState(EMPTY)
  const [consent, setConsent] = useState<Input['consent']>()
  const [family, setFamily] = useState<Input['family']>()
  const changed = useHouseholdsChanged()
  const { send, isSending, because } = useSend(registerOnTheSpot, () => {
    changed()
    onDone()
  })
  const isReady = consent !== undefined && FIELDS.every(({ part }) => words[part].trim() !== '')
  const register = async () => {
    if (consent === undefined) return
    const chosen = family === undefined ? {} : { family }
    await send({ compoundId, buildingId, ...words, consent, ...chosen })
  }
  const choices = { consent, setConsent, family, setFamily }
  return { words, setWords, ...choices, isReady, isSending, because, register }
}

type ChoicesProps = {
  readonly of: ReturnType<typeof useRegistering>
  readonly families: ReturnType<typeof useFamilies>
}

/** With whom they live, where it is not plain, and how they said yes. */
const Choices = ({ of: form, families }: ChoicesProps) => (
  <>
    {families.isAsked && (
      <Choice
        label={WORKER_WORDS.whichFamily}
        options={families.options}
        chosen={form.family}
        onChoose={form.setFamily}
      />
    )}
    <Quiet>{W.consent}</Quiet>
    <Choice label={W.consent} options={CONSENTS} chosen={form.consent} onChoose={form.setConsent} />
  </>
)

type FormProps = At & { readonly onClose: () => void }

function Form({ onClose, ...at }: FormProps) {
  const form = useRegistering(at, onClose)
  const { words, setWords } = form
  const families = useFamilies(at, words)
  return (
    <Card title={W.register}>
      <Stack>
        <Quiet>{W.registerMore}</Quiet>
        <Quiet>{CARE_WORKER_WORDS.childrenElsewhere}</Quiet>
        {FIELDS.map(({ part, ...field }) => (
          <Field
            key={part}
            {...field}
            value={words[part]}
            onChange={(value) => setWords((before) => ({ ...before, [part]: value }))}
          />
        ))}
        <Choices of={form} families={families} />
        <Refused because={form.because} />
        <Button
          text={W.registerYes}
          isBusy={form.isSending}
          isDisabled={!form.isReady}
          onTap={() => void form.register()}
        />
        <Button look="other" text={W.registerNo} onTap={onClose} />
      </Stack>
    </Card>
  )
}

/** Somebody who has no phone, and stands before the worker. */
export function Register(at: At) {
  const [isOpen, setOpen] = useState(false)
  return isOpen ? (
    <Form {...at} onClose={() => setOpen(false)} />
  ) : (
    <Button look="other" text={W.register} onTap={() => setOpen(true)} />
  )
}
