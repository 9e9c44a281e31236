import type { ReactNode } from 'react'
import type { Proposal } from '../../../../../shared/contract/proposal'
import { kindName, SESSION_WORDS as S } from '../../../../../shared/text/zhCN/event'
import { PROPOSAL_DESK_WORDS as W } from '../../../../../shared/text/zhCN/proposal'
import { Card, Line, Quiet, Stack, Title } from '../../../components/Card'

const PARTS = [
  { part: 'description', title: S.about },
  { part: 'bring', title: S.bring },
  { part: 'safety', title: S.safety },
  { part: 'contact', title: S.contact },
] as const

type FactsProps = { readonly proposal: Proposal; readonly children: ReactNode }

/** For how many, and how one signs up. */
const Terms = ({ proposal: { terms, signUp } }: Pick<FactsProps, 'proposal'>) => (
  <>
    <Line>{W.people(terms.capacity)}</Line>
    {terms.maxParty !== undefined && <Line>{W.party(terms.maxParty)}</Line>}
    {signUp === 'course' && <Line>{W.course}</Line>}
  </>
)

/** All that whoever proposes it wrote; what says when stands among it. */
export const ProposalFacts = ({ proposal, children }: FactsProps) => (
  <>
    <Title text={proposal.words.title} />
    <Line>{W.by(proposal.proposer, proposal.compoundName)}</Line>
    <Line>{`${kindName(proposal.words.kind)} · ${proposal.venue.name}`}</Line>
    <Terms proposal={proposal} />
    <Card title={W.when}>
      <Stack>{children}</Stack>
    </Card>
    {PARTS.map(({ part, title }) => {
      const said = proposal.words[part]
      return said === undefined ? null : (
        <Card key={part} title={title}>
          <Line>{said}</Line>
        </Card>
      )
    })}
    {proposal.words.host && <Quiet>{S.host(proposal.words.host.name)}</Quiet>}
  </>
)
