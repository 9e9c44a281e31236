import { useRouter } from '@tarojs/taro'
import type { BookingId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { BookingActions } from '../../../features/booking/BookingActions'
import { BookingFacts } from '../../../features/booking/BookingFacts'
import { SpokenCode } from '../../../features/booking/ShowCode'
import { useBooking } from '../../../features/booking/useBooking'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'

function Shown({ id }: { readonly id: BookingId }) {
  const booking = useBooking(id)
  useFresh(booking)
  return (
    <Loaded of={booking}>
      {(found) => (
        <Stack>
          <BookingFacts booking={found} />
          {found.spokenCode !== undefined && (
            <SpokenCode code={found.spokenCode} side={found.side} />
          )}
          <BookingActions booking={found} />
        </Stack>
      )}
    </Loaded>
  )
}

export default function BookingPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.booking}>
      <SignedIn>
        <Shown id={id as BookingId} />
      </SignedIn>
    </Page>
  )
}
