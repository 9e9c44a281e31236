import type { BookingView } from '../../../../shared/contract/booking'
import type { ListingView } from '../../../../shared/contract/listing'
import { muteCounterpart, muteOwner } from '../../../../shared/contract/mute'
import { REPORT_WORDS } from '../../../../shared/text/zhCN/complaint'
import { ButtonRow } from '../../components/Button'
import { Card } from '../../components/Card'
import { counterpartName } from '../booking/bookingWords'
import { MuteNeighbour } from '../mute/MuteNeighbour'
import { useIsGuest } from '../resident/useSignIn'
import { Report } from './Report'

const W = REPORT_WORDS

type OnListingProps = {
  readonly listing: ListingView
  /** Which of its photos is before one's eyes, from 0. */
  readonly photo: number
}

/** What can be done about a thing of somebody else's: nothing for guests, whom nobody could answer. */
export function ObjectionsToListing({ listing, photo }: OnListingProps) {
  const isGuest = useIsGuest()
  const { id: listingId, owner, isMine, photoIds } = listing
  const photoId = photoIds[photo] ?? photoIds[0]
  if (isGuest || isMine) return null
  return (
    <Card title={W.heading}>
      <ButtonRow>
        <Report
          what={{ kind: 'listing', listingId }}
          text={listing.kind === 'skill' ? W.help : W.listing}
        />
        {photoId !== undefined && (
          <Report
            what={{ kind: 'photo', listingId, photoId }}
            text={W.photo(photoIds.indexOf(photoId) + 1, photoIds.length)}
          />
        )}
        {owner && <Report what={{ kind: 'person', listingId }} text={W.person} />}
        {owner && (
          <MuteNeighbour endpoint={muteOwner} input={{ listingId }} name={owner.addressForm} />
        )}
      </ButtonRow>
    </Card>
  )
}

/** The same about the other party of a booking. */
export const ObjectionsToCounterpart = ({ booking }: { readonly booking: BookingView }) => (
  <Card title={W.heading}>
    <ButtonRow>
      <Report what={{ kind: 'person', bookingId: booking.id }} text={W.person} />
      <MuteNeighbour
        endpoint={muteCounterpart}
        input={{ bookingId: booking.id }}
        name={counterpartName(booking.counterpart)}
      />
    </ButtonRow>
  </Card>
)
