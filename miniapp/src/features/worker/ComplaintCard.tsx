import {
  type ComplaintDecision,
  type ComplaintItem,
  decideComplaint,
} from '../../../../shared/contract/complaint'
import { localDateAt } from '../../../../shared/kernel/dates'
import { complaintReason } from '../../../../shared/text/zhCN/complaint'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { openListing } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { ListingPhoto } from '../photo/ListingPhoto'
import { useDecided } from './useCases'

const W = WORKER_WORDS
type ItemProps = { readonly item: ComplaintItem }

const lookOf = (decision: ComplaintDecision) => (decision === 'remove' ? 'danger' : 'other')

const Facts = ({ item }: ItemProps) => (
  <>
    <Line>{complaintReason(item.reason)}</Line>
    <Line>{W.complaintAbout(item.title, item.reported)}</Line>
    {item.photoId !== undefined && (
      <ListingPhoto id={item.photoId} size="medium" shape="whole" label={W.photoLabel} />
    )}
    <Quiet>{W.complaintBy(item.reporter)}</Quiet>
    <Quiet>{W.since(momentName(item.since, localDateAt(Date.now())))}</Quiet>
  </>
)

/** What a neighbour finds not right: the thing before one's eyes, and the four ways to decide. */
export function ComplaintCard({ item }: ItemProps) {
  const step = useSend(decideComplaint, useDecided('complaints'))
  const decide = (decision: ComplaintDecision) => void step.send({ complaintId: item.id, decision })
  return (
    <Card title={`${W.complaintKinds[item.kind]} · ${item.compoundName}`}>
      <Stack>
        <Facts item={item} />
        <Button
          look="small"
          text={W.seeThing}
          label={`${W.seeThing}：${item.title}`}
          onTap={() => openListing(item.listingId)}
        />
        <Refused because={step.because} />
        <ButtonRow>
          {item.decisions.map((decision) => (
            <Button
              key={decision}
              look={lookOf(decision)}
              text={W.decisions[decision]}
              label={`${W.decisions[decision]}：${item.title}`}
              isBusy={step.isSending}
              onTap={() => decide(decision)}
            />
          ))}
        </ButtonRow>
      </Stack>
    </Card>
  )
}
