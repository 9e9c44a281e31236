import type { ListingView } from '../../../../shared/contract/listing'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button, ButtonRow, ShareButton } from '../../components/Button'
import { Line } from '../../components/Card'
import { openJoin, openMine } from '../frame/navigate'
import { freeDays, suggestedDay } from '../listing/days'
import { SignInButton } from '../resident/SignInButton'
import { useMe } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'

type FootProps = {
  readonly listing: ListingView
  readonly today: LocalDate
  readonly onDay: (day: LocalDate) => void
  readonly onChoose: () => void
}

function Borrow({ listing, today, onDay, onChoose }: FootProps) {
  const days = freeDays(listing, today)
  const day = suggestedDay(days, today)
  if (!listing.isOpen) return <Line>{LISTING_WORDS.paused}</Line>
  return (
    <ButtonRow>
      {day !== undefined && (
        <Button text={LISTING_WORDS.borrowOn(dayName(day, today))} onTap={() => onDay(day)} />
      )}
      <Button
        look={day === undefined ? 'main' : 'other'}
        text={LISTING_WORDS.otherDay}
        onTap={onChoose}
      />
    </ButtonRow>
  )
}

/** The next step of whoever looks: sign in, join, wait, manage one's own thing, or borrow. */
export function BorrowFoot(props: FootProps) {
  const { listing } = props
  const isGuest = useIsGuest()
  const { data: me } = useMe()
  if (isGuest) return <SignInButton text={LISTING_WORDS.loginToBorrow} />
  if (listing.isMine)
    return (
      <ButtonRow>
        <Button text={LISTING_WORDS.manage} onTap={openMine} />
        <ShareButton text={LISTING_WORDS.share} />
      </ButtonRow>
    )
  // The server names the owner to neighbours only.
  if (listing.owner) return <Borrow {...props} />
  if (me?.memberships.some(({ status }) => status === 'requested'))
    return <Line>{LISTING_WORDS.waitForApproval}</Line>
  return <Button text={LISTING_WORDS.joinToBorrow} onTap={openJoin} />
}
