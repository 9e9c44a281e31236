import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { muteCounterpart, muteOwner } from '../../../../shared/contract/mute'
import { MUTE_WORDS } from '../../../../shared/text/zhCN/complaint'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

const W = MUTE_WORDS
type Mute = typeof muteOwner | typeof muteCounterpart
type MuteProps<E extends Mute> = {
  readonly endpoint: E
  readonly input: InputOf<E>
  readonly name: string
}

function MuteSheet<E extends Mute>({
  endpoint,
  input,
  name,
  onClose,
}: MuteProps<E> & { readonly onClose: () => void }) {
  const client = useQueryClient()
  const [isMuted, setMuted] = useState(false)
  const step = useSend(endpoint, () => {
    setMuted(true)
    for (const list of ['listings', 'today', 'mutes'])
      void client.invalidateQueries({ queryKey: [list] })
  })
  if (isMuted)
    return (
      <Sheet title={W.mute} onClose={onClose}>
        <Line>{W.muted}</Line>
        <Button text={FRAME_WORDS.gotIt} onTap={onClose} />
      </Sheet>
    )
  return (
    <Sheet title={W.ask(name)} onClose={onClose}>
      <Line>{W.askMore}</Line>
      <Refused because={step.because} />
      <Button text={W.yes} isBusy={step.isSending} onTap={() => void step.send(input)} />
      <Button look="other" text={W.no} onTap={onClose} />
    </Sheet>
  )
}

/** 不再看到这位邻居, after saying what it means. */
export function MuteNeighbour<E extends Mute>(props: MuteProps<E>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="small" text={W.mute} onTap={() => setOpen(true)} />
      {isOpen && <MuteSheet {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
