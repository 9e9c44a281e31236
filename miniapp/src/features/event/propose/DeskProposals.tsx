import type { Proposal } from '../../../../../shared/contract/proposal'
import { type LocalDate, localDateAt } from '../../../../../shared/kernel/dates'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { PROPOSAL_DESK_WORDS as W } from '../../../../../shared/text/zhCN/proposal'
import { Heading, Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { Row, Rows } from '../../../components/Row'
import { openProposal } from '../../frame/navigate'
import { useFresh } from '../../frame/useFresh'
import type { DeskProposalList } from './useProposals'

const detailOf = ({ sessions, venue, ...one }: Proposal, today: LocalDate): string =>
  [
    ...sessions.slice(0, 1).map((first) => timesName(first, today)),
    ...[venue.name, W.by(one.proposer, one.compoundName)],
  ].join(' · ')

type Props = { readonly nodeId: CommunityId; readonly of: DeskProposalList }

/** What neighbours propose and nobody has decided on, the longest waiting first; nothing where there is none. */
export function DeskProposals({ nodeId, of: list }: Props) {
  useFresh(list)
  const all = (list.data?.pages ?? []).flatMap(({ items }) => items)
  if (all.length === 0) return null
  const today = localDateAt(Date.now())
  return (
    <Stack>
      <Heading text={W.section} />
      <Rows>
        {all.map((one) => (
          <Row
            key={one.id}
            title={one.words.title}
            detail={detailOf(one, today)}
            onTap={() => openProposal(nodeId, one.id)}
          />
        ))}
      </Rows>
      {list.hasNextPage && <More of={list} />}
    </Stack>
  )
}
