import type { GroupView } from '../../../../shared/contract/group'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { GROUP_WORDS as W } from '../../../../shared/text/zhCN/group'
import { Button } from '../../components/Button'
import { Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useActing } from '../care/acting'
import { CannotAct } from '../care/CannotAct'
import { useActingStanding } from '../care/useStanding'
import { openEvents, openJoin } from '../frame/navigate'
import { SignInButton } from '../resident/SignInButton'
import { approvedOf, useMe } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'
import { useJoining } from './useGroups'

type FootProps = { readonly group: GroupView; readonly onFamily: () => void }
type GroupProps = Pick<FootProps, 'group'>
type JoiningProps = { readonly joining: ReturnType<typeof useJoining> }

/** For who does not live there, as far as anybody knows. */
function JoinPlace({ group: { nodeId } }: GroupProps) {
  const { data: me } = useMe()
  if (approvedOf(me).length > 0) return <Quiet>{W.elsewhere}</Quiet>
  const compoundId = nodeId.startsWith('cpd_') ? nodeId : undefined
  return <Button text={W.joinPlace} onTap={() => openJoin(compoundId)} />
}

/** In whose name one acts, if in anybody's. */
const useActingName = (): string | undefined => useActing(({ acting }) => acting?.name)

function Leave({ joining }: JoiningProps) {
  const name = useActingName()
  return (
    <>
      <Refused because={joining.because} />
      <Line>{`✓ ${name === undefined ? W.joined : W.joinedFor(name)}`}</Line>
      <Quiet>{W.toldLater}</Quiet>
      <Button
        look="other"
        text={joining.isSending ? FRAME_WORDS.sending : W.leave}
        isBusy={joining.isSending}
        onTap={() => joining.say('out')}
      />
    </>
  )
}

const isFull = ({ limit, members = 0 }: GroupView): boolean =>
  limit !== undefined && members >= limit

function Join({ group, joining }: GroupProps & JoiningProps) {
  const name = useActingName()
  if (isFull(group)) return <Line>{W.full}</Line>
  const text = name === undefined ? W.join : W.joinFor(name)
  return (
    <>
      <Refused because={joining.because} />
      <Button
        text={joining.isSending ? FRAME_WORDS.sending : text}
        isBusy={joining.isSending}
        onTap={() => joining.say('in')}
      />
    </>
  )
}

/** One may be in it oneself: the family may come all the same. */
function ForFamily({ onFamily }: Pick<FootProps, 'onFamily'>) {
  if (useActingName() !== undefined) return null
  return <Button look="small" text={W.forFamily} onTap={onFamily} />
}

function Say({ group, onFamily }: FootProps) {
  const joining = useJoining(group.id)
  return (
    <>
      {group.mine === 'in' ? <Leave joining={joining} /> : <Join {...{ group, joining }} />}
      <ForFamily onFamily={onFamily} />
    </>
  )
}

/** For who is signed in: to join, or where they would have to live. */
function AskOrJoin(props: FootProps) {
  const acting = useActingStanding()
  if (acting !== undefined && acting !== 'open') return <CannotAct standing={acting} />
  if (props.group.mine !== undefined) return <Say {...props} />
  if (acting !== undefined) return <Quiet>{W.elsewhere}</Quiet>
  // Who works there and lives elsewhere has their own part of the page.
  return props.group.desk ? null : <JoinPlace group={props.group} />
}

function Step(props: FootProps) {
  const isGuest = useIsGuest()
  if (props.group.status === 'ended')
    return <Button look="other" text={W.seeOthers} onTap={openEvents} />
  return isGuest ? <SignInButton text={W.guest} /> : <AskOrJoin {...props} />
}

/** The one next step of whoever looks. */
export const GroupFoot = (props: FootProps) => (
  <Stack>
    <Step {...props} />
  </Stack>
)
