import { bindCard, endCard } from '../../../../shared/contract/card'
import type { HouseholdMember } from '../../../../shared/contract/household'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { CodeField, useCardCode } from './CodeField'

const W = CARD_WORDS
type BindProps = { readonly member: HouseholdMember; readonly onClose: () => void }

/** A blank card becomes theirs; one that was lost ends at once. */
export function BindSheet({ member: { name, membershipId }, onClose }: BindProps) {
  const code = useCardCode()
  const bind = useSend(bindCard, onClose)
  const end = useSend(endCard, onClose)
  return (
    <Sheet title={W.bindAsk(name)} onClose={onClose}>
      <Quiet>{W.bindMore}</Quiet>
      <CodeField
        of={code}
        send={W.bindYes}
        isBusy={bind.isSending}
        onCode={(read) => void bind.send({ membershipId, code: read })}
      />
      <Refused because={code.because ?? bind.because ?? end.because} />
      <Button
        look="danger"
        text={W.end}
        isBusy={end.isSending}
        onTap={() => void end.send({ membershipId })}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
