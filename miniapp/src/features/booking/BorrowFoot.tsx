import type { ListingView } from '../../../../shared/contract/listing'
import type { MyMembership } from '../../../../shared/contract/resident'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { HELP_WORDS } from '../../../../shared/text/zhCN/skill'
import { Button, ButtonRow, ShareButton } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { openJoin, openMine } from '../frame/navigate'
import { freeDays, suggestedDay } from '../listing/days'
import { CannotAct } from '../care/CannotAct'
import { useActingStanding, useMayAsk } from '../care/useStanding'
import { SignInButton } from '../resident/SignInButton'
import { approvedOf, useMe } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'

type FootProps = {
  readonly listing: ListingView
  readonly today: LocalDate
  readonly onDay: (day: LocalDate) => void
  readonly onChoose: () => void
}

const isByHours = ({ terms }: ListingView): boolean => terms.unit === 'halfHour'

/** What the first button says: the day to have it, or that hours are chosen next. */
function wordsOn(listing: ListingView, day: string): string {
  if (listing.terms.isGift) return GIFT_WORDS.wantOn(day)
  return isByHours(listing) ? LISTING_WORDS.chooseHours : LISTING_WORDS.borrowOn(day)
}

/** Help: a time to choose, where any is left. */
function Book({ listing, onChoose }: FootProps) {
  if (!listing.isOpen) return <Line>{HELP_WORDS.closed}</Line>
  if (listing.slots?.length === 0) return <Line>{HELP_WORDS.noSlots}</Line>
  return <Button text={HELP_WORDS.book} onTap={onChoose} />
}

function Borrow({ listing, today, onDay, onChoose }: FootProps) {
  const days = freeDays(listing, today)
  const day = suggestedDay(days, today)
  if (!listing.isOpen)
    return <Line>{listing.terms.isGift ? GIFT_WORDS.promised : LISTING_WORDS.paused}</Line>
  return (
    <ButtonRow>
      {day !== undefined && (
        <Button text={wordsOn(listing, dayName(day, today))} onTap={() => onDay(day)} />
      )}
      {!(isByHours(listing) && day !== undefined) && (
        <Button
          look={day === undefined ? 'main' : 'other'}
          text={LISTING_WORDS.otherDay}
          onTap={onChoose}
        />
      )}
    </ButtonRow>
  )
}

/** For who does not live there, as far as anybody knows. */
type JoinWords = { readonly joinToBorrow: string; readonly ofAnotherCompound: string }
type JoinProps = Pick<ListingView, 'compoundId'> & { readonly words: JoinWords }

function Join({ compoundId, words }: JoinProps) {
  const { data: me } = useMe()
  const isOfThere = (one: MyMembership) => one.compoundId === compoundId
  if (me?.memberships.some((one) => isOfThere(one) && one.status === 'requested'))
    return <Line>{LISTING_WORDS.waitForApproval}</Line>
  const join = () => openJoin(compoundId)
  if (approvedOf(me).length === 0) return <Button text={words.joinToBorrow} onTap={join} />
  return (
    <>
      <Quiet>{words.ofAnotherCompound}</Quiet>
      <Button look="other" text={LISTING_WORDS.joinThere} onTap={join} />
    </>
  )
}

const Ask = (props: FootProps) =>
  props.listing.kind === 'skill' ? <Book {...props} /> : <Borrow {...props} />

/** For whom, as long as one acts for somebody; else as the neighbour that one is. */
function AskOrJoin(props: FootProps) {
  const { listing } = props
  const standing = useActingStanding()
  const mayAsk = useMayAsk(listing)
  if (mayAsk) return <Ask {...props} />
  if (standing !== undefined) return <CannotAct standing={standing} />
  const words = listing.kind === 'skill' ? HELP_WORDS : LISTING_WORDS
  return <Join compoundId={listing.compoundId} words={words} />
}

/** The next step of whoever looks: sign in, join, wait, manage one's own thing, or borrow. */
export function BorrowFoot(props: FootProps) {
  const { listing } = props
  const isGuest = useIsGuest()
  const isHelp = listing.kind === 'skill'
  if (isGuest) return <SignInButton text={(isHelp ? HELP_WORDS : LISTING_WORDS).loginToBorrow} />
  if (listing.isMine)
    return (
      <ButtonRow>
        <Button text={LISTING_WORDS.manage} onTap={openMine} />
        <ShareButton text={LISTING_WORDS.share} />
      </ButtonRow>
    )
  return <AskOrJoin {...props} />
}
