import { useRouter } from '@tarojs/taro'
import type { BookingView } from '../../../../../shared/contract/booking'
import type { BookingId } from '../../../../../shared/kernel/ids'
import { BOOKING_WORDS } from '../../../../../shared/text/zhCN/booking'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { BookingActions } from '../../../features/booking/BookingActions'
import { BookingFacts } from '../../../features/booking/BookingFacts'
import { DisputeFacts } from '../../../features/booking/dispute/DisputeFacts'
import { EndPhotos } from '../../../features/booking/EndPhotos'
import { SaidFacts } from '../../../features/booking/SaidFacts'
import { SpokenCode } from '../../../features/booking/ShowCode'
import { ClosedBooking, closedBecause, WhoseBooking } from '../../../features/care/WhoseBooking'
import { useBooking } from '../../../features/booking/useBooking'
import { ObjectionsToCounterpart } from '../../../features/complaint/Objections'
import { useFresh } from '../../../features/frame/useFresh'
import { InName, useInName } from '../../../features/frame/inName'
import { openLoans } from '../../../features/frame/navigate'
import { SignedIn } from '../../../features/resident/SignedIn'

/** What only the two of a loan may do, and nobody for them. */
const OfTheTwo = ({ booking }: { readonly booking: BookingView }) =>
  useInName() === undefined ? (
    <>
      <EndPhotos booking={booking} />
      <ObjectionsToCounterpart booking={booking} />
    </>
  ) : null

const Whose = () => {
  const principalId = useInName()
  return principalId === undefined ? null : <WhoseBooking principalId={principalId} />
}

const Found = ({ booking }: { readonly booking: BookingView }) => (
  <Stack>
    <Whose />
    <BookingFacts booking={booking} />
    <DisputeFacts booking={booking} />
    <SaidFacts booking={booking} />
    {booking.spokenCode !== undefined && (
      <SpokenCode code={booking.spokenCode} side={booking.side} />
    )}
    <BookingActions booking={booking} />
    <OfTheTwo booking={booking} />
  </Stack>
)

const NotThere = () => (
  <Card title={BOOKING_WORDS.gone}>
    <Stack>
      <Quiet>{BOOKING_WORDS.goneMore}</Quiet>
      <Button text={BOOKING_WORDS.seeLoans} onTap={openLoans} />
    </Stack>
  </Card>
)

/** What was seen by a right that is over is put away with it. */
function Shown({ id }: { readonly id: BookingId }) {
  const inName = useInName()
  const booking = useBooking(id)
  useFresh(booking)
  const refused = closedBecause(booking.error)
  if (inName !== undefined && refused !== undefined)
    return <ClosedBooking principalId={inName} refused={refused} />
  return (
    <Loaded of={booking}>{(found) => (found ? <Found booking={found} /> : <NotThere />)}</Loaded>
  )
}

export default function BookingPage() {
  const { id = '', for: principalId } = useRouter().params
  return (
    <Page label={PAGE_TITLES.booking}>
      <SignedIn>
        <InName.Provider value={principalId}>
          <Shown id={id as BookingId} />
        </InName.Provider>
      </SignedIn>
    </Page>
  )
}
