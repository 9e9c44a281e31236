import { useState } from 'react'
import { MAX_CAPACITY } from '../../../../../shared/contract/event'
import { PUBLISH_EVENT_WORDS as P } from '../../../../../shared/text/zhCN/eventPublish'
import { MANAGE_WORDS as W } from '../../../../../shared/text/zhCN/sessionChanges'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Stepper } from '../../../components/Stepper'
import { Ticks } from '../../../components/Ticks'
import { type PanelProps, Saving } from './Saving'
import { takenOf } from './taken'

const SEATS = { of: P.seats, fewer: P.fewer, more: P.more }

type LastProps = { readonly isTicked: boolean; readonly onChange: (isTicked: boolean) => void }

/** Fewer than have signed up: only on purpose. */
const Last = ({ isTicked, onChange }: LastProps) => (
  <>
    <Ticks
      label={W.lastToLine}
      options={[W.lastToLine]}
      ticked={isTicked ? [W.lastToLine] : []}
      onChange={(ticked) => onChange(ticked.length > 0)}
    />
    <Quiet>{W.lastMore}</Quiet>
  </>
)

/** More seats, or fewer. Nobody is told of it who keeps theirs. */
export function SeatsPanel({ session, step, onClose }: PanelProps) {
  const [capacity, setCapacity] = useState(session.seats?.capacity ?? session.terms.capacity)
  const [isMoving, setMoving] = useState(false)
  const taken = takenOf(session)
  const isTooFew = capacity < taken
  const save = () =>
    step.change({ capacity, ...(isTooFew && isMoving ? { moveLastToLine: true } : {}) })
  return (
    <Card title={W.seats}>
      <Stack>
        <Line>{W.taken(taken)}</Line>
        <Stepper
          {...{ label: W.capacity, value: capacity, min: 1, max: MAX_CAPACITY, words: SEATS }}
          onChange={setCapacity}
        />
        {isTooFew && <Last isTicked={isMoving} onChange={setMoving} />}
        <Saving
          {...{ step, onClose, people: 0, isDisabled: isTooFew && !isMoving }}
          onSave={save}
        />
      </Stack>
    </Card>
  )
}
