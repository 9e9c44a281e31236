import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { Button } from '../../components/Button'
import { Refused } from '../../components/States'
import { useReadyForPrivate } from '../privacy/useAgree'
import { CodeSheet } from './CodeSheet'
import { PartsTicks, useTicked } from './PartsTicks'
import { scanQr } from './scanQr'
import { QrCode } from './ShowCode'
import { useBooking } from './useBooking'
import { useConfirm } from './useConfirm'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const W = BOOKING_WORDS

/** The binding party's own word: 我拿到了 or 已收回; or its camera on the other's code. */
export function Confirm({ booking, onDone }: StepProps) {
  const parts = useTicked(booking)
  const { confirm, isSending, because } = useConfirm(booking, onDone, parts)
  const isReady = useReadyForPrivate()
  const scan = async () => {
    if (!(await isReady())) return
    const qr = await scanQr()
    if (qr !== undefined) confirm({ by: 'qr', qr })
  }
  return (
    <>
      <PartsTicks {...parts} side={booking.side} />
      <Refused because={because} />
      {process.env.TARO_ENV === 'weapp' && (
        <Button text={W.scan} isBusy={isSending} onTap={() => void scan()} />
      )}
      <Button
        look={process.env.TARO_ENV === 'weapp' ? 'other' : 'main'}
        text={W.confirm[booking.side]}
        isBusy={isSending}
        onTap={() => confirm({ by: 'tap' })}
      />
    </>
  )
}

/** The other party types the four digits that it hears. */
export function EnterCode({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const confirming = useConfirm(booking, () => {
    setOpen(false)
    onDone()
  })
  return (
    <>
      <Button look="other" text={W.actions.enterCode} onTap={() => setOpen(true)} />
      {isOpen && <CodeSheet confirming={confirming} onClose={() => setOpen(false)} />}
    </>
  )
}

// A code lasts ten minutes; the one on show is always good for two more.
const NEW_QR_MS = 8 * 60_000

function FreshQr({ booking, qr }: { readonly booking: BookingView; readonly qr: string }) {
  const { isFetching, error, refetch } = useBooking(booking.id, NEW_QR_MS)
  return (
    <>
      <QrCode qr={qr} />
      <Refused because={error?.message} />
      <Button look="other" text={W.newQr} isBusy={isFetching} onTap={() => void refetch()} />
    </>
  )
}

/** The other party shows its code, freshly asked for, and a new one before that has run out. */
export function ShowQr({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    onDone()
    setOpen(true)
  }
  if (isOpen && booking.qr !== undefined) return <FreshQr booking={booking} qr={booking.qr} />
  return <Button text={W.actions.showQr} onTap={open} />
}
