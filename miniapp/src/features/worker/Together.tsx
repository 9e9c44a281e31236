import { useState } from 'react'
import { approveMembership, type MembershipRequest } from '../../../../shared/contract/resident'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { call } from '../../api/call'
import { newKey } from '../../api/key'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useDecided } from './useCases'

const W = ROSTER_WORDS
type Requests = { readonly requests: readonly MembershipRequest[] }

/** Those whom the roster knows, and with whom nobody lives yet: the family is no question. */
const plainOf = (requests: readonly MembershipRequest[]) =>
  requests.filter(({ roster, families }) => roster?.is === 'matches' && families.length === 0)

/** One after another, each by itself: one that cannot be approved stays in the list, and says why. */
function useTogether(requests: readonly MembershipRequest[], onDone: () => void) {
  const [isSending, setSending] = useState(false)
  const [because, setBecause] = useState<string>()
  const approve = async () => {
    setSending(true)
    const answers = []
    for (const { id } of requests)
      answers.push(await call(approveMembership, { membershipId: id }, newKey()))
    setSending(false)
    const failed = answers.find((answer) => answer.is !== 'done')
    setBecause(failed && 'because' in failed ? failed.because : undefined)
    if (!failed) onDone()
  }
  return { approve: () => void approve(), isSending, because }
}

function TogetherSheet({ requests, onClose }: Requests & { readonly onClose: () => void }) {
  const decided = useDecided('requests')
  const step = useTogether(requests, () => {
    decided()
    onClose()
  })
  return (
    <Sheet title={W.togetherTitle} onClose={onClose}>
      {requests.map(({ id, name, buildingName, unit, room }) => (
        <Line key={id}>{`${name} ${WORKER_WORDS.address(buildingName, unit, room)}`}</Line>
      ))}
      <Quiet>{W.togetherMore}</Quiet>
      <Refused because={step.because} />
      <Button
        text={step.isSending ? FRAME_WORDS.sending : W.togetherYes(requests.length)}
        isBusy={step.isSending}
        onTap={step.approve}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

/** Approves at once, after a look, whom the roster knows. */
export function Together({ requests }: Requests) {
  const [isOpen, setOpen] = useState(false)
  const plain = plainOf(requests)
  if (plain.length < 2) return null
  return (
    <>
      <Button look="other" text={W.together(plain.length)} onTap={() => setOpen(true)} />
      {isOpen && <TogetherSheet requests={plain} onClose={() => setOpen(false)} />}
    </>
  )
}
