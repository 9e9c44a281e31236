import { useState } from 'react'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { DECIDING_WORDS as W, decidingWords } from '../../../../../shared/text/zhCN/deciding'
import { Asked } from '../../../components/Asked'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Refused } from '../../../components/States'
import { DECIDES, DECIDES_OPTIONS, type DecidesName, decidesName } from '../deciding/times'
import type { PanelProps } from './Saving'

/** When it is decided, as its terms have it, as far as that can be chosen. */
const chosenIn = ({ terms }: PanelProps['session']): DecidesName | undefined =>
  terms.minimum && decidesName(terms.minimum)

type LaterProps = Pick<PanelProps, 'session' | 'step'>

/** At another time: nothing is asked of whoever leaves it. */
function Later({ session, step }: LaterProps) {
  const [by, setBy] = useState(() => chosenIn(session))
  const isOther = by !== undefined && by !== chosenIn(session)
  return (
    <>
      <Asked label={W.otherTime} options={DECIDES_OPTIONS} chosen={by} onChoose={setBy} />
      <Button
        {...{ look: 'other', text: W.save, isBusy: step.isSending, isDisabled: !isOther }}
        onTap={() => by !== undefined && step.change({ decides: DECIDES[by] })}
      />
    </>
  )
}

/** Before the clock does: it takes place for certain, or it is decided at another time. */
export function DecidingPanel({ session, step, onClose }: PanelProps) {
  const { deciding } = session
  if (deciding === undefined) return null
  return (
    <Card title={W.panel}>
      <Stack>
        <Line>{decidingWords(deciding, localDateAt(Date.now())) ?? ''}</Line>
        <Button
          text={deciding.lacking === 0 ? W.now : W.anyway}
          isBusy={step.isSending}
          onTap={() => step.change({ takesPlace: true })}
        />
        <Later session={session} step={step} />
        <Quiet>{W.offMore}</Quiet>
        <Refused because={step.because} />
        <Button look="other" text={W.back} onTap={onClose} />
      </Stack>
    </Card>
  )
}
