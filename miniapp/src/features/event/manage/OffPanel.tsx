import { useState } from 'react'
import { CALLED_OFF, type CalledOff } from '../../../../../shared/contract/event'
import { CALLED_OFF_WORDS, MANAGE_WORDS as W } from '../../../../../shared/text/zhCN/sessionChanges'
import { Asked } from '../../../components/Asked'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Refused } from '../../../components/States'
import type { PanelProps } from './Saving'

const REASONS = CALLED_OFF.map((value) => ({ value, text: CALLED_OFF_WORDS[value] }))

type Which = 'one' | 'series'
type WhichProps = {
  readonly sessions: number
  readonly which: Which
  readonly onChoose: (which: Which) => void
}

const WhichOnes = ({ sessions, which, onChoose }: WhichProps) => (
  <Asked
    label={W.which}
    options={[
      { value: 'one', text: W.one },
      { value: 'series', text: W.rest(sessions) },
    ]}
    chosen={which}
    onChoose={onChoose}
  />
)

/** Nothing becomes of it: why, of which, and how many will be told. */
export function OffPanel({ signed, step, onClose }: PanelProps) {
  const [because, setBecause] = useState<CalledOff>()
  const [which, setWhich] = useState<Which>('one')
  const callOff = () =>
    because !== undefined &&
    step.callOff({ because, ...(which === 'series' ? { isWholeSeries: true } : {}) })
  return (
    <Card title={W.off}>
      <Stack>
        {signed.series.sessions > 1 && (
          <WhichOnes sessions={signed.series.sessions} which={which} onChoose={setWhich} />
        )}
        <Asked label={W.because} options={REASONS} chosen={because} onChoose={setBecause} />
        <Quiet>{W.offMore}</Quiet>
        <Refused because={step.because} />
        <Button
          look="danger"
          text={W.offYes(signed[which].people)}
          isBusy={step.isSending}
          isDisabled={because === undefined}
          onTap={callOff}
        />
        <Button look="other" text={W.offNo} onTap={onClose} />
      </Stack>
    </Card>
  )
}
