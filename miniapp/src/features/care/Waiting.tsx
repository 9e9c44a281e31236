import { useState } from 'react'
import { withdrawMembership } from '../../../../shared/contract/joining'
import type { Relative } from '../../../../shared/contract/relatives'
import { localDateAt } from '../../../../shared/kernel/dates'
import { FAMILY_WORDS as W } from '../../../../shared/text/zhCN/care'
import { rejectionAdvice } from '../../../../shared/text/zhCN/joining'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { rejectionSentence } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { openPutDown } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { useCareChanged } from './useMandates'
import { typeAgain } from './useRelativeWords'

type RelativeProps = { readonly relative: Relative }

function Withdraw({ relative: { membershipId, addressForm } }: RelativeProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const changed = useCareChanged()
  const step = useSend(withdrawMembership, () => {
    close()
    changed()
  })
  return (
    <>
      <Button
        look="other"
        text={W.withdraw}
        label={W.withdrawOf(addressForm)}
        onTap={() => setAsking(true)}
      />
      {isAsking && (
        <Sheet title={W.withdrawAsk(addressForm)} onClose={close}>
          <Quiet>{W.withdrawMore}</Quiet>
          <Refused because={step.because} />
          <Button
            look="danger"
            text={W.withdrawYes}
            isBusy={step.isSending}
            onTap={() => void step.send({ membershipId })}
          />
          <Button look="other" text={W.withdrawNo} onTap={close} />
        </Sheet>
      )}
    </>
  )
}

/** The form once more, with what was typed. */
function Again({ relative }: RelativeProps) {
  const begin = () => {
    typeAgain(relative)
    openPutDown()
  }
  return (
    <Button look="other" text={W.again} label={W.againOf(relative.addressForm)} onTap={begin} />
  )
}

/** How it stands, and what can be done about it. */
const Standing = ({ relative }: RelativeProps) =>
  relative.status === 'requested' ? (
    <>
      <Line>{W.requested}</Line>
      <Withdraw relative={relative} />
    </>
  ) : (
    <>
      <Line>{W.rejected(rejectionSentence(relative.reason))}</Line>
      <Quiet>{rejectionAdvice(relative.reason)}</Quiet>
      <Again relative={relative} />
    </>
  )

/** Somebody whom I put down, and nobody has let in as yet. */
export const Waiting = ({ relative }: RelativeProps) => (
  <Card title={W.person(relative.name, relative.addressForm)}>
    <Stack>
      <Quiet>{`${W.kinds[relative.kind]} · ${relative.compoundName}`}</Quiet>
      <Standing relative={relative} />
      <Quiet>{W.asked(momentName(relative.askedAt, localDateAt(Date.now())))}</Quiet>
    </Stack>
  </Card>
)
