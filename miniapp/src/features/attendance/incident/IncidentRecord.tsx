import { useState } from 'react'
import type { Incident } from '../../../../../shared/contract/incident'
import { localDateAt } from '../../../../../shared/kernel/dates'
import type { IncidentId, SessionId } from '../../../../../shared/kernel/ids'
import { timesName } from '../../../../../shared/text/zhCN/event'
import {
  INCIDENT_KIND_WORDS,
  INCIDENT_STEP_WORDS,
  INCIDENT_WORDS as W,
} from '../../../../../shared/text/zhCN/incident'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack, Title } from '../../../components/Card'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../frame/useFresh'
import { type Incidents, useIncidents } from './useIncidents'
import { WriteIncident } from './WriteIncident'

const kindsLine = ({ kinds }: Incident): string =>
  kinds.map((one) => INCIDENT_KIND_WORDS[one]).join('、')
const stepsLine = ({ steps }: Incident): string =>
  steps.map((one) => INCIDENT_STEP_WORDS[one]).join('、')

const What = ({ entry }: { readonly entry: Incident }) => {
  const { words, who, steps } = entry
  return (
    <>
      {who && <Line>{W.about(who.name, who.addressForm, who.buildingName)}</Line>}
      {words !== undefined && <Line>{words}</Line>}
      {steps.length > 0 && <Line>{W.did(stepsLine(entry))}</Line>}
    </>
  )
}

type EntryProps = { readonly entry: Incident; readonly onCorrect?: (() => void) | undefined }

const Entry = ({ entry, onCorrect }: EntryProps) => {
  const today = localDateAt(Date.now())
  return (
    <Card title={kindsLine(entry)}>
      {entry.corrects !== undefined && <Quiet>{W.corrects}</Quiet>}
      <Quiet>{momentName(entry.at, today)}</Quiet>
      <What entry={entry} />
      <Quiet>{W.written(entry.by, momentName(entry.writtenAt, today))}</Quiet>
      {onCorrect && <Button look="small" text={W.correct} onTap={onCorrect} />}
    </Card>
  )
}

const Head = ({ record }: { readonly record: Incidents }) => (
  <>
    <Title text={record.title} />
    <Quiet>{`${timesName(record, localDateAt(Date.now()))} · ${record.venue}`}</Quiet>
    <Quiet>{W.more}</Quiet>
    {!record.isOpen && <Line>{W.notNow}</Line>}
  </>
)

type Writing = { readonly corrects: IncidentId | undefined }
type ListProps = { readonly record: Incidents; readonly onWrite: (writing: Writing) => void }

const Entries = ({ record: { entries, isOpen }, onWrite }: ListProps) =>
  entries.length === 0 ? (
    <Empty says={W.none} />
  ) : (
    <>
      {entries.map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          onCorrect={isOpen ? () => onWrite({ corrects: entry.id }) : undefined}
        />
      ))}
    </>
  )

/** What happened at a class, the newest in front, and a form for one more. */
export function IncidentRecord({ sessionId }: { readonly sessionId: SessionId }) {
  const [writing, setWriting] = useState<Writing>()
  const incidents = useIncidents(sessionId)
  useFresh(incidents)
  return (
    <Loaded of={incidents}>
      {(record) => {
        if (writing)
          return (
            <WriteIncident
              sessionId={sessionId}
              times={record}
              corrects={writing.corrects}
              onClose={() => setWriting(undefined)}
            />
          )
        return (
          <Stack>
            <Head record={record} />
            {record.isOpen && (
              <Button text={W.write} onTap={() => setWriting({ corrects: undefined })} />
            )}
            <Entries record={record} onWrite={setWriting} />
          </Stack>
        )
      }}
    </Loaded>
  )
}
