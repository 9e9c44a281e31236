import { useState } from 'react'
import type { ListingView } from '../../../../shared/contract/listing'
import { addDays, type DateRange, type LocalDate } from '../../../../shared/kernel/dates'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { type DayState, WeekStrip } from '../../components/WeekStrip'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { canBegin, lastPossible } from '../listing/days'

const SHOWN_DAYS = 28

type DaysProps = {
  readonly listing: ListingView
  readonly today: LocalDate
  readonly onChosen: (range: DateRange) => void
  readonly onClose: () => void
}

/** First day, then last day; a day that cannot be had says so. */
export function DaysSheet({ listing, today, onChosen, onClose }: DaysProps) {
  const [first, setFirst] = useState<LocalDate>()
  const mayEnd = (from: LocalDate, day: LocalDate) =>
    day >= from && day <= lastPossible(listing, from)
  const stateOf = (day: LocalDate): DayState => {
    if (day === first) return 'chosen'
    if (first !== undefined && mayEnd(first, day)) return 'free'
    return canBegin(listing, day, today) ? 'free' : 'taken'
  }
  const choose = (day: LocalDate) => {
    if (first === undefined || !mayEnd(first, day)) return setFirst(day)
    onChosen({ from: first, until: addDays(day, 1) })
  }
  return (
    <Sheet title={LISTING_WORDS.chooseDays} onClose={onClose}>
      <Line>
        {first === undefined
          ? LISTING_WORDS.firstDay
          : LISTING_WORDS.lastDay(listing.terms.maxDays)}
      </Line>
      <WeekStrip first={today} count={SHOWN_DAYS} today={today} stateOf={stateOf} onTap={choose} />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
