import { useState } from 'react'
import { type MyListing, setHours } from '../../../../../shared/contract/ownListing'
import { addDays, type LocalDate, localDateAt, weekdayOf } from '../../../../../shared/kernel/dates'
import type { ListingId } from '../../../../../shared/kernel/ids'
import type { WeeklyHours } from '../../../../../shared/kernel/slots'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import { Button } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { Sheet } from '../../../components/Sheet'
import { Loaded, Refused } from '../../../components/States'
import { type DayState, WeekStrip } from '../../../components/WeekStrip'
import { useSend } from '../../frame/useSend'
import { useMineChanged, useMyListing } from '../useMyListings'
import { WeekEditor } from './WeekEditor'

const W = OFFER_WORDS
const SHOWN_DAYS = 28

type EditorProps = { readonly listing: MyListing; readonly onDone: () => void }

/** The days that differ: as in every week, taken off by a tap, or never. */
function useDaysOff({ terms }: MyListing, weekly: readonly WeeklyHours[]) {
  const [exceptions, setExceptions] = useState(terms.exceptions ?? [])
  const isOff = (day: LocalDate) => exceptions.some((one) => one.day === day)
  const stateOf = (day: LocalDate): DayState => {
    if (isOff(day)) return 'off'
    return weekly.some(({ weekday }) => weekday === weekdayOf(day)) ? 'open' : 'none'
  }
  const toggle = (day: LocalDate) =>
    setExceptions(
      isOff(day)
        ? exceptions.filter((one) => one.day !== day)
        : [...exceptions, { day, hours: [] }],
    )
  return { exceptions, stateOf, toggle }
}

function Editor({ listing, onDone }: EditorProps) {
  const { id: listingId, rev, terms } = listing
  const [weekly, setWeekly] = useState(terms.weekly ?? [])
  const { exceptions, stateOf, toggle } = useDaysOff(listing, weekly)
  const changed = useMineChanged()
  const step = useSend(setHours, (saved) => {
    changed(saved)
    onDone()
  })
  const today = localDateAt(Date.now())
  return (
    <>
      <WeekEditor weekly={weekly} onChange={(next) => setWeekly([...next])} />
      <Quiet>{W.exceptions}</Quiet>
      <Quiet>{W.exceptionsMore}</Quiet>
      <WeekStrip
        {...{ today, stateOf }}
        first={addDays(today, 1)}
        count={SHOWN_DAYS}
        onTap={toggle}
      />
      <Refused because={step.because} />
      <Button
        text={W.saveHours}
        isBusy={step.isSending}
        onTap={() => void step.send({ listingId, rev, weekly, exceptions })}
      />
    </>
  )
}

/** The week and the days off of what is offered already: what was agreed stays. */
export const HoursSheet = ({
  id,
  onClose,
}: {
  readonly id: ListingId
  readonly onClose: () => void
}) => (
  <Sheet title={W.hours} onClose={onClose}>
    <Loaded of={useMyListing(id)}>
      {(listing) => (listing ? <Editor listing={listing} onDone={onClose} /> : null)}
    </Loaded>
    <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
  </Sheet>
)
