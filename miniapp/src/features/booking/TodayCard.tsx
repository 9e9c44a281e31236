import type { BookingRow } from '../../../../shared/contract/booking'
import { HOME_WORDS } from '../../../../shared/text/zhCN/listing'
import { Card, Heading, Quiet } from '../../components/Card'
import { BookingRows } from './BookingRows'

/** What waits for me, soonest first. */
export const TodayCard = ({ waiting }: { readonly waiting: readonly BookingRow[] }) =>
  waiting.length === 0 ? (
    <Card title={HOME_WORDS.today}>
      <Quiet>{HOME_WORDS.nothingToday}</Quiet>
    </Card>
  ) : (
    <>
      <Heading text={HOME_WORDS.today} />
      <BookingRows rows={waiting} />
    </>
  )
