import { useState } from 'react'
import type { Times } from '../../../../../shared/contract/event'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { MEND_WORDS as W } from '../../../../../shared/text/zhCN/eventDesk'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { hasPast, seriesFrom } from './times'
import { WhenFields } from './WhenFields'

type SeriesProps = {
  /** The soonest first. */
  readonly sessions: readonly Times[]
  readonly onChange: (sessions: readonly Times[]) => void
}

/** When something is to be held: as it was said, or the whole series from another day on. */
export function SeriesTimes({ sessions, onChange }: SeriesProps) {
  const isPast = hasPast(sessions, Date.now())
  const [isOpen, setOpen] = useState(isPast)
  const [first] = sessions
  const today = localDateAt(Date.now())
  if (!first) return null
  return (
    <>
      {sessions.map((one) => (
        <Line key={`${one.day} ${one.hours.from}`}>{timesName(one, today)}</Line>
      ))}
      {isPast && <Quiet>{W.past}</Quiet>}
      {isOpen ? (
        <WhenFields
          at={{
            draft: first,
            change: (part) => onChange(seriesFrom(sessions, { ...first, ...part })),
          }}
        />
      ) : (
        <Button look="other" text={W.otherTime} onTap={() => setOpen(true)} />
      )}
    </>
  )
}
