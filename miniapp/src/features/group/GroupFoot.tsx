import type { GroupView } from '../../../../shared/contract/group'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { GROUP_WORDS as W } from '../../../../shared/text/zhCN/group'
import { Button } from '../../components/Button'
import { Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { openEvents, openJoin } from '../frame/navigate'
import { SignInButton } from '../resident/SignInButton'
import { approvedOf, useMe } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'
import { useJoining } from './useGroups'

type FootProps = { readonly group: GroupView }
type JoiningProps = { readonly joining: ReturnType<typeof useJoining> }

/** For who does not live there, as far as anybody knows. */
function JoinPlace({ group: { nodeId } }: FootProps) {
  const { data: me } = useMe()
  if (approvedOf(me).length > 0) return <Quiet>{W.elsewhere}</Quiet>
  const compoundId = nodeId.startsWith('cpd_') ? nodeId : undefined
  return <Button text={W.joinPlace} onTap={() => openJoin(compoundId)} />
}

const Leave = ({ joining }: JoiningProps) => (
  <>
    <Refused because={joining.because} />
    <Line>{`✓ ${W.joined}`}</Line>
    <Quiet>{W.toldLater}</Quiet>
    <Button
      look="other"
      text={joining.isSending ? FRAME_WORDS.sending : W.leave}
      isBusy={joining.isSending}
      onTap={() => joining.say('out')}
    />
  </>
)

const isFull = ({ limit, members }: GroupView): boolean => limit !== undefined && members >= limit

const Join = ({ group, joining }: FootProps & JoiningProps) =>
  isFull(group) ? (
    <Line>{W.full}</Line>
  ) : (
    <>
      <Refused because={joining.because} />
      <Button
        text={joining.isSending ? FRAME_WORDS.sending : W.join}
        isBusy={joining.isSending}
        onTap={() => joining.say('in')}
      />
    </>
  )

function Say({ group }: FootProps) {
  const joining = useJoining(group.id)
  return group.mine === 'in' ? <Leave joining={joining} /> : <Join {...{ group, joining }} />
}

function Step({ group }: FootProps) {
  const isGuest = useIsGuest()
  if (group.status === 'ended') return <Button look="other" text={W.seeOthers} onTap={openEvents} />
  if (isGuest) return <SignInButton text={W.guest} />
  if (group.mine !== undefined) return <Say group={group} />
  // Who works there and lives elsewhere has their own part of the page.
  return group.desk ? null : <JoinPlace group={group} />
}

/** The one next step of whoever looks. */
export const GroupFoot = ({ group }: FootProps) => (
  <Stack>
    <Step group={group} />
  </Stack>
)
