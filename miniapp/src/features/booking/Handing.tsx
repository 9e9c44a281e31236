import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { Button } from '../../components/Button'
import { Refused } from '../../components/States'
import { CodeSheet } from './CodeSheet'
import { scanQr } from './scanQr'
import { QrCode } from './ShowCode'
import { useConfirm } from './useConfirm'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const W = BOOKING_WORDS

/** The binding party's own word: 我拿到了 or 已收回; or its camera on the other's code. */
export function Confirm({ booking, onDone }: StepProps) {
  const { confirm, isSending, because } = useConfirm(booking, onDone)
  const scan = async () => {
    const qr = await scanQr()
    if (qr !== undefined) confirm({ by: 'qr', qr })
  }
  return (
    <>
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

/** The other party shows its code, freshly asked for, since it lasts ten minutes. */
export function ShowQr({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    onDone()
    setOpen(true)
  }
  if (isOpen && booking.qr !== undefined) return <QrCode qr={booking.qr} />
  return <Button text={W.actions.showQr} onTap={open} />
}
