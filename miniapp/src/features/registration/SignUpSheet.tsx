import { useState } from 'react'
import type { SessionView } from '../../../../shared/contract/event'
import { localDateAt } from '../../../../shared/kernel/dates'
import { timesName } from '../../../../shared/text/zhCN/event'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { SIGN_UP_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { clashWords } from '../../../../shared/text/zhCN/seatsDesk'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useActing } from '../care/acting'
import { mustWait } from './stage'
import { useSigningUp } from './useSigningUp'
import { type Filled, NOTHING_FILLED, wishOf } from './wish'
import { WishFields } from './WishFields'

/** Before one asks: whose it will be. */
function Whose() {
  const acting = useActing((store) => store.acting)
  return acting === undefined ? null : <Line>{W.inName(acting.name)}</Line>
}

/** What else is at the same time. */
const Overlap = ({ session: { clash, day } }: { readonly session: SessionView }) =>
  clash === undefined ? null : (
    <Line>{`⚠ ${clashWords(clash, { seen: day, today: localDateAt(Date.now()) })}`}</Line>
  )

type SheetProps = { readonly session: SessionView; readonly onClose: () => void }

/** How many come, what is asked, and the one button; where seats do not suffice, it waits for them. */
export function SignUpSheet({ session, onClose }: SheetProps) {
  const [filled, setFilled] = useState(NOTHING_FILLED)
  const step = useSigningUp(session.id, onClose)
  const wish = wishOf(session, filled)
  const isWaiting = mustWait(session, filled.party)
  const asked = {
    ...{ session, filled, words: W },
    change: (part: Partial<Filled>) => setFilled({ ...filled, ...part }),
  }
  const send = () => {
    if (wish) (isWaiting ? step.wait : step.signUp)(wish)
  }
  const text = isWaiting ? W.sendWaiting : W.send
  return (
    <Sheet title={`${isWaiting ? W.waitSheet : W.sheet}：${session.words.title}`} onClose={onClose}>
      <Line>{timesName(session, localDateAt(Date.now()))}</Line>
      <Whose />
      <Overlap session={session} />
      <WishFields {...asked} />
      {isWaiting && <Quiet>{W.joinMore}</Quiet>}
      <Refused because={step.because} />
      <Button
        text={step.isSending ? FRAME_WORDS.sending : text}
        isBusy={step.isSending}
        isDisabled={wish === undefined}
        onTap={send}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
