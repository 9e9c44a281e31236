import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestCorrection } from '../../../../../shared/contract/correction'
import type { MyData } from '../../../../../shared/contract/ownData'
import { CORRECTION_WORDS as W } from '../../../../../shared/text/zhCN/correction'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { Field } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'

type HomeProps = { readonly home: MyData['homes'][number] }
const NOTHING = { name: '', unit: '', room: '' }
const LONGEST = { name: 20, unit: 8, room: 8 }

type Wanted = typeof NOTHING

/** Only what was filled in; a door is unit and room. */
const wishOf = ({ name, unit, room }: Wanted) => ({
  ...(name === '' ? {} : { name }),
  ...(unit === '' || room === '' ? {} : { door: { unit, room } }),
})

function CorrectSheet({ home, onClose }: HomeProps & { readonly onClose: () => void }) {
  const client = useQueryClient()
  const [wanted, setWanted] = useState(NOTHING)
  const step = useSend(requestCorrection, () => {
    void client.invalidateQueries()
    onClose()
  })
  return (
    <Sheet title={W.correct} onClose={onClose}>
      <Line>{`${home.compoundName} ${home.door}`}</Line>
      <Quiet>{W.correctMore}</Quiet>
      {(['name', 'unit', 'room'] as const).map((part) => (
        <Field
          key={part}
          label={W[part]}
          value={wanted[part]}
          max={LONGEST[part]}
          onChange={(value) => setWanted({ ...wanted, [part]: value.trim() })}
        />
      ))}
      <Refused because={step.because} />
      <Button
        text={W.send}
        isBusy={step.isSending}
        onTap={() => void step.send({ membershipId: home.id, ...wishOf(wanted) })}
      />
      <Button look="other" text={W.cancel} onTap={onClose} />
    </Sheet>
  )
}

/** What was verified is put right by a worker. */
export function Correct({ home }: HomeProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="other" text={W.correct} onTap={() => setOpen(true)} />
      {isOpen && <CorrectSheet home={home} onClose={() => setOpen(false)} />}
    </>
  )
}
