import { addDays, type DateRange, type LocalDate } from '../../../../shared/kernel/dates'
import type { ListingView } from '../../../../shared/contract/listing'
import { dayName, daysName } from '../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useBookListing } from './useBookListing'

type ConfirmProps = {
  readonly listing: ListingView
  readonly range: DateRange
  readonly today: LocalDate
  readonly onOther: () => void
  readonly onClose: () => void
}

/** The days once more in words, what happens next, and the one button that asks. */
export function ConfirmSheet({ listing, range, today, onOther, onClose }: ConfirmProps) {
  const { send, isSending, because } = useBookListing()
  const isAutomatic = listing.terms.acceptance === 'automatic'
  return (
    <Sheet title={`${LISTING_WORDS.confirmTitle}：${listing.title}`} onClose={onClose}>
      <Line>{`${daysName(range, today)} · ${LISTING_WORDS.backBy(dayName(addDays(range.until, -1), today))}`}</Line>
      <Quiet>{isAutomatic ? LISTING_WORDS.willBook : LISTING_WORDS.willAsk}</Quiet>
      <Refused because={because} />
      <Button
        text={isSending ? FRAME_WORDS.sending : LISTING_WORDS.confirm}
        isBusy={isSending}
        onTap={() => void send({ listingId: listing.id, from: range.from, until: range.until })}
      />
      <Button look="other" text={LISTING_WORDS.otherDay} isDisabled={isSending} onTap={onOther} />
    </Sheet>
  )
}
