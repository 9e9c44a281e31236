import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { withdrawMembership } from '../../../../shared/contract/joining'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { JOIN_WORDS } from '../../../../shared/text/zhCN/joining'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

const W = JOIN_WORDS

/** Takes a request back while nobody has decided. */
export function Withdraw({ id }: { readonly id: MembershipId }) {
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const step = useSend(withdrawMembership, () => {
    close()
    void client.invalidateQueries()
  })
  return (
    <>
      <Button look="other" text={W.withdraw} onTap={() => setAsking(true)} />
      {isAsking && (
        <Sheet title={W.withdrawAsk} onClose={close}>
          <Quiet>{W.withdrawMore}</Quiet>
          <Refused because={step.because} />
          <Button
            look="danger"
            text={W.withdrawYes}
            isBusy={step.isSending}
            onTap={() => void step.send({ membershipId: id })}
          />
          <Button look="other" text={W.withdrawNo} onTap={close} />
        </Sheet>
      )}
    </>
  )
}
