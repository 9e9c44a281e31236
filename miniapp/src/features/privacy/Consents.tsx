import { useQueryClient } from '@tanstack/react-query'
import { type Consent, PRIVACY_VERSION, withdrawConsent } from '../../../../shared/contract/privacy'
import { localDateAt } from '../../../../shared/kernel/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { AgreeButton } from '../../components/WechatButton'
import { openPrivacy } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { useAgree } from './useAgree'
import { Young } from './Young'

const W = PRIVACY_WORDS

function Standing({ version }: { readonly version: number }) {
  const client = useQueryClient()
  const step = useSend(withdrawConsent, () => void client.invalidateQueries())
  return (
    <Card title={W.stands(version)}>
      <Stack>
        {version !== PRIVACY_VERSION && <Line>{W.changed}</Line>}
        <Quiet>{W.withdrawMore}</Quiet>
        <Refused because={step.because} />
        <Button
          look="other"
          text={W.withdraw}
          isBusy={step.isSending}
          onTap={() => void step.send({ version })}
        />
      </Stack>
    </Card>
  )
}

function Agreeing() {
  const { agree, because } = useAgree()
  return (
    <Card title={W.standsNot}>
      <Stack>
        <Quiet>{W.standsNotMore}</Quiet>
        <Refused because={because} />
        <AgreeButton text={W.agree} onAgree={() => void agree()} />
        <Young />
      </Stack>
    </Card>
  )
}

const Log = ({ consents }: { readonly consents: readonly Consent[] }) => {
  const today = localDateAt(Date.now())
  const steps = consents.flatMap(({ version, steps: those }) =>
    those.map((step) => ({ ...step, version })),
  )
  if (steps.length === 0) return null
  return (
    <Card title={W.log}>
      {steps
        .sort((a, b) => b.at - a.at)
        .map(({ at, is, version }) => (
          <Line key={at}>{W.step(momentName(at, today), W.steps[is], version)}</Line>
        ))}
    </Card>
  )
}

const isStanding = ({ steps }: Consent): boolean => steps[steps.length - 1]?.is === 'agreed'

/** What stands, the way back from it, and what was said when. */
export function Consents({ consents }: { readonly consents: readonly Consent[] }) {
  const latest = consents.find(isStanding)
  return (
    <Stack>
      {latest && <Standing version={latest.version} />}
      {latest?.version !== PRIVACY_VERSION && <Agreeing />}
      <Button look="other" text={W.read} onTap={openPrivacy} />
      <Log consents={consents} />
    </Stack>
  )
}
