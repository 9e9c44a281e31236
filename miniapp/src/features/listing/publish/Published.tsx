import { useEffect } from 'react'
import type { MyListing } from '../../../../../shared/contract/ownListing'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { CERTIFICATE_NAMES, OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import { Button } from '../../../components/Button'
import { Card, Line, Stack } from '../../../components/Card'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { forgetDraftOf } from './draft'
import { goHome, openMine } from '../../frame/navigate'

function whatNext({ check, certificate }: MyListing): string {
  if (certificate?.state === 'missing')
    return OFFER_WORDS.certificateAsk(CERTIFICATE_NAMES[certificate.of])
  return check === 'passed' ? PUBLISH_WORDS.donePassed : PUBLISH_WORDS.doneChecking
}

/** It is done, and whether the neighbours see it already; nothing is left to go on with. */
export function Published({ listing }: { readonly listing: MyListing }) {
  useEffect(() => forgetDraftOf(listing.id), [listing.id])
  return (
    <Card title={`✓ ${PUBLISH_WORDS.done}`}>
      <Stack>
        <Line>{whatNext(listing)}</Line>
        <Button text={PUBLISH_WORDS.seeMine} onTap={openMine} />
        <Button look="other" text={FRAME_WORDS.goHome} onTap={goHome} />
      </Stack>
    </Card>
  )
}
