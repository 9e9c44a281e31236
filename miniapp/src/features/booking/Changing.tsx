import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import {
  answerRenewal,
  renewBooking,
  shiftBooking,
} from '../../../../shared/contract/bookingChanges'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import type { Span } from '../../../../shared/kernel/hours'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { HELP_WORDS } from '../../../../shared/text/zhCN/skill'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { Gone } from '../listing/Gone'
import { useListing } from '../listing/useListing'
import { WhenSheet } from './WhenSheet'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const W = BOOKING_WORDS

type DaysProps = StepProps & {
  readonly onChosen: (span: Span) => void
  readonly onClose: () => void
}

/** The days of the thing as they are now. */
const OtherDays = ({ booking, onChosen, onClose }: DaysProps) => (
  <Loaded of={useListing(booking.listingId)}>
    {(listing) =>
      listing ? (
        <WhenSheet
          listing={listing}
          today={localDateAt(Date.now())}
          onChosen={onChosen}
          onClose={onClose}
        />
      ) : (
        <Gone />
      )
    }
  </Loaded>
)

/** Other days in one step: the old ones are given up only when the new ones are had. */
export function Shift({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const step = useSend(shiftBooking, onDone)
  const send = ({ from, until, hours }: Span) => {
    close()
    void step.send({ bookingId: booking.id, from, until, hours })
  }
  return (
    <>
      <Refused because={step.because} />
      <Button
        look="other"
        text={booking.kind === 'skill' ? HELP_WORDS.shift : W.actions.shift}
        isBusy={step.isSending}
        onTap={() => setOpen(true)}
      />
      {isOpen && <OtherDays booking={booking} onDone={onDone} onChosen={send} onClose={close} />}
    </>
  )
}

/** The days to which a loan may be made longer: as long again at the most. */
const laterDays = ({ until, maxDays = 1 }: BookingView): readonly LocalDate[] =>
  Array.from({ length: Math.min(maxDays, 7) }, (_, more) => addDays(until, more))

/** More days for what is out. */
export function Renew({ booking, onDone }: StepProps) {
  const [last, setLast] = useState<LocalDate>()
  const [isOpen, setOpen] = useState(false)
  const step = useSend(renewBooking, () => {
    setOpen(false)
    onDone()
  })
  const today = localDateAt(Date.now())
  const options = laterDays(booking).map((day) => ({ value: day, text: dayName(day, today) }))
  return (
    <>
      <Button look="other" text={W.actions.renew} onTap={() => setOpen(true)} />
      {isOpen && (
        <Sheet title={W.renewTitle} onClose={() => setOpen(false)}>
          <Line>{W.renewMore}</Line>
          <Choice label={W.renewTitle} options={options} chosen={last} onChoose={setLast} />
          <Refused because={step.because} />
          <Button
            text={W.renewSend}
            isBusy={step.isSending}
            isDisabled={last === undefined}
            onTap={() => last && void step.send({ bookingId: booking.id, until: addDays(last, 1) })}
          />
          <Button look="other" text={W.renewNo} onTap={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  )
}

/** The owner's word on more days. */
export function AnswerRenewal({ booking, onDone }: StepProps) {
  const step = useSend(answerRenewal, onDone)
  if (!booking.renewal) return null
  const last = addDays(booking.renewal.until, -1)
  const say = (answer: 'yes' | 'no') => void step.send({ bookingId: booking.id, answer })
  return (
    <>
      <Line>{W.renewalAsked(dayName(last, localDateAt(Date.now())))}</Line>
      <Refused because={step.because} />
      <Button text={W.renewalYes} isBusy={step.isSending} onTap={() => say('yes')} />
      <Button look="other" text={W.renewalNo} isDisabled={step.isSending} onTap={() => say('no')} />
    </>
  )
}
