import { useState } from 'react'
import type { Times } from '../../../../../shared/contract/event'
import {
  decideProposal,
  DECLINE_REASONS,
  type DeclineReason,
  type Proposal,
  type ProposalDecision,
} from '../../../../../shared/contract/proposal'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { PROPOSAL_DESK_WORDS as W } from '../../../../../shared/text/zhCN/proposal'
import { Asked } from '../../../components/Asked'
import { Button } from '../../../components/Button'
import { Card, Stack } from '../../../components/Card'
import { LookOn } from '../../../components/LookOn'
import { Empty, Loaded, Refused } from '../../../components/States'
import { goBack } from '../../frame/navigate'
import { useFresh } from '../../frame/useFresh'
import { useSend } from '../../frame/useSend'
import { SeriesTimes } from '../publish/SeriesTimes'
import { ProposalFacts } from './ProposalFacts'
import { useDeskProposals, useProposalsChanged } from './useProposals'

const REASONS = DECLINE_REASONS.map((value) => ({ value, text: W.reasons[value] }))

type StepProps = {
  readonly isSending: boolean
  readonly because: string | undefined
}

type NoProps = StepProps & {
  readonly onSay: (reason: DeclineReason) => void
  readonly onBack: () => void
}

/** Why not, by a chip: whoever proposed it reads it. */
function SayNo({ isSending, because, onSay, onBack }: NoProps) {
  const [reason, setReason] = useState<DeclineReason>()
  return (
    <Card title={W.decline}>
      <Stack>
        <Asked label={W.because} options={REASONS} chosen={reason} onChoose={setReason} />
        <Refused because={because} />
        <Button
          {...{ look: 'danger', text: W.declineYes, isBusy: isSending }}
          isDisabled={reason === undefined}
          onTap={() => reason !== undefined && onSay(reason)}
        />
        <Button look="other" text={W.back} onTap={onBack} />
      </Stack>
    </Card>
  )
}

type YesProps = StepProps & { readonly onYes: () => void; readonly onNo: () => void }

const Say = ({ isSending, because, onYes, onNo }: YesProps) => (
  <>
    <Refused because={because} />
    <Button text={W.approve} isBusy={isSending} onTap={onYes} />
    <Button look="other" text={W.decline} onTap={onNo} />
  </>
)

type ProposedProps = {
  readonly proposal: Proposal
  readonly onDecided: (decision: ProposalDecision) => void
}

/** All that they wrote, and a worker's word on it: as it was proposed, or at another time. */
function Proposed({ proposal, onDecided }: ProposedProps) {
  const { id: eventId, sessions } = proposal
  const [others, setOthers] = useState<readonly Times[]>()
  const [isNo, setNo] = useState(false)
  const changed = useProposalsChanged()
  const { send, isSending, because } = useSend(decideProposal, ({ decision }) => {
    onDecided(decision)
    changed()
  })
  const approve = () =>
    void send({
      ...{ eventId, decision: 'approved' },
      ...(others === undefined ? {} : { sessions: [...others] }),
    })
  const decline = (reason: DeclineReason) => void send({ eventId, decision: 'declined', reason })
  const step = { isSending, because }
  return (
    <Stack>
      <ProposalFacts proposal={proposal}>
        <SeriesTimes sessions={others ?? sessions} onChange={setOthers} />
      </ProposalFacts>
      {isNo ? (
        <SayNo {...step} onSay={decline} onBack={() => setNo(false)} />
      ) : (
        <Say {...step} onYes={approve} onNo={() => setNo(true)} />
      )}
    </Stack>
  )
}

type LookProps = { readonly nodeId: CommunityId; readonly id: string }

const ToDesk = ({ says }: { readonly says: string }) => (
  <Empty says={says}>
    <Button text={W.toDesk} onTap={goBack} />
  </Empty>
)

/** One of those that wait. */
function Waiting({ nodeId, id, onDecided }: LookProps & Pick<ProposedProps, 'onDecided'>) {
  const list = useDeskProposals(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const found = pages.flatMap(({ items }) => items).find((one) => one.id === id)
        if (found) return <Proposed proposal={found} onDecided={onDecided} />
        return list.hasNextPage ? <LookOn of={list} /> : <ToDesk says={W.gone} />
      }}
    </Loaded>
  )
}

/** What a neighbour proposes, until a worker has said yes or why not. */
export function LookAtProposal(at: LookProps) {
  const [decision, setDecision] = useState<ProposalDecision>()
  if (decision === undefined) return <Waiting {...at} onDecided={setDecision} />
  return <ToDesk says={`✓ ${W[decision]}`} />
}
