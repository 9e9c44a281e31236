import { useState } from 'react'
import { showOwnCard } from '../../../../shared/contract/rebinding'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { CodeField, useCardCode } from './CodeField'

const W = CARD_WORDS
type OwnProps = { readonly membershipId: MembershipId }
type SheetProps = OwnProps & { readonly onClose: () => void; readonly onSent: () => void }

function OwnSheet({ membershipId, onClose, onSent }: SheetProps) {
  const code = useCardCode()
  const step = useSend(showOwnCard, onSent)
  return (
    <Sheet title={W.own} onClose={onClose}>
      <Quiet>{W.ownMore}</Quiet>
      <CodeField
        of={code}
        send={W.ownSend}
        isBusy={step.isSending}
        onCode={(read) => void step.send({ membershipId, code: read })}
      />
      <Refused because={code.because ?? step.because} />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

/** Whoever has lent by a card before says so while they wait: the community knows them. */
export function OwnCard({ membershipId }: OwnProps) {
  const [stage, setStage] = useState<'closed' | 'open' | 'sent'>('closed')
  if (stage === 'sent') return <Line>{W.ownSent}</Line>
  return (
    <>
      <Button look="other" text={W.own} onTap={() => setStage('open')} />
      {stage === 'open' && (
        <OwnSheet
          membershipId={membershipId}
          onClose={() => setStage('closed')}
          onSent={() => setStage('sent')}
        />
      )}
    </>
  )
}
