import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestMembership } from '../../../../shared/contract/resident'
import type { BuildingId } from '../../../../shared/kernel/ids'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { type Place, useCompound } from '../place/usePlace'

const W = RESIDENT_WORDS
const EMPTY = { unit: '', room: '', name: '', addressForm: '' }
type Words = typeof EMPTY

const FIELDS = [
  { part: 'unit', label: W.unit, hint: W.unitHint, max: 8 },
  { part: 'room', label: W.room, hint: W.roomHint, max: 8 },
  { part: 'name', label: W.name, hint: W.nameHint, max: 20 },
  { part: 'addressForm', label: W.addressForm, hint: W.addressFormHint, max: 8 },
] as const

const isFilled = (words: Words): boolean => Object.values(words).every((word) => word.trim() !== '')

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

/** Where one lives and who one is, for the worker who checks it. */
export function JoinForm({ place }: { readonly place: Place }) {
  const [buildingId, setBuilding] = useState<BuildingId>()
  const [words, setWords] = useState(EMPTY)
  const client = useQueryClient()
  const { send, isSending, because } = useSend(
    requestMembership,
    () => void client.invalidateQueries(),
  )
  const ready = buildingId !== undefined && isFilled(words)
  return (
    <Stack>
      <Quiet>{W.building}</Quiet>
      <Building place={place} chosen={buildingId} onChoose={setBuilding} />
      {FIELDS.map(({ part, ...field }) => (
        <Field
          key={part}
          {...field}
          value={words[part]}
          onChange={(value) => setWords({ ...words, [part]: value })}
        />
      ))}
      <Quiet>{W.privacy}</Quiet>
      <Refused because={because} />
      <Button
        text={isSending ? FRAME_WORDS.sending : W.send}
        isBusy={isSending}
        isDisabled={!ready}
        onTap={() => buildingId && void send({ compoundId: place.id, buildingId, ...words })}
      />
    </Stack>
  )
}
