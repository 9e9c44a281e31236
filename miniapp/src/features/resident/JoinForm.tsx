import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestMembership } from '../../../../shared/contract/resident'
import type { BuildingId, CompoundId } from '../../../../shared/kernel/ids'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { LastDay, useLastDay } from '../../components/LastDay'
import { Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { type Place, useCompound } from '../place/usePlace'
import { type JoinWords, joinWordsFor, keepJoinWords } from './joinWords'

const W = RESIDENT_WORDS

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

const HOMES = (['own', 'lease'] as const).map((value) => ({ value, text: W.homes[value] }))

/** Whoever rents says until when: rights end with the lease, and nobody has to remember it. */
function useLease() {
  const [home, setHome] = useState<(typeof HOMES)[number]['value']>('own')
  const { day, props } = useLastDay()
  const lease = home === 'lease' && day !== undefined ? { lastDay: day } : {}
  return { lease, isOpen: home === 'lease' && day === undefined, home, setHome, props }
}

const Lease = ({ of: { home, setHome, props } }: { readonly of: ReturnType<typeof useLease> }) => (
  <>
    <Quiet>{W.home}</Quiet>
    <Choice label={W.home} options={HOMES} chosen={home} onChoose={setHome} />
    {home === 'lease' && <LastDay asks={W.leaseUntil} {...props} />}
  </>
)

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

/** Where one lives and who one is, for the worker who checks it. */
export function JoinForm({ place }: { readonly place: Place }) {
  const { words, change } = useJoinWords(place.id)
  const client = useQueryClient()
  const { send, isSending, because } = useSend(
    requestMembership,
    () => void client.invalidateQueries(),
  )
  const leasing = useLease()
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
      <Lease of={leasing} />
      <Quiet>{W.privacy}</Quiet>
      <Refused because={because} />
      <Button
        text={isSending ? FRAME_WORDS.sending : W.send}
        isBusy={isSending}
        isDisabled={buildingId === undefined || !isFilled(words) || leasing.isOpen}
        onTap={() => buildingId && void send({ ...words, buildingId, ...leasing.lease })}
      />
    </Stack>
  )
}
