import type { OutputOf } from '../../../../shared/contract/endpoint'
import type { listWithheld } from '../../../../shared/contract/moderation'
import {
  CONTENT_LABELS,
  refuseWithheld,
  releaseWithheld,
} from '../../../../shared/contract/moderation'
import { localDateAt } from '../../../../shared/kernel/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { CONTENT_LABEL_NAMES } from '../../../../shared/text/zhCN/refusals'
import { WITHHELD_REASON_WORDS, WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { PrivatePhoto } from '../photo/PrivatePhoto'
import { Refuse } from './Refuse'
import { useDecided } from './useCases'

const W = WORKER_WORDS
const LABELS = CONTENT_LABELS.map((value) => ({ value, text: CONTENT_LABEL_NAMES[value] }))
type ItemProps = { readonly item: OutputOf<typeof listWithheld>['items'][number] }

/** Words or a picture that a person must judge; nobody else sees them until then. */
export function WithheldCard({ item }: ItemProps) {
  const step = useSend(releaseWithheld, useDecided('withheld'))
  const no = useSend(refuseWithheld, useDecided('withheld'))
  return (
    <Card title={`${W.kinds[item.kind]} · ${item.compoundName}`}>
      <Stack>
        {item.text !== undefined && <Line>{item.text}</Line>}
        {item.photoId !== undefined && (
          <PrivatePhoto id={item.photoId} size="medium" label={W.photoLabel} />
        )}
        <Quiet>{WITHHELD_REASON_WORDS[item.reason]}</Quiet>
        <Quiet>{W.since(momentName(item.since, localDateAt(Date.now())))}</Quiet>
        <Refused because={step.because} />
        <ButtonRow>
          <Button
            text={W.release}
            isBusy={step.isSending}
            onTap={() => void step.send({ withheldId: item.id })}
          />
          <Refuse
            text={W.refuse}
            title={W.refuseTitle}
            send={W.refuseSend}
            options={LABELS}
            step={no}
            onSend={(label) => void no.send({ withheldId: item.id, label })}
          />
        </ButtonRow>
      </Stack>
    </Card>
  )
}
