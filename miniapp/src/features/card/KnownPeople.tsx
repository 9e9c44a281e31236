import { useState } from 'react'
import { rebindMembership } from '../../../../shared/contract/rebinding'
import type { KnownPerson, MembershipRequest } from '../../../../shared/contract/resident'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useDecided } from '../worker/useCases'

const W = CARD_WORDS
type Ask = { readonly request: MembershipRequest }
type OneProps = Ask & { readonly person: KnownPerson }

function SameSheet({ request, person, onClose }: OneProps & { readonly onClose: () => void }) {
  const decided = useDecided('requests')
  const step = useSend(rebindMembership, () => {
    decided()
    onClose()
  })
  const { membershipId: known, name } = person
  return (
    <Sheet title={W.sameAsk(name)} onClose={onClose}>
      <Line>{W.sameMore}</Line>
      {person.hasWechat && <Line>{W.sameOld}</Line>}
      <Refused because={step.because} />
      <Button
        text={W.sameYes}
        isBusy={step.isSending}
        onTap={() => void step.send({ membershipId: request.id, known })}
      />
      <Button look="other" text={W.sameNo} onTap={onClose} />
    </Sheet>
  )
}

function Known({ request, person }: OneProps) {
  const [isOpen, setOpen] = useState(false)
  const { name, addressForm, by } = person
  return (
    <>
      <Line>{W.who(name, addressForm)}</Line>
      <Quiet>{W.knownBy[by]}</Quiet>
      <Button look="other" text={W.same} label={W.sameOf(name)} onTap={() => setOpen(true)} />
      {isOpen && <SameSheet request={request} person={person} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Those of the register who may be the one who asks: nobody becomes a second person. */
export function KnownPeople({ request }: Ask) {
  const { known = [] } = request
  if (known.length === 0) return null
  return (
    <>
      <Line>{W.known}</Line>
      {known.map((person) => (
        <Known key={person.membershipId} request={request} person={person} />
      ))}
    </>
  )
}
