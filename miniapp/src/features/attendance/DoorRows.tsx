import { Fragment, useState } from 'react'
import { type AttendanceRow, undoCheckIn } from '../../../../shared/contract/attendance'
import type { SessionId } from '../../../../shared/kernel/ids'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { AskSheet } from '../../components/AskSheet'
import { Heading } from '../../components/Card'
import { Fact, Row, Rows } from '../../components/Row'
import { useSend } from '../frame/useSend'
import { byBuilding } from './groups'
import { letIn, type Scan, useScans } from './scans'
import { useListChanged } from './useAttendance'

type ListProps = {
  readonly sessionId: SessionId
  readonly rows: readonly AttendanceRow[]
  readonly isOpen: boolean
}

const isOf =
  ({ membershipId }: AttendanceRow) =>
  ({ who }: Scan): boolean =>
    who.by === 'name' && who.membershipId === membershipId

function markOf(row: AttendanceRow, waiting: readonly Scan[]): string {
  if (waiting.some(isOf(row))) return W.waiting
  return row.isContested ? W.contested : W.states[row.is]
}

const isHere = ({ is, isContested }: AttendanceRow): boolean =>
  !isContested && (is === 'in' || is === 'walkedIn')

function detailOf({ name, addressForm, party, way }: AttendanceRow): string {
  const called = addressForm === name ? undefined : addressForm
  return `${[called, way && W.ways[way]].filter(Boolean).join(' · ')}${W.party(party)}`
}

const titleOf = ({ number, name }: AttendanceRow): string =>
  number === undefined ? name : `${W.number(number)} ${name}`

type LineProps = Omit<ListProps, 'rows'> & {
  readonly row: AttendanceRow
  readonly onUndo: (row: AttendanceRow) => void
}

/** A tap lets in; of whoever is in it asks whether that was a mistake. */
function Line({ sessionId, row, isOpen, onUndo }: LineProps) {
  const waiting = useScans((state) => state.waiting)
  const changed = useListChanged(sessionId)
  const { membershipId, checkInId, name } = row
  const mark = { mark: markOf(row, waiting), isDone: isHere(row) }
  const said = { title: titleOf(row), detail: detailOf(row), ...mark }
  const tick = () => {
    if (membershipId === undefined || waiting.some(isOf(row))) return
    const who = { by: 'name', membershipId } as const
    void letIn({ sessionId, who, label: name }).then(changed)
  }
  if (!isOpen || (checkInId === undefined && row.is === 'left')) return <Fact {...said} />
  return <Row {...said} onTap={checkInId === undefined ? tick : () => onUndo(row)} />
}

type UndoProps = Pick<ListProps, 'sessionId'> & {
  readonly row: AttendanceRow
  readonly onClose: () => void
}

function Undo({ sessionId, row: { checkInId, name }, onClose }: UndoProps) {
  const changed = useListChanged(sessionId)
  const step = useSend(undoCheckIn, () => {
    changed()
    onClose()
  })
  const undo = () => checkInId && void step.send({ sessionId, checkInId })
  return (
    <AskSheet
      question={W.undoAsk(name)}
      yes={W.undo}
      no={W.undoNo}
      step={step}
      onYes={undo}
      onClose={onClose}
    />
  )
}

/** Everybody on the list, by building: one tap a person. */
export function DoorRows({ rows, ...door }: ListProps) {
  const [mistaken, setMistaken] = useState<AttendanceRow>()
  return (
    <>
      {byBuilding(rows).map((group) => (
        <Fragment key={group.title}>
          <Heading text={group.title} />
          <Rows>
            {group.rows.map((row) => (
              <Line
                key={row.membershipId ?? row.checkInId ?? row.name}
                {...door}
                row={row}
                onUndo={setMistaken}
              />
            ))}
          </Rows>
        </Fragment>
      ))}
      {mistaken && (
        <Undo sessionId={door.sessionId} row={mistaken} onClose={() => setMistaken(undefined)} />
      )}
    </>
  )
}
