import { useState } from 'react'
import {
  type AttendanceRow,
  closeList,
  type showAttendance,
} from '../../../../shared/contract/attendance'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { SessionId } from '../../../../shared/kernel/ids'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { timesName } from '../../../../shared/text/zhCN/event'
import { INCIDENT_WORDS } from '../../../../shared/text/zhCN/incident'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { Line, Quiet, Stack, Title } from '../../components/Card'
import { Field } from '../../components/Field'
import { More } from '../../components/More'
import { Empty, Loaded } from '../../components/States'
import { openIncidents } from '../frame/navigate'
import { useFresh } from '../frame/useFresh'
import { useSend } from '../frame/useSend'
import { goesOn } from './emergency/goesOn'
import { OpenContact } from './emergency/OpenContact'
import { DoorRows } from './DoorRows'
import { DoorTools } from './DoorTools'
import { ExportList } from './ExportList'
import { isMeant } from './groups'
import { OntoPaper } from './OntoPaper'
import { Unsent } from './Unsent'
import { useAttendance, useListChanged } from './useAttendance'

type List = OutputOf<typeof showAttendance>
type DoorProps = { readonly sessionId: SessionId; readonly list: List }

function standingWords({ isOpen, opensAt, status }: List): string | undefined {
  if (status === 'tookPlace') return W.closed
  if (isOpen) return undefined
  const isToCome = Date.now() < opensAt
  return isToCome ? W.opensAt(momentName(opensAt, localDateAt(Date.now()))) : W.over
}

function Head({ list }: Pick<DoorProps, 'list'>) {
  const says = standingWords(list)
  return (
    <>
      <Title text={list.title} />
      <Quiet>{`${timesName(list, localDateAt(Date.now()))} · ${list.venue}`}</Quiet>
      <Line>{W.came(list.came, list.seats)}</Line>
      {says !== undefined && <Line>{says}</Line>}
    </>
  )
}

/** More than one sees at once. */
const MANY = 12

function Found({ sessionId, list, rows }: DoorProps & { readonly rows: readonly AttendanceRow[] }) {
  const [words, setWords] = useState('')
  const found = rows.filter(isMeant(words))
  if (rows.length === 0) return <Empty says={W.nobody} />
  return (
    <>
      {rows.length > MANY && (
        <Field label={W.find} hint={W.findHint} value={words} max={MANY} onChange={setWords} />
      )}
      {found.length === 0 && <Quiet>{W.noneFound}</Quiet>}
      <DoorRows sessionId={sessionId} rows={found} isOpen={list.isOpen} />
    </>
  )
}

function Close({ sessionId, list }: DoorProps) {
  const [isAsking, setAsking] = useState(false)
  const changed = useListChanged(sessionId)
  const done = () => setAsking(false)
  const step = useSend(closeList, () => {
    changed()
    done()
  })
  return (
    <>
      <Button look="other" text={W.close} onTap={() => setAsking(true)} />
      {isAsking && (
        <AskSheet
          question={W.closeAsk(list.came, list.seats)}
          yes={W.closeYes}
          no={W.closeNo}
          step={step}
          onYes={() => void step.send({ sessionId })}
          onClose={done}
        />
      )}
    </>
  )
}

/** Who comes to a session, at its door: the tools, the names, and the end. */
export function DoorList({ sessionId }: Pick<DoorProps, 'sessionId'>) {
  const attendance = useAttendance(sessionId)
  useFresh(attendance)
  return (
    <Loaded of={attendance}>
      {({ pages }) => {
        const list = pages[pages.length - 1]
        if (!list) return null
        const rows = pages.flatMap((page) => page.rows)
        return (
          <Stack>
            <Head list={list} />
            {list.isOpen && <DoorTools sessionId={sessionId} />}
            <Unsent sessionId={sessionId} />
            <Found sessionId={sessionId} list={list} rows={rows} />
            <More of={attendance} />
            {list.mayClose && <Close sessionId={sessionId} list={list} />}
            {goesOn(list, Date.now()) && <OpenContact sessionId={sessionId} />}
            <Button
              look="other"
              text={INCIDENT_WORDS.open}
              onTap={() => openIncidents(sessionId)}
            />
            <OntoPaper sessionId={sessionId} list={list} rows={rows} />
            {rows.length > 0 && <ExportList sessionId={sessionId} />}
          </Stack>
        )
      }}
    </Loaded>
  )
}
