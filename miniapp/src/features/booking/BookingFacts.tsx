import type { BookingView } from '../../../../shared/contract/booking'
import { localDateAt } from '../../../../shared/kernel/dates'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { daysName, dayName } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { HANDOVER_NAMES, NEARNESS_NAMES } from '../../../../shared/text/zhCN/listing'
import { Card, Line, Quiet, Title } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { openListing } from '../frame/navigate'
import { ListingPhoto } from '../photo/ListingPhoto'
import { statusWords } from './bookingWords'

const W = BOOKING_WORDS

const Counterpart = ({ booking: { counterpart, side, handover, accessories } }: FactsProps) => (
  <Card title={W.counterpart[side]}>
    <Line>{`${counterpart.addressForm} · ${NEARNESS_NAMES[counterpart.nearness]}`}</Line>
    {counterpart.name !== undefined && <Line>{counterpart.name}</Line>}
    {counterpart.door !== undefined && <Line>{`${W.door}：${counterpart.door}`}</Line>}
    <Line>{`${W.handover}：${HANDOVER_NAMES[handover]}`}</Line>
    {accessories.length > 0 && <Line>{`${W.parts}：${accessories.join('、')}`}</Line>}
  </Card>
)

type FactsProps = { readonly booking: BookingView }

/** Where it stands, which days, with whom and where. */
export function BookingFacts({ booking }: FactsProps) {
  const { expiresAt, status } = booking
  const today = localDateAt(Date.now())
  return (
    <>
      <Title text={statusWords(booking)} />
      {booking.isOverdue && <Line>{`⚠ ${W.overdueMore}`}</Line>}
      {status === 'accepted' && today < booking.from && (
        <Quiet>{W.handOverOn(dayName(booking.from, today))}</Quiet>
      )}
      {status === 'requested' && expiresAt !== undefined && (
        <Quiet>{W.expires(momentName(expiresAt, today))}</Quiet>
      )}
      <Rows>
        <Row
          title={booking.title}
          detail={`${W.days}：${daysName(booking, today)}`}
          mark={W.see}
          picture={
            <ListingPhoto
              id={booking.coverPhotoId}
              size="small"
              shape="square"
              label={booking.title}
            />
          }
          onTap={() => openListing(booking.listingId)}
        />
      </Rows>
      <Counterpart booking={booking} />
    </>
  )
}
