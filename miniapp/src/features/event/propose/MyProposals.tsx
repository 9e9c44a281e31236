import type { MyProposal } from '../../../../../shared/contract/proposal'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { timesName } from '../../../../../shared/text/zhCN/event'
import {
  MY_PROPOSAL_WORDS as W,
  proposalStands,
  whyDeclined,
} from '../../../../../shared/text/zhCN/proposal'
import { Button } from '../../../components/Button'
import { Card, Heading, Line, Quiet, Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { openPropose, openSession } from '../../frame/navigate'
import { useFresh } from '../../frame/useFresh'
import { useMyProposals } from './useProposals'

type OneProps = { readonly proposal: MyProposal }

/** What is left to do about it. */
function Ways({ proposal: { id, status, sessionId, words } }: OneProps) {
  if (sessionId !== undefined)
    return (
      <Button
        {...{ look: 'other', text: W.see, label: W.seeOf(words.title) }}
        onTap={() => openSession(sessionId)}
      />
    )
  if (status !== 'declined') return null
  return (
    <Button
      {...{ look: 'other', text: W.again, label: W.againOf(words.title) }}
      onTap={() => openPropose(id)}
    />
  )
}

/** When and where, and what the community says. */
function One({ proposal }: OneProps) {
  const { words, sessions, venue } = proposal
  const [first] = sessions
  const why = whyDeclined(proposal)
  const today = localDateAt(Date.now())
  return (
    <Card title={words.title}>
      <Stack>
        {first && <Quiet>{`${timesName(first, today)} · ${venue.name}`}</Quiet>}
        <Line>{proposalStands(proposal)}</Line>
        {why !== undefined && <Quiet>{why}</Quiet>}
        <Ways proposal={proposal} />
      </Stack>
    </Card>
  )
}

/** 我提的: nothing where there is none, and it waits for nobody. */
export function MyProposals() {
  const mine = useMyProposals()
  useFresh(mine)
  const all = (mine.data?.pages ?? []).flatMap(({ proposals }) => proposals)
  if (all.length === 0) return null
  return (
    <Stack>
      <Heading text={W.section} />
      {all.map((proposal) => (
        <One key={proposal.id} proposal={proposal} />
      ))}
      {mine.hasNextPage && <More of={mine} />}
    </Stack>
  )
}
