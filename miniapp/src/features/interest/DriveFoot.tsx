import type { DriveView } from '../../../../shared/contract/interest'
import { localDateAt } from '../../../../shared/kernel/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { INTEREST_WORDS as W } from '../../../../shared/text/zhCN/interest'
import { Button } from '../../components/Button'
import { Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { openEvents, openJoin, openSession } from '../frame/navigate'
import { SignInButton } from '../resident/SignInButton'
import { approvedOf, useMe } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'
import { useSaying } from './useDrives'

type FootProps = { readonly drive: DriveView }

const isOver = ({ status, until }: DriveView): boolean =>
  status !== 'enough' && (status !== 'open' || until < localDateAt(Date.now()))

const Ended = ({ drive: { sessionId } }: FootProps) =>
  sessionId === undefined ? (
    <Button look="other" text={W.seeOthers} onTap={openEvents} />
  ) : (
    <Button text={W.seeSession} onTap={() => openSession(sessionId)} />
  )

/** For who does not live there, as far as anybody knows. */
function Join({ drive: { nodeId } }: FootProps) {
  const { data: me } = useMe()
  if (approvedOf(me).length > 0) return <Quiet>{W.elsewhere}</Quiet>
  return (
    <Button text={W.join} onTap={() => openJoin(nodeId.startsWith('cpd_') ? nodeId : undefined)} />
  )
}

function Say({ drive: { id, mine } }: FootProps) {
  const saying = useSaying(id)
  const isIn = mine === 'in'
  const text = isIn ? W.back : W.want
  return (
    <>
      <Refused because={saying.because} />
      {isIn && <Line>{`✓ ${W.wanted}`}</Line>}
      {isIn && <Quiet>{W.toldLater}</Quiet>}
      <Button
        look={isIn ? 'other' : 'main'}
        text={saying.isSending ? FRAME_WORDS.sending : text}
        isBusy={saying.isSending}
        onTap={() => saying.say(isIn ? 'out' : 'in')}
      />
    </>
  )
}

function Step({ drive }: FootProps) {
  const isGuest = useIsGuest()
  if (isOver(drive)) return <Ended drive={drive} />
  if (isGuest) return <SignInButton text={W.guest} />
  if (drive.mine !== undefined) return <Say drive={drive} />
  // Who works there and lives elsewhere has their own part of the page.
  return drive.desk ? null : <Join drive={drive} />
}

/** The one next step of whoever looks. */
export const DriveFoot = ({ drive }: FootProps) => (
  <Stack>
    <Step drive={drive} />
  </Stack>
)
