/** @jsxImportSource hono/jsx */
import { SEAT_CALL_OUTCOMES } from '../../../../shared/contract/seatsDesk'
import { CALLS_PAGE as W } from '../../../../shared/text/zhCN/consoleDesk'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { callReason, SEAT_CALL_OUTCOME_WORDS } from '../../../../shared/text/zhCN/seatsDesk'
import { at, type PageCall } from '../../../console/page'
import { Button, Form, Table } from '../../../console/parts'
import type { DueCall } from '../actions'
import { listPath } from '../settling/pages'

type Shown = { readonly call: PageCall; readonly nodeId: string }

/** 陈姨 · 九鼎小区 1栋: as colleagues call them; the full name is not needed for a call. */
const whoOf = ({ addressForm, compoundName, buildingName }: DueCall): string =>
  `${addressForm} · ${compoundName} ${buildingName}`

/** What came of a call about a seat, told with one press. */
const SeatOutcomes = ({ call, nodeId, seat }: Shown & { readonly seat: DueCall }) => (
  <Form
    call={call}
    action={at(`${listPath(nodeId)}/${seat.sessionId}/${seat.membershipId}`)}
    class="row"
  >
    <input type="hidden" name="reason" value={seat.reason} />
    {SEAT_CALL_OUTCOMES.map((outcome) => (
      <Button
        text={SEAT_CALL_OUTCOME_WORDS[outcome]}
        look="other"
        name="outcome"
        value={outcome}
        label={`${SEAT_CALL_OUTCOME_WORDS[outcome]}：${whoOf(seat)}`}
      />
    ))}
  </Form>
)

/** About whose seats somebody calls, whoever has the least time first. */
export const Seats = ({ seats, ...shown }: Shown & { readonly seats: readonly DueCall[] }) => {
  const today = shown.call.world.today()
  return (
    <Table
      caption={W.seats}
      columns={W.seatColumns}
      rows={seats.map((seat) => [
        whoOf(seat),
        seat.title,
        callReason(seat.reason, momentName(seat.until, today)),
        seat.tries > 0 ? W.triedOnly(seat.tries, seat.lastBy) : '',
        <SeatOutcomes seat={seat} {...shown} />,
      ])}
      empty={W.noneSeats}
    />
  )
}
