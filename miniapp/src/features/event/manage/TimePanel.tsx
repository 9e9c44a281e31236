import { useState } from 'react'
import { Card, Stack } from '../../../components/Card'
import { MANAGE_WORDS as W } from '../../../../../shared/text/zhCN/sessionChanges'
import { type When, WhenFields } from '../publish/WhenFields'
import { type PanelProps, Saving } from './Saving'

/** Another day or hour. */
export function TimePanel({ session, signed, step, onClose }: PanelProps) {
  const [draft, setDraft] = useState<When['draft']>({ day: session.day, hours: session.hours })
  const { day = session.day, hours } = draft
  const change: When['change'] = (part) => setDraft((before) => ({ ...before, ...part }))
  return (
    <Card title={W.time}>
      <Stack>
        <WhenFields at={{ draft, change }} />
        <Saving
          {...{ step, onClose, people: signed.one.people }}
          onSave={() => step.change({ times: { day, hours } })}
        />
      </Stack>
    </Card>
  )
}
