import { useState } from 'react'
import type { MyListingRow } from '../../../../shared/contract/ownListing'
import { OFFER_WORDS } from '../../../../shared/text/zhCN/skill'
import { Button } from '../../components/Button'
import { CertificateSheet } from './certificate/CertificateSheet'
import { HoursSheet } from './hours/HoursSheet'

const W = OFFER_WORDS

/** What can be done with help alone: its hours, and its certificate where one is needed. */
export function HelpDoing({ row }: { readonly row: MyListingRow }) {
  const [open, setOpen] = useState<'hours' | 'certificate'>()
  const close = () => setOpen(undefined)
  if (row.kind !== 'skill') return null
  return (
    <>
      {row.certificate !== undefined && (
        <Button
          look="small"
          text={W.certificate}
          label={`${W.certificate}：${row.title}`}
          onTap={() => setOpen('certificate')}
        />
      )}
      <Button
        look="small"
        text={W.hours}
        label={`${W.hours}：${row.title}`}
        onTap={() => setOpen('hours')}
      />
      {open === 'hours' && <HoursSheet id={row.id} onClose={close} />}
      {open === 'certificate' && <CertificateSheet id={row.id} onClose={close} />}
    </>
  )
}
