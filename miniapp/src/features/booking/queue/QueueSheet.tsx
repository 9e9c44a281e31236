import { useState } from 'react'
import type { ListingView } from '../../../../../shared/contract/listing'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import { QUEUE_WORDS } from '../../../../../shared/text/zhCN/bookingQueue'
import { dayName, spanName } from '../../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { WhoseItWillBe } from '../../care/InTheirName'
import { useJoinQueue } from './useJoinQueue'
import { type DaysWish, lengthsOf, type Patience, takenDays, takenHours, wishFor } from './wishes'

const W = QUEUE_WORDS
const ANY = 'any'

type QueueProps = {
  readonly listing: ListingView
  readonly today: LocalDate
  readonly onClose: () => void
}
type Join = ReturnType<typeof useJoinQueue>

const Asked = <Value extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}) => (
  <>
    <Line>{props.label}</Line>
    <Choice {...props} />
  </>
)

const Send = ({ step, onSend }: { readonly step: Join; readonly onSend: () => void }) => (
  <>
    <Refused because={step.because} />
    <Button
      text={step.isSending ? FRAME_WORDS.sending : W.send}
      isBusy={step.isSending}
      onTap={onSend}
    />
  </>
)

const patiences = Object.entries(W.latestIn).map(([value, text]) => ({
  value: value as Patience,
  text,
}))

function ForDays({ listing, today, step }: Omit<QueueProps, 'onClose'> & { readonly step: Join }) {
  const lengths = lengthsOf(listing)
  const [wish, setWish] = useState<DaysWish>({
    ...{ length: lengths[0] ?? 1, from: undefined, patience: 'fortnight' },
  })
  const begins = [
    { value: ANY, text: W.anyDay },
    ...takenDays(listing, today).map((day) => ({ value: day, text: dayName(day, today) })),
  ]
  return (
    <>
      <Asked
        label={W.howLong}
        options={lengths.map((days) => ({ value: String(days), text: W.days(days) }))}
        chosen={String(wish.length)}
        onChoose={(days) => setWish({ ...wish, length: Number(days) })}
      />
      <Asked
        label={W.when}
        options={begins}
        chosen={wish.from ?? ANY}
        onChoose={(day) => setWish({ ...wish, from: day === ANY ? undefined : (day as LocalDate) })}
      />
      {wish.from === undefined && (
        <Asked
          label={W.latest}
          options={patiences}
          chosen={wish.patience}
          onChoose={(patience) => setWish({ ...wish, patience })}
        />
      )}
      <Send
        step={step}
        onSend={() => void step.send({ listingId: listing.id, ...wishFor(wish, today) })}
      />
    </>
  )
}

function ForHours({ listing, step }: { readonly listing: ListingView; readonly step: Join }) {
  const spans = takenHours(listing, Date.now())
  const [name, setName] = useState(spans[0] ? spanName(spans[0]) : '')
  const chosen = spans.find((span) => spanName(span) === name)
  if (!chosen) return <Line>{W.noHours}</Line>
  const options = spans.map((span) => ({ value: spanName(span), text: spanName(span) }))
  return (
    <>
      <Asked label={W.whichHours} options={options} chosen={name} onChoose={setName} />
      <Send step={step} onSend={() => void step.send({ listingId: listing.id, ...chosen })} />
    </>
  )
}

/** What one waits for, and until when. */
export function QueueSheet({ listing, today, onClose }: QueueProps) {
  const step = useJoinQueue()
  return (
    <Sheet title={`${W.sheet}：${listing.title}`} onClose={onClose}>
      <WhoseItWillBe />
      <Quiet>{W.howItGoes}</Quiet>
      {listing.terms.unit === 'halfHour' ? (
        <ForHours listing={listing} step={step} />
      ) : (
        <ForDays listing={listing} today={today} step={step} />
      )}
      <Button look="other" text={FRAME_WORDS.close} isDisabled={step.isSending} onTap={onClose} />
    </Sheet>
  )
}
