import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import type { Span } from '../../../../shared/kernel/hours'
import type { ListingView } from '../../../../shared/contract/listing'
import { dayName, daysName } from '../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { HELP_WORDS } from '../../../../shared/text/zhCN/skill'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { WhoseItWillBe } from '../care/InTheirName'
import { useBookListing } from './useBookListing'

type ConfirmProps = {
  readonly listing: ListingView
  readonly range: Span
  readonly today: LocalDate
  readonly onOther: () => void
  readonly onClose: () => void
}

const backBy = ({ until, hours }: Span, today: LocalDate): string =>
  LISTING_WORDS.backBy(hours?.until ?? dayName(addDays(until, -1), today))

const LENT = {
  title: LISTING_WORDS.confirmTitle,
  yes: LISTING_WORDS.confirm,
  when: (range: Span, today: LocalDate) => `${daysName(range, today)} · ${backBy(range, today)}`,
}
const GIVEN = {
  title: GIFT_WORDS.confirmTitle,
  yes: GIFT_WORDS.confirm,
  when: ({ from }: Span, today: LocalDate) => GIFT_WORDS.fetchOn(dayName(from, today)),
}

const HELPED = {
  title: HELP_WORDS.confirmTitle,
  yes: HELP_WORDS.confirm,
  when: daysName,
}

function wordsFor({ kind, terms }: ListingView) {
  if (kind === 'skill') return HELPED
  return terms.isGift ? GIVEN : LENT
}

/** The days once more in words, what happens next, and the one button that asks. */
export function ConfirmSheet({ listing, range, today, onOther, onClose }: ConfirmProps) {
  const { send, isSending, because } = useBookListing()
  const words = wordsFor(listing)
  const isAutomatic = listing.terms.acceptance === 'automatic'
  return (
    <Sheet title={`${words.title}：${listing.title}`} onClose={onClose}>
      <Line>{words.when(range, today)}</Line>
      <WhoseItWillBe />
      <Quiet>{isAutomatic ? LISTING_WORDS.willBook : LISTING_WORDS.willAsk}</Quiet>
      <Refused because={because} />
      <Button
        text={isSending ? FRAME_WORDS.sending : words.yes}
        isBusy={isSending}
        onTap={() => void send({ listingId: listing.id, ...range })}
      />
      <Button look="other" text={LISTING_WORDS.otherDay} isDisabled={isSending} onTap={onOther} />
    </Sheet>
  )
}
