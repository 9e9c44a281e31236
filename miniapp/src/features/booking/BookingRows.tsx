import type { BookingRow } from '../../../../shared/contract/booking'
import { localDateAt } from '../../../../shared/kernel/dates'
import { Row, Rows } from '../../components/Row'
import { openBooking } from '../frame/navigate'
import { ListingPhoto } from '../photo/ListingPhoto'
import { nextStepWords, rowDetail } from './bookingWords'

/** Bookings under each other, each with the one thing to do next. */
export function BookingRows({ rows }: { readonly rows: readonly BookingRow[] }) {
  const today = localDateAt(Date.now())
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          key={row.id}
          title={row.title}
          detail={rowDetail(row, today)}
          mark={nextStepWords(row, today)}
          picture={
            <ListingPhoto id={row.coverPhotoId} size="small" shape="wide" label={row.title} />
          }
          onTap={() => openBooking(row.id)}
        />
      ))}
    </Rows>
  )
}
