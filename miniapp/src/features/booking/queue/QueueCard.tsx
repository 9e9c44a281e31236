import { useState } from 'react'
import type { ListingView } from '../../../../../shared/contract/listing'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import { QUEUE_WORDS } from '../../../../../shared/text/zhCN/bookingQueue'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { useActingStanding, useMayAsk } from '../../care/useStanding'
import { openBooking } from '../../frame/navigate'
import { QueueSheet } from './QueueSheet'
import { isWorthWaiting } from './wishes'

const W = QUEUE_WORDS

type QueueProps = { readonly listing: ListingView; readonly today: LocalDate }

/** Who may wait, and where they do already. Whoever acts for a neighbour may be none: then the server says. */
function useWaiting({ owner, isMine, isOpen, queued }: ListingView) {
  const standing = useActingStanding()
  const mayAsk = useMayAsk({ owner })
  return { may: mayAsk && !isMine && isOpen, own: standing === undefined ? queued : undefined }
}

/** For who may borrow it: how many wait, and getting in line where there is something to wait for. */
export function QueueCard({ listing, today }: QueueProps) {
  const [isOpen, setOpen] = useState(false)
  const { waiting = 0 } = listing
  const { may, own } = useWaiting(listing)
  if (!may) return null
  if (waiting === 0 && !isWorthWaiting(listing, today, Date.now())) return null
  return (
    <Card title={W.title}>
      <Stack>
        <Quiet>{waiting === 0 ? W.nobody : W.waiting(waiting)}</Quiet>
        {own === undefined ? (
          <Button look="other" text={W.join} onTap={() => setOpen(true)} />
        ) : (
          <Button look="other" text={W.mine} onTap={() => openBooking(own)} />
        )}
      </Stack>
      {isOpen && <QueueSheet listing={listing} today={today} onClose={() => setOpen(false)} />}
    </Card>
  )
}
