import { useState } from 'react'
import { openEmergency } from '../../../../../shared/contract/emergency'
import type { OutputOf } from '../../../../../shared/contract/endpoint'
import type { MembershipId, SessionId } from '../../../../../shared/kernel/ids'
import { OPEN_EMERGENCY_WORDS as W } from '../../../../../shared/text/zhCN/emergency'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { Button } from '../../../components/Button'
import { CallButton } from '../../../components/CallButton'
import { Line, Quiet } from '../../../components/Card'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import { WhoFields } from '../incident/WhoFields'

type Contact = OutputOf<typeof openEmergency>
type OpenProps = { readonly sessionId: SessionId }

const Shown = ({ name, phone }: Contact) => (
  <>
    <Line>{`${name} ${phone}`}</Line>
    <CallButton number={phone} text={W.call} label={W.callFor(name)} />
  </>
)

/** One person, one look; what was read goes with the sheet. */
function OpenSheet({ sessionId, onClose }: OpenProps & { readonly onClose: () => void }) {
  const [who, setWho] = useState<MembershipId>()
  const [contact, setContact] = useState<Contact>()
  const step = useSend(openEmergency, setContact)
  const choose = (one: MembershipId | undefined) => {
    setContact(undefined)
    setWho(one)
  }
  return (
    <Sheet title={W.title} onClose={onClose}>
      <Quiet>{W.more}</Quiet>
      <WhoFields sessionId={sessionId} who={who} onChoose={choose} />
      <Refused because={step.because} />
      {contact ? (
        <Shown {...contact} />
      ) : (
        <Button
          text={W.look}
          isBusy={step.isSending}
          isDisabled={who === undefined}
          onTap={() => who !== undefined && void step.send({ sessionId, membershipId: who })}
        />
      )}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

/** At the door of a class, while it goes on. */
export function OpenContact({ sessionId }: OpenProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="other" text={W.open} onTap={() => setOpen(true)} />
      {isOpen && <OpenSheet sessionId={sessionId} onClose={() => setOpen(false)} />}
    </>
  )
}
