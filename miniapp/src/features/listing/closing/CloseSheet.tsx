import { useState } from 'react'
import type { BookingRow } from '../../../../../shared/contract/booking'
import type { Future } from '../../../../../shared/contract/closing'
import type { Closing } from '../../../../../shared/contract/ownListing'
import { localDateAt } from '../../../../../shared/kernel/dates'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { CLOSING_WORDS } from '../../../../../shared/text/zhCN/closing'
import { daysName } from '../../../../../shared/text/zhCN/dates'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Row, Rows } from '../../../components/Row'
import { Sheet } from '../../../components/Sheet'
import { Loaded, Refused } from '../../../components/States'
import { rowDetail, statusWords } from '../../booking/bookingWords'
import { openBooking } from '../../frame/navigate'
import { useClosing, useOpenBookings } from './useClosing'

const W = CLOSING_WORDS

/** What neighbours count on, the soonest first; each leads to its page, but for what is only kept for the next in line. */
function Open({ rows }: { readonly rows: readonly BookingRow[] }) {
  const today = localDateAt(Date.now())
  return (
    <Rows>
      {rows.map((row) =>
        row.status === 'offered' ? (
          <Quiet key={row.id}>{rowDetail(row, today)}</Quiet>
        ) : (
          <Row
            key={row.id}
            title={daysName(row, today)}
            detail={statusWords(row)}
            onTap={() => openBooking(row.id)}
          />
        ),
      )}
    </Rows>
  )
}

type ChoosingProps = {
  readonly as: Closing
  readonly rows: readonly BookingRow[]
  readonly isSending: boolean
  readonly onClose: (future?: Future) => void
}

/** Cancel and tell, or stop after the last: each says what it will do. */
function Choosing({ as, rows, isSending, onClose }: ChoosingProps) {
  if (rows.length === 0)
    return <Button look="danger" text={W.yes[as]} isBusy={isSending} onTap={() => onClose()} />
  const out = rows.filter(({ status }) => status === 'handedOver').length
  const ahead = rows.length - out
  return (
    <>
      {ahead > 0 && (
        <>
          <Button
            look="danger"
            text={W.cancel}
            isBusy={isSending}
            onTap={() => onClose('cancelAndTell')}
          />
          <Quiet>{W.cancelWill(ahead, out)}</Quiet>
        </>
      )}
      <Button
        text={W.afterLast[as === 'paused' ? 'paused' : 'others']}
        isBusy={isSending}
        onTap={() => onClose('afterLast')}
      />
      <Quiet>{W.afterLastWill[as]}</Quiet>
    </>
  )
}

type CloseProps = {
  readonly id: ListingId
  readonly title: string
  /** The first is what is meant until something else is chosen. */
  readonly ways: readonly [Closing, ...Closing[]]
  readonly onDone: () => void
}

/** No new bookings from now on: how, what is open, and what becomes of it. */
export function CloseSheet({ id, title, ways, onDone }: CloseProps) {
  const [as, choose] = useState<Closing>(ways[0])
  const open = useOpenBookings(id, { isAsked: true })
  const { close, isSending, because } = useClosing(id, onDone)
  // Somebody may have booked while the owner was reading.
  const onClose = async (future?: Future) => {
    const answer = await close(as, future)
    if (answer?.is === 'refused') await open.refetch()
  }
  return (
    <Sheet title={title} onClose={onDone}>
      {ways.length > 1 && (
        <Choice
          label={W.why}
          options={ways.map((value) => ({ value, text: W.ways[value] }))}
          chosen={as}
          onChoose={choose}
        />
      )}
      <Quiet>{W.will[as]}</Quiet>
      <Loaded of={open}>
        {({ bookings: rows }) => (
          <>
            {rows.length > 0 && <Line>{W.open(rows.length)}</Line>}
            {rows.length > 0 && <Open rows={rows} />}
            <Refused because={because} />
            <Choosing
              as={as}
              rows={rows}
              isSending={isSending}
              onClose={(future) => void onClose(future)}
            />
          </>
        )}
      </Loaded>
      <Button look="other" text={W.no[ways[0] === 'paused' ? 'paused' : 'others']} onTap={onDone} />
    </Sheet>
  )
}
