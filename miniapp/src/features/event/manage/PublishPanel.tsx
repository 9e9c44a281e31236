import { useState } from 'react'
import { MEND_WORDS as W } from '../../../../../shared/text/zhCN/eventDesk'
import { MANAGE_WORDS } from '../../../../../shared/text/zhCN/sessionChanges'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Refused } from '../../../components/States'
import { SeriesTimes } from '../publish/SeriesTimes'
import type { PanelProps } from './Saving'
import { usePublishing } from './useMending'

/** A draft, on its day or from another one on: its neighbours see it from then. */
export function PublishPanel({ session, onClose }: PanelProps) {
  const [sessions, setSessions] = useState(session.desk?.sessions ?? [])
  const step = usePublishing()
  return (
    <Card title={W.publish}>
      <Stack>
        <Quiet>{W.publishMore}</Quiet>
        <SeriesTimes sessions={sessions} onChange={(others) => setSessions([...others])} />
        <Refused because={step.because} />
        <Button
          {...{ text: step.isSending ? W.publishing : W.publishYes, isBusy: step.isSending }}
          onTap={() => void step.send({ eventId: session.eventId, sessions })}
        />
        <Button look="other" text={MANAGE_WORDS.back} onTap={onClose} />
      </Stack>
    </Card>
  )
}
