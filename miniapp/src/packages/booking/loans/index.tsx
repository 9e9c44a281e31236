import { useState } from 'react'
import { type Side, SIDES } from '../../../../../shared/contract/booking'
import { LOANS_WORDS } from '../../../../../shared/text/zhCN/booking'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { BookingRows } from '../../../features/booking/BookingRows'
import { useMyBookings } from '../../../features/booking/useBooking'
import { openPublish, openShare } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'

const OPTIONS = SIDES.map((value) => ({ value, text: LOANS_WORDS.sides[value] }))

const None = ({ side }: { readonly side: Side }) => (
  <Empty says={LOANS_WORDS.none[side]}>
    {side === 'borrower' ? (
      <Button text={LOANS_WORDS.find} onTap={openShare} />
    ) : (
      <Button text={LOANS_WORDS.lend} onTap={() => openPublish()} />
    )}
  </Empty>
)

function Loans({ side }: { readonly side: Side }) {
  const loans = useMyBookings(side)
  useFresh(loans)
  return (
    <Loaded of={loans}>
      {({ pages }) => {
        const rows = pages.flatMap(({ bookings }) => bookings)
        if (rows.length === 0) return <None side={side} />
        return (
          <>
            <BookingRows rows={rows} />
            <More of={loans} />
          </>
        )
      }}
    </Loaded>
  )
}

export default function LoansPage() {
  const [side, setSide] = useState<Side>('borrower')
  return (
    <Page label={PAGE_TITLES.loans}>
      <Stack>
        <Choice label={LOANS_WORDS.which} options={OPTIONS} chosen={side} onChoose={setSide} />
        <SignedIn>
          <Loans side={side} />
        </SignedIn>
      </Stack>
    </Page>
  )
}
