/** @jsxImportSource hono/jsx */
import type { AttendanceRow } from '../../../../../shared/contract/attendance'
import { EXPORT_WORDS } from '../../../../../shared/text/zhCN/afterClass'
import { CLASS_LIST as W } from '../../../../../shared/text/zhCN/consoleClasses'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { Tick } from '../../../../console/listing'
import type { PageCall } from '../../../../console/page'
import { Button, Form, Table } from '../../../../console/parts'
import type { showSeated } from '../actions'

type Seated = Extract<Awaited<ReturnType<typeof showSeated>>, { ok: true }>['value']
export type ListProps = { readonly call: PageCall; readonly path: string; readonly shown: Seated }

const isThere = ({ is }: AttendanceRow): boolean => is === 'in' || is === 'walkedIn'
const numberOf = ({ number }: AttendanceRow): string => (number === undefined ? '' : `${number}`)
const nameOf = ({ addressForm }: AttendanceRow): string => addressForm

/** On to their seat, for whoever is known here by more than a word. */
const Named = ({ row, path, shown }: Omit<ListProps, 'call'> & { readonly row: AttendanceRow }) =>
  row.membershipId === undefined ? (
    <>{nameOf(row)}</>
  ) : (
    <a href={`${path}/seats/${row.membershipId}?session=${shown.sessionId}`}>{nameOf(row)}</a>
  )

/** Every form says of which session it speaks. */
export const Session = ({ shown }: Pick<ListProps, 'shown'>) => (
  <input type="hidden" name="session" value={shown.sessionId} />
)

function standsAs(row: AttendanceRow, { list }: Seated): string {
  if (row.isContested) return W.contested
  if (row.is === 'left') return W.left
  return list.status === 'tookPlace' ? W.absent : W.awaitedStill
}

const tickFor = ({ call, shown }: Omit<ListProps, 'path'>, row: AttendanceRow) =>
  shown.list.isOpen && row.is === 'awaited' && row.membershipId !== undefined ? (
    <Tick call={call} id={row.membershipId} label={nameOf(row)} />
  ) : (
    ''
  )

export const Expected = ({ call, path, shown }: ListProps) => {
  const rows = shown.list.rows.filter((row) => !isThere(row))
  const awaited = (
    <Table
      caption={W.awaited}
      columns={W.awaitedColumns}
      rows={rows.map((row) => [
        tickFor({ call, shown }, row),
        numberOf(row),
        <Named row={row} path={path} shown={shown} />,
        ...[row.buildingName, W.party(row.party), standsAs(row, shown)],
      ])}
      empty={W.noneAwaited}
    />
  )
  if (!shown.list.isOpen || rows.length === 0) return awaited
  return (
    <Form call={call} action={`${path}/come`} label={W.awaited}>
      <Session shown={shown} />
      {awaited}
      <Button text={W.tickedCame} />
    </Form>
  )
}

const undoing = ({ call, path, shown }: ListProps, row: AttendanceRow) =>
  !shown.list.isOpen || row.checkInId === undefined ? (
    ''
  ) : (
    <Form call={call} action={`${path}/undo`}>
      <Session shown={shown} />
      <input type="hidden" name="checkInId" value={row.checkInId} />
      <Button text={W.undo} look="other" label={W.undoOf(nameOf(row))} />
    </Form>
  )

export const Came = (props: ListProps) => (
  <Table
    caption={W.came}
    columns={W.cameColumns}
    rows={props.shown.list.rows
      .filter(isThere)
      .map((row) => [
        ...[numberOf(row), nameOf(row), row.buildingName, W.party(row.party)],
        row.way ? EXPORT_WORDS.ways[row.way] : '',
        row.at === undefined ? '' : momentName(row.at, props.call.world.today()),
        undoing(props, row),
      ])}
    empty={W.noneCame}
  />
)
