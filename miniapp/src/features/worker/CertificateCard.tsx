import { type CertificateItem, decideCertificate } from '../../../../shared/contract/certificate'
import { CERTIFICATE_REASONS } from '../../../../shared/contract/skill'
import { localDateAt } from '../../../../shared/kernel/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import {
  CERTIFICATE_NAMES,
  CERTIFICATE_REASONS_NAMES,
  CERTIFICATE_WORDS,
} from '../../../../shared/text/zhCN/skill'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { PrivatePhoto } from '../photo/PrivatePhoto'
import { Refuse } from './Refuse'
import { useDecided } from './useCases'

const W = CERTIFICATE_WORDS
const REASONS = CERTIFICATE_REASONS.map((value) => ({
  value,
  text: CERTIFICATE_REASONS_NAMES[value],
}))
type ItemProps = { readonly item: CertificateItem }

/** A paper before one's eyes, and what must be on it. */
export function CertificateCard({ item }: ItemProps) {
  const step = useSend(decideCertificate, useDecided('certificates'))
  const no = useSend(decideCertificate, useDecided('certificates'))
  return (
    <Card title={W.of(CERTIFICATE_NAMES[item.of], item.compoundName)}>
      <Stack>
        <Line>{item.title}</Line>
        <PrivatePhoto id={item.photoId} size="large" label={W.photo} />
        <Line>{W.name(item.name)}</Line>
        <Line>{W.until(W.lastDay(item.expiresOn))}</Line>
        <Quiet>{W.compare}</Quiet>
        <Quiet>{WORKER_WORDS.since(momentName(item.since, localDateAt(Date.now())))}</Quiet>
        <Refused because={step.because} />
        <ButtonRow>
          <Button
            text={W.approve}
            isBusy={step.isSending}
            onTap={() => void step.send({ certificateId: item.id, decision: 'approved' })}
          />
          <Refuse
            text={W.refuse}
            title={W.refuseTitle}
            send={W.refuseSend}
            options={REASONS}
            step={no}
            onSend={(reason) =>
              void no.send({ certificateId: item.id, decision: 'refused', reason })
            }
          />
        </ButtonRow>
      </Stack>
    </Card>
  )
}
