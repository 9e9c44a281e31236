import type { BookingView } from '../../../../shared/contract/booking'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { QUEUE_WORDS } from '../../../../shared/text/zhCN/bookingQueue'
import { ACTING_WORDS } from '../../../../shared/text/zhCN/care'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { HELP_WORDS, VENUE_NAMES, VENUE_WORDS } from '../../../../shared/text/zhCN/skill'
import { HANDOVER_NAMES, nearnessName } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { CallButton } from '../../components/CallButton'
import { Card, Line, Quiet, Stack, Title } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { openListing, openShare } from '../frame/navigate'
import { ListingPhoto } from '../photo/ListingPhoto'
import { counterpartName, daysOf, statusWords } from './bookingWords'

const W = BOOKING_WORDS
const VENUE_BY = { owner: VENUE_NAMES, borrower: VENUE_WORDS }

/** Who it is in full, and the number to call: as long as it is agreed. */
const Contact = ({ counterpart }: Pick<BookingView, 'counterpart'>) => (
  <>
    {counterpart.name !== undefined && <Line>{counterpart.name}</Line>}
    {counterpart.phone !== undefined && (
      <>
        <Line>{counterpart.phone}</Line>
        <CallButton
          number={counterpart.phone}
          text={PRIVACY_WORDS.callPhone}
          label={PRIVACY_WORDS.callPhoneFor(counterpart.addressForm)}
        />
      </>
    )}
  </>
)

/** Who it is, and where help happens. */
const Neighbour = ({ booking: { counterpart, side, venue } }: FactsProps) => (
  <Card title={HELP_WORDS.counterpart[side]}>
    <Stack>
      <Line>{`${counterpartName(counterpart)} · ${nearnessName(counterpart.nearness)}`}</Line>
      <Contact counterpart={counterpart} />
      {counterpart.door !== undefined && <Line>{`${W.door}：${counterpart.door}`}</Line>}
      {venue !== undefined && <Line>{`${HELP_WORDS.where}：${VENUE_BY[side][venue]}`}</Line>}
    </Stack>
  </Card>
)

const GIFT_NAMES = { borrower: GIFT_WORDS.giver, owner: GIFT_WORDS.receiver }

const Counterpart = ({ booking: { counterpart, side, ...booking } }: FactsProps) => (
  <Card title={(booking.isGift ? GIFT_NAMES : W.counterpart)[side]}>
    <Stack>
      <Line>{`${counterpartName(counterpart)} · ${nearnessName(counterpart.nearness)}`}</Line>
      <Contact counterpart={counterpart} />
      {counterpart.door !== undefined && <Line>{`${W.door}：${counterpart.door}`}</Line>}
      <Line>{`${W.handover}：${HANDOVER_NAMES[booking.handover]}`}</Line>
      {booking.accessories.length > 0 && (
        <Line>{`${W.parts}：${booking.accessories.join('、')}`}</Line>
      )}
    </Stack>
  </Card>
)

type FactsProps = { readonly booking: BookingView }

type Seen = FactsProps & { readonly today: LocalDate }

/** What did not go as it was agreed, in a sentence each. */
const Warnings = ({ booking }: FactsProps) => (
  <>
    {booking.isGift && <Line>{W.gift}</Line>}
    {booking.left !== undefined && <Line>{SAID_WORDS.leftMore[booking.side]}</Line>}
    {booking.isOverdue && booking.left === undefined && <Line>{`⚠ ${W.overdueMore}`}</Line>}
    {booking.isHeldUp === true && (
      <>
        <Line>{`⚠ ${W.heldUp}`}</Line>
        <Button look="other" text={W.seeOthers} onTap={openShare} />
      </>
    )}
  </>
)

const untilWhen = (status: BookingView['status'], when: string): string =>
  status === 'offered' ? QUEUE_WORDS.keptUntil(when) : W.expires(when)

/** What can be done from when on. */
function beginsWords({ kind, from, hours }: BookingView, today: LocalDate): string {
  const day = dayName(from, today)
  return kind === 'skill' ? HELP_WORDS.finishFrom(`${day} ${hours?.from ?? ''}`) : W.handOverOn(day)
}

function Hints({ booking, today }: Seen) {
  const { expiresAt, status, renewal, side } = booking
  return (
    <>
      {status === 'accepted' && today < booking.from && (
        <Quiet>{beginsWords(booking, today)}</Quiet>
      )}
      {renewal && side === 'borrower' && (
        <Quiet>{W.renewalWaits(dayName(addDays(renewal.until, -1), today))}</Quiet>
      )}
      {booking.ahead !== undefined && <Quiet>{QUEUE_WORDS.ahead(booking.ahead)}</Quiet>}
      {expiresAt !== undefined && <Quiet>{untilWhen(status, momentName(expiresAt, today))}</Quiet>}
    </>
  )
}

/** Where it stands, which days, with whom and where. */
export function BookingFacts({ booking }: FactsProps) {
  const today = localDateAt(Date.now())
  const isHelp = booking.kind === 'skill'
  return (
    <>
      <Title text={statusWords(booking)} />
      {booking.proxy !== undefined && <Line>{ACTING_WORDS.by(booking.proxy)}</Line>}
      <Warnings booking={booking} />
      <Hints booking={booking} today={today} />
      <Rows>
        <Row
          title={booking.title}
          detail={`${isHelp ? HELP_WORDS.when : W.days}：${daysOf(booking, today)}`}
          mark={W.see}
          picture={
            <ListingPhoto
              id={booking.coverPhotoId}
              size="small"
              shape="wide"
              label={booking.title}
            />
          }
          onTap={() => openListing(booking.listingId)}
        />
      </Rows>
      {isHelp ? <Neighbour booking={booking} /> : <Counterpart booking={booking} />}
    </>
  )
}
