import { useState } from 'react'
import type { Mandate } from '../../../../shared/contract/care'
import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import { agreeForChild, withdrawForChild } from '../../../../shared/contract/relatives'
import { CHILD_WORDS as W, FAMILY_WORDS } from '../../../../shared/text/zhCN/care'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { openPrivacy } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { beOneself, useActing } from './acting'
import { useCareChanged } from './useMandates'

type ChildProps = { readonly mandate: Mandate; readonly name: string }

/** Nothing is done for a child whose guardian has not agreed to what is said now. */
export const mayActForChild = ({ agreedTo }: Mandate): boolean =>
  agreedTo === undefined || agreedTo === PRIVACY_VERSION

function AgreeAnew({ mandate }: ChildProps) {
  const step = useSend(agreeForChild, useCareChanged())
  return (
    <>
      <Line>{W.changed}</Line>
      <Button look="small" text={PRIVACY_WORDS.read} onTap={openPrivacy} />
      <Refused because={step.because} />
      <Button
        text={W.agree}
        isBusy={step.isSending}
        onTap={() => void step.send({ mandateId: mandate.id, version: PRIVACY_VERSION })}
      />
    </>
  )
}

/** Takes the consent back; what is open in the child's name comes first. */
function useWithdraw({ mandate }: ChildProps, onDone: () => void) {
  const changed = useCareChanged()
  const [open, setOpen] = useState<number>()
  const step = useSend(withdrawForChild, () => {
    if (useActing.getState().acting?.mandateId === mandate.id) beOneself()
    changed()
    onDone()
  })
  const withdraw = async () => {
    const answer = await step.send({ mandateId: mandate.id })
    const isOpen = answer?.is === 'refused' && answer.refusal.code === 'account.openMatters'
    setOpen(isOpen ? answer.refusal.count : undefined)
  }
  const because = step.because && open !== undefined ? W.open(open) : step.because
  return { withdraw: () => void withdraw(), isSending: step.isSending, because }
}

function Withdraw(child: ChildProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const { withdraw, isSending, because } = useWithdraw(child, close)
  return (
    <>
      <Button
        look="small"
        text={W.withdraw}
        label={W.withdrawOf(child.name)}
        onTap={() => setAsking(true)}
      />
      {isAsking && (
        <Sheet title={W.withdrawAsk(child.name)} onClose={close}>
          <Line>{W.withdrawMore}</Line>
          <Refused because={because} />
          <Button look="danger" text={W.withdrawYes} isBusy={isSending} onTap={withdraw} />
          <Button look="other" text={FAMILY_WORDS.no} onTap={close} />
        </Sheet>
      )}
    </>
  )
}

/** What a guardian has agreed to for the child, and the way back. */
export function ChildParts(child: ChildProps) {
  const { agreedTo } = child.mandate
  if (agreedTo === undefined) return null
  if (agreedTo === 0) return <Line>{W.withdrawn}</Line>
  return (
    <>
      {agreedTo < PRIVACY_VERSION ? <AgreeAnew {...child} /> : <Quiet>{W.agreed(agreedTo)}</Quiet>}
      <Withdraw {...child} />
    </>
  )
}
