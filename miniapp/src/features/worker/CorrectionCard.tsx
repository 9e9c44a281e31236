import {
  CORRECTION_REASONS,
  type CorrectionItem,
  decideCorrection,
} from '../../../../shared/contract/correction'
import { localDateAt } from '../../../../shared/kernel/dates'
import {
  CORRECTION_REASON_WORDS,
  CORRECTION_WORDS as W,
} from '../../../../shared/text/zhCN/correction'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { Refuse } from './Refuse'
import { useDecided } from './useCases'

const REASONS = CORRECTION_REASONS.map((value) => ({
  value,
  text: CORRECTION_REASON_WORDS[value],
}))
type ItemProps = { readonly item: CorrectionItem }

/** As it stands and as it is to stand. */
const Wanted = ({ item: { name, wantedName, door, wantedDoor } }: ItemProps) => (
  <>
    <Line>{W.now(`${name} ${door}`)}</Line>
    {wantedName !== undefined && <Line>{W.wanted(wantedName)}</Line>}
    {wantedDoor !== undefined && <Line>{W.wanted(wantedDoor)}</Line>}
  </>
)

/** Somebody's name or door, to be put right or left as it is. */
export function CorrectionCard({ item }: ItemProps) {
  const yes = useSend(decideCorrection, useDecided('corrections'))
  const no = useSend(decideCorrection, useDecided('corrections'))
  const corrected = { correctionId: item.id, decision: 'corrected' } as const
  return (
    <Card title={`${item.addressForm} ${item.compoundName}`}>
      <Stack>
        <Wanted item={item} />
        <Quiet>{WORKER_WORDS.since(momentName(item.since, localDateAt(Date.now())))}</Quiet>
        <Refused because={yes.because} />
        <ButtonRow>
          <Button text={W.yes} isBusy={yes.isSending} onTap={() => void yes.send(corrected)} />
          {item.wantedDoor !== undefined && (
            <Button
              look="other"
              text={W.ownFamily}
              isBusy={yes.isSending}
              onTap={() => void yes.send({ ...corrected, family: 'own' })}
            />
          )}
          <Refuse
            text={W.no}
            title={W.why}
            send={W.no}
            options={REASONS}
            step={no}
            onSend={(reason) =>
              void no.send({ correctionId: item.id, decision: 'refused', reason })
            }
          />
        </ButtonRow>
      </Stack>
    </Card>
  )
}
