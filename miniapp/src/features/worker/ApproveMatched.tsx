import { approveMembership, type MembershipRequest } from '../../../../shared/contract/resident'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useDecided } from './useCases'

const W = ROSTER_WORDS

/** Name, door and number as the community's own list has them, and nothing left that a person has to judge. */
export const isMatched = (request: MembershipRequest): boolean =>
  request.onRoster === 'same' &&
  request.isRosterPhone === true &&
  request.families.length === 0 &&
  (request.known ?? []).length === 0 &&
  request.again === undefined

type MatchedProps = { readonly requests: readonly MembershipRequest[] }

/** All whom the list knows, let in with one tap; each is a decision of its own, and the first that fails ends it. */
export function ApproveMatched({ requests }: MatchedProps) {
  const step = useSend(approveMembership, useDecided('requests'))
  const matched = requests.filter(isMatched)
  if (matched.length < 2) return null
  const approveAll = async () => {
    for (const { id } of matched) {
      const answer = await step.send({ membershipId: id })
      if (answer?.is !== 'done') return
    }
  }
  return (
    <Card title={W.matched(matched.length)}>
      <Stack>
        <Quiet>{W.matchedMore}</Quiet>
        {matched.map(({ id, name, buildingName, unit, room }) => (
          <Line key={id}>{W.matchedOne(name, [buildingName, unit, room].join(' '))}</Line>
        ))}
        <Refused because={step.because} />
        <Button
          text={W.approveMatched(matched.length)}
          isBusy={step.isSending}
          onTap={() => void approveAll()}
        />
      </Stack>
    </Card>
  )
}
