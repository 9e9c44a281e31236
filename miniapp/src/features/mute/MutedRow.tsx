import { useQueryClient } from '@tanstack/react-query'
import { type MutedNeighbour, unmute } from '../../../../shared/contract/mute'
import { localDateAt } from '../../../../shared/kernel/dates'
import { MUTE_WORDS } from '../../../../shared/text/zhCN/complaint'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

const W = MUTE_WORDS

/** One of those whom one does not want to see, and the way back. */
export function MutedRow({ muted }: { readonly muted: MutedNeighbour }) {
  const client = useQueryClient()
  const step = useSend(unmute, () => void client.invalidateQueries())
  const name = muted.addressForm === '' ? W.somebody : muted.addressForm
  return (
    <Card title={name}>
      <Stack>
        <Quiet>{W.since(momentName(muted.since, localDateAt(Date.now())))}</Quiet>
        <Refused because={step.because} />
        <Button
          look="other"
          text={W.undo}
          label={W.undoFor(name)}
          isBusy={step.isSending}
          onTap={() => void step.send({ muteId: muted.id })}
        />
      </Stack>
    </Card>
  )
}
