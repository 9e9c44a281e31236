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
import type { Part } from './standing'
import { useCareChanged } from './useMandates'

type ChildProps = { readonly mandate: Mandate; readonly name: string }

const TO_AGREE = {
  changed: { says: W.changed, yes: W.agree },
  notYet: { says: W.notYet, yes: W.agreeFirst },
}

type AgreeProps = ChildProps & { readonly to: keyof typeof TO_AGREE }

function Agree({ mandate, name, to }: AgreeProps) {
  const step = useSend(agreeForChild, useCareChanged())
  return (
    <>
      <Line>{TO_AGREE[to].says}</Line>
      <Button look="small" text={PRIVACY_WORDS.read} onTap={openPrivacy} />
      <Refused because={step.because} />
      <Button
        text={TO_AGREE[to].yes(name)}
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

const PARTS: Record<Part, (child: ChildProps) => JSX.Element> = {
  theirs: () => <Line>{W.theirs}</Line>,
  notYet: (child) => <Agree {...child} to="notYet" />,
  changed: (child) => <Agree {...child} to="changed" />,
  agreed: () => <Quiet>{W.agreed(PRIVACY_VERSION)}</Quiet>,
  withdraw: Withdraw,
}

/** What a guardian has agreed to for the child, what comes next, and the way back. */
export const ChildParts = ({
  parts,
  ...child
}: ChildProps & { readonly parts: readonly Part[] }) => (
  <>
    {parts.map((part) => {
      const Shown = PARTS[part]
      return <Shown key={part} {...child} />
    })}
  </>
)
