import { useState } from 'react'
import { type ListingView, MAX_HALF_HOURS, OPEN_HOURS } from '../../../../shared/contract/listing'
import type { LocalDate } from '../../../../shared/kernel/dates'
import {
  type HourRange,
  hoursOf,
  type LocalTime,
  meets,
  minutesOf,
  type Span,
  startsAt,
  timeAt,
} from '../../../../shared/kernel/hours'
import { hoursName } from '../../../../shared/text/zhCN/dates'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { Line } from '../../components/Card'
import { Choice } from '../../components/Choice'

type HoursProps = {
  readonly listing: ListingView
  readonly day: LocalDate
  readonly onChosen: (span: Span) => void
}

const HALF_HOUR = 30
const OPENS = minutesOf(OPEN_HOURS.from as LocalTime)
const CLOSES = minutesOf(OPEN_HOURS.until as LocalTime)
const BEGINNINGS = Array.from({ length: (CLOSES - OPENS) / HALF_HOUR }, (_, n) =>
  timeAt(OPENS + n * HALF_HOUR),
)
const lasting = (from: LocalTime, halfHours: number): HourRange => ({
  from,
  until: timeAt(minutesOf(from) + halfHours * HALF_HOUR),
})

const isFree = ({ taken }: ListingView, day: LocalDate, hours: HourRange): boolean =>
  minutesOf(hours.until) <= CLOSES && !taken.some((span) => meets(span, hoursOf(day, hours)))

/** From when, and then how long: only what can be had is offered. */
export function HoursChoice({ listing, day, onChosen }: HoursProps) {
  const [from, setFrom] = useState<LocalTime>()
  const { maxHalfHours = MAX_HALF_HOURS } = listing.terms
  const beginnings = BEGINNINGS.filter(
    (time) =>
      startsAt(hoursOf(day, lasting(time, 1))) > Date.now() &&
      isFree(listing, day, lasting(time, 1)),
  )
  if (beginnings.length === 0) return <Line>{LISTING_WORDS.noHours}</Line>
  const lengths = Array.from({ length: maxHalfHours }, (_, n) => n + 1).filter(
    (count) => from !== undefined && isFree(listing, day, lasting(from, count)),
  )
  return (
    <>
      <Line>{LISTING_WORDS.fromWhen}</Line>
      <Choice
        label={LISTING_WORDS.fromWhen}
        options={beginnings.map((time) => ({ value: time, text: time }))}
        chosen={from}
        onChoose={setFrom}
      />
      {from !== undefined && (
        <>
          <Line>{LISTING_WORDS.howLong}</Line>
          <Choice
            label={LISTING_WORDS.howLong}
            options={lengths.map((count) => ({ value: String(count), text: hoursName(count) }))}
            chosen={undefined}
            onChoose={(count) => onChosen(hoursOf(day, lasting(from, Number(count))))}
          />
        </>
      )}
    </>
  )
}
