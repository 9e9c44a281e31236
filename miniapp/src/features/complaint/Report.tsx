import { useState } from 'react'
import {
  COMPLAINT_REASONS,
  type ComplaintReason,
  reportCounterpart,
  reportListing,
} from '../../../../shared/contract/complaint'
import type { BookingId, ListingId, PhotoId } from '../../../../shared/kernel/ids'
import { COMPLAINT_REASON_WORDS, REPORT_WORDS } from '../../../../shared/text/zhCN/complaint'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

export type Reported =
  | { readonly kind: 'listing' | 'person'; readonly listingId: ListingId }
  | { readonly kind: 'photo'; readonly listingId: ListingId; readonly photoId: PhotoId }
  | { readonly kind: 'person'; readonly bookingId: BookingId }

const W = REPORT_WORDS

/** What can be said against each: a person is not in the wrong place. */
const reasonsFor = ({ kind }: Reported): readonly ComplaintReason[] =>
  kind === 'person' ? COMPLAINT_REASONS.filter((reason) => reason !== 'wrong') : COMPLAINT_REASONS

function useReport(what: Reported, onDone: () => void) {
  const ofListing = useSend(reportListing, onDone)
  const ofBooking = useSend(reportCounterpart, onDone)
  const report = (reason: ComplaintReason): void => {
    if ('bookingId' in what) void ofBooking.send({ bookingId: what.bookingId, reason })
    else {
      const { kind: about, ...target } = what
      void ofListing.send({ ...target, about, reason })
    }
  }
  const { because, isSending } = 'bookingId' in what ? ofBooking : ofListing
  return { report, because, isSending }
}

type SheetProps = { readonly what: Reported; readonly title: string; readonly onClose: () => void }

/** The tap on a reason sends. */
function ReportSheet({ what, title, onClose }: SheetProps) {
  const [isReceived, setReceived] = useState(false)
  const { report, because, isSending } = useReport(what, () => setReceived(true))
  if (isReceived)
    return (
      <Sheet title={title} onClose={onClose}>
        <Line>{W.received}</Line>
        <Button text={FRAME_WORDS.gotIt} onTap={onClose} />
      </Sheet>
    )
  return (
    <Sheet title={title} onClose={onClose}>
      <Line>{isSending ? FRAME_WORDS.sending : W.why}</Line>
      <Refused because={because} />
      <Rows>
        {reasonsFor(what).map((reason) => (
          <Row key={reason} title={COMPLAINT_REASON_WORDS[reason]} onTap={() => report(reason)} />
        ))}
      </Rows>
      <Quiet>{W.secret}</Quiet>
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

/** 举报: this tap, and the one that says why. */
export function Report({ what, text }: { readonly what: Reported; readonly text: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="small" text={text} onTap={() => setOpen(true)} />
      {isOpen && <ReportSheet what={what} title={text} onClose={() => setOpen(false)} />}
    </>
  )
}
