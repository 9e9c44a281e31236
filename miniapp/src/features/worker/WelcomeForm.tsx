import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { makeWelcomeCode } from '../../../../shared/contract/welcome'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { BuildingId, CompoundId } from '../../../../shared/kernel/ids'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { WELCOME_WORDS } from '../../../../shared/text/zhCN/joining'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { codeThatSaid } from '../../api/answer'
import { Button } from '../../components/Button'
import { Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useCompound } from '../place/usePlace'
import { Digits } from '../post/Digits'
import { LeaseChoice, useLease } from '../resident/Lease'

const W = WELCOME_WORDS
const R = RESIDENT_WORDS
type Made = OutputOf<typeof makeWelcomeCode>

const FIELDS = [
  { part: 'unit', label: R.unit, hint: R.unitHint, max: 8 },
  { part: 'room', label: R.room, hint: R.roomHint, max: 8 },
  { part: 'name', label: W.name, hint: R.nameHint, max: 20 },
] as const
const EMPTY = { unit: '', room: '', name: '' }

const Shown = ({ made, onAgain }: { readonly made: Made; readonly onAgain: () => void }) => (
  <Stack>
    <Digits title={W.title} digits={made.digits} label={W.qrLabel} more={W.how} />
    <Quiet>{W.until(momentName(made.until, localDateAt(Date.now())))}</Quiet>
    <Button look="other" text={W.another} onTap={onAgain} />
  </Stack>
)

type BuildingProps = {
  readonly compoundId: CompoundId
  readonly chosen: BuildingId | undefined
  readonly onChoose: (id: BuildingId) => void
}
const Building = ({ compoundId, ...choice }: BuildingProps) => (
  <Loaded of={useCompound(compoundId)}>
    {({ buildings }) => (
      <Choice
        label={R.chooseBuilding}
        options={buildings.map(({ id, name }) => ({ value: id, text: name }))}
        {...choice}
      />
    )}
  </Loaded>
)

const isSeveral = (because: string | undefined): boolean =>
  because !== undefined && codeThatSaid(because) === 'membership.whichFamily'

/** What the worker has read on the papers. */
function useWelcome(compoundId: CompoundId, onMade: (made: Made) => void) {
  const [words, setWords] = useState(EMPTY)
  const [buildingId, choose] = useState<BuildingId>()
  const leasing = useLease()
  const step = useSend(makeWelcomeCode, onMade)
  const isBlank = Object.values(words).some((word) => word.trim() === '')
  const isOpen = buildingId === undefined || isBlank || leasing.isOpen
  const make = (family: { readonly family?: 'own' }) => {
    if (buildingId !== undefined)
      void step.send({ compoundId, buildingId, ...words, ...leasing.lease, ...family })
  }
  const change = (part: Partial<typeof EMPTY>) => setWords({ ...words, ...part })
  return { words, change, buildingId, choose, leasing, step, isOpen, make }
}

type FormProps = { readonly compoundId: CompoundId; readonly onMade: (made: Made) => void }

function Form({ compoundId, onMade }: FormProps) {
  const { words, change, leasing, step, ...form } = useWelcome(compoundId, onMade)
  return (
    <Stack>
      <Quiet>{W.more}</Quiet>
      <Building compoundId={compoundId} chosen={form.buildingId} onChoose={form.choose} />
      {FIELDS.map(({ part, ...field }) => (
        <Field
          key={part}
          {...field}
          value={words[part]}
          onChange={(value) => change({ [part]: value })}
        />
      ))}
      <LeaseChoice of={leasing} />
      <Refused because={step.because} />
      {isSeveral(step.because) && (
        <Button look="other" text={W.ownFamily} onTap={() => form.make({ family: 'own' })} />
      )}
      <Button
        text={step.isSending ? FRAME_WORDS.sending : W.make}
        isBusy={step.isSending}
        isDisabled={form.isOpen}
        onTap={() => form.make({})}
      />
    </Stack>
  )
}

/** Somebody with a phone stands before the worker: who they are, where they live, and the digits for them. */
export function WelcomeForm({ compoundId }: { readonly compoundId: CompoundId }) {
  const [made, setMade] = useState<Made>()
  return made ? (
    <Shown made={made} onAgain={() => setMade(undefined)} />
  ) : (
    <Form compoundId={compoundId} onMade={setMade} />
  )
}
