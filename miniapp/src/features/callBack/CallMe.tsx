import { useState } from 'react'
import { askForCall } from '../../../../shared/contract/callBack'
import { CALL_WORDS } from '../../../../shared/text/zhCN/callBack'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Stack } from '../../components/Card'
import { useCareMode } from '../../theme/careMode'
import { useSend } from '../frame/useSend'
import { useIsGuest } from '../resident/useSignIn'
import { topicOf } from './topic'

type Stage = 'quiet' | 'asking' | 'asked' | 'elsewhere'
type HelpProps = { readonly because?: string }
type AskingProps = HelpProps & { readonly go: (stage: Stage) => void }

/** Once more before somebody rings; what went wrong is said here, so that help never asks for help. */
function Asking({ because, go }: AskingProps) {
  const { send, isSending, because: failed } = useSend(askForCall, () => go('asked'))
  const ask = async () => {
    const answer = await send(topicOf(because))
    if (answer?.is === 'refused' && answer.refusal.code === 'access.notVerified') go('elsewhere')
  }
  return (
    <Card>
      <Stack>
        <Line>{failed === undefined ? CALL_WORDS.ask : `⚠ ${failed}`}</Line>
        <ButtonRow>
          <Button
            text={isSending ? FRAME_WORDS.sending : CALL_WORDS.yes}
            isBusy={isSending}
            onTap={() => void ask()}
          />
          <Button look="other" text={CALL_WORDS.no} onTap={() => go('quiet')} />
        </ButtonRow>
      </Stack>
    </Card>
  )
}

/** 请社区打给我: quiet at the end of every page, plain to see in care mode, and beside what was refused. */
export function CallMe(props: HelpProps) {
  const isGuest = useIsGuest()
  const isCare = useCareMode(({ isOn }) => isOn)
  const [stage, go] = useState<Stage>('quiet')
  if (stage === 'asking') return <Asking {...props} go={go} />
  if (stage === 'asked' || stage === 'elsewhere')
    return (
      <Card>
        <Line>{stage === 'asked' ? CALL_WORDS.asked : CALL_WORDS.notHere}</Line>
      </Card>
    )
  return (
    <Button
      look={isCare ? 'other' : 'small'}
      text={CALL_WORDS.call}
      onTap={() => go(isGuest ? 'elsewhere' : 'asking')}
    />
  )
}
