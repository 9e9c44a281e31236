import { useState } from 'react'
import { MAX_AHEAD_DAYS } from '../../../../shared/contract/booking'
import type { ListingView } from '../../../../shared/contract/listing'
import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import type { Span } from '../../../../shared/kernel/hours'
import { GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { type DayState, WeekStrip } from '../../components/WeekStrip'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { canBegin, lastPossible } from '../listing/days'
import { HoursChoice } from './HoursChoice'

/** Today and all days that one may ask for. */
const ALL_DAYS = MAX_AHEAD_DAYS + 1
/** Whole rows, of seven days and of four. */
const AT_ONCE = 28

export type DaysSheetProps = {
  readonly listing: ListingView
  readonly today: LocalDate
  readonly onChosen: (span: Span) => void
  readonly onClose: () => void
}

type ShownProps = Pick<DaysSheetProps, 'today'> & {
  readonly count: number
  readonly stateOf: (day: LocalDate) => DayState
  readonly onTap: (day: LocalDate) => void
}

/** Four weeks under four weeks. */
const Shown = ({ count, today, ...days }: ShownProps) => (
  <>
    {Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, part) => part * AT_ONCE).map((skip) => (
      <WeekStrip
        key={skip}
        first={addDays(today, skip)}
        count={Math.min(AT_ONCE, count - skip)}
        today={today}
        {...days}
      />
    ))}
  </>
)

function firstHint({ terms }: ListingView): string {
  if (terms.isGift) return GIFT_WORDS.whichDay
  return terms.unit === 'halfHour' ? LISTING_WORDS.whichDay : LISTING_WORDS.firstDay
}
const lastHint = ({ terms }: ListingView): string => LISTING_WORDS.lastDay(terms.maxDays)

/** First day, then last day, or the hours of one; a day that cannot be had says so. */
export function DaysSheet({ listing, today, onChosen, onClose }: DaysSheetProps) {
  const [first, setFirst] = useState<LocalDate>()
  const [count, setCount] = useState(AT_ONCE)
  const mayEnd = (from: LocalDate, day: LocalDate) =>
    day >= from && day <= lastPossible(listing, from)
  const isByHours = listing.terms.unit === 'halfHour'
  const stateOf = (day: LocalDate): DayState => {
    if (day === first) return 'chosen'
    if (!isByHours && first !== undefined && mayEnd(first, day)) return 'free'
    return canBegin(listing, day, today) ? 'free' : 'taken'
  }
  const hint = isByHours || first === undefined ? firstHint(listing) : lastHint(listing)
  const choose = (day: LocalDate) => {
    // A gift is fetched on one day: there is no last one to choose.
    if (listing.terms.isGift) return onChosen({ from: day, until: addDays(day, 1) })
    if (isByHours) return setFirst(day)
    if (first === undefined || !mayEnd(first, day)) return setFirst(day)
    onChosen({ from: first, until: addDays(day, 1) })
  }
  return (
    <Sheet title={LISTING_WORDS.chooseDays} onClose={onClose}>
      <Line>{hint}</Line>
      <Shown count={count} today={today} stateOf={stateOf} onTap={choose} />
      {isByHours && first !== undefined && (
        <HoursChoice key={first} listing={listing} day={first} onChosen={onChosen} />
      )}
      {count < ALL_DAYS ? (
        <Button
          look="other"
          text={LISTING_WORDS.laterDays}
          onTap={() => setCount(Math.min(ALL_DAYS, count + AT_ONCE))}
        />
      ) : (
        <Quiet>{LISTING_WORDS.aheadDays(MAX_AHEAD_DAYS)}</Quiet>
      )}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
