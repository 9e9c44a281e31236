import type { SessionView } from '../../../../shared/contract/event'
import type { MyMembership } from '../../../../shared/contract/resident'
import { localDateAt } from '../../../../shared/kernel/dates'
import { SESSION_WORDS } from '../../../../shared/text/zhCN/event'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { SIGN_UP_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { Button, ButtonRow } from '../../components/Button'
import { Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useActing } from '../care/acting'
import { CannotAct } from '../care/CannotAct'
import { useActingStanding } from '../care/useStanding'
import { openEvents, openJoin } from '../frame/navigate'
import { SignInButton } from '../resident/SignInButton'
import { approvedOf, useMe } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'
import { MySeat } from './MySeat'
import type { Open } from './sheets'
import { asksAnything, type Stage, stageOf, standing } from './stage'
import { useSigningUp } from './useSigningUp'
import { type Taking, useTaking } from './useTaking'

type FootProps = { readonly session: SessionView; readonly open: Open }
type StepProps = FootProps & { readonly taking: Taking }
type StageProps = FootProps & { readonly stage: Stage }

/** Nothing can be done any more: said kindly, with somewhere to go. */
const Ended = ({ says }: { readonly says: string }) => (
  <>
    <Line>{says}</Line>
    <Button look="other" text={SESSION_WORDS.seeOthers} onTap={openEvents} />
  </>
)

const NotYet = ({ session: { window } }: FootProps) => (
  <>
    <Line>{W.opensAt(momentName(window.opensAt ?? Date.now(), localDateAt(Date.now())))}</Line>
    <Quiet>{W.opensMore}</Quiet>
  </>
)

/** For who does not live there, as far as anybody knows. */
function Join({ session: { nodeId } }: FootProps) {
  const { data: me } = useMe()
  const isOneCompound = nodeId.startsWith('cpd_')
  const isOfThere = (one: MyMembership) => !isOneCompound || one.compoundId === nodeId
  if (me?.memberships.some((one) => isOfThere(one) && one.status === 'requested'))
    return <Line>{W.waitForApproval}</Line>
  const join = () => openJoin(isOneCompound ? nodeId : undefined)
  if (approvedOf(me).length === 0) return <Button text={W.joinToSignUp} onTap={join} />
  return (
    <>
      <Quiet>{W.ofAnotherPlace}</Quiet>
      <Button look="other" text={W.joinThere} onTap={join} />
    </>
  )
}

const isPlain = ({ terms, clash }: SessionView): boolean =>
  clash === undefined && !asksAnything(terms)

/** A tap is enough where nothing is asked and nothing is pointed out; in somebody's name it is said once more whose it will be. */
function Ask({ session, stage, open }: StageProps) {
  const acting = useActing((store) => store.acting)
  const step = useSigningUp(session.id, () => undefined)
  const isWaiting = stage === 'full'
  const ask = () => {
    if (acting !== undefined || !isPlain(session)) return open('signUp')
    const wish = { sessionId: session.id, party: 1 }
    return isWaiting ? step.wait(wish) : step.signUp(wish)
  }
  const signUpText = acting === undefined ? W.signUp : W.signUpFor(acting.name)
  const text = isWaiting ? W.join : signUpText
  return (
    <>
      {isWaiting && <Quiet>{W.joinMore}</Quiet>}
      <Refused because={step.because} />
      <ButtonRow>
        <Button
          text={step.isSending ? FRAME_WORDS.sending : text}
          isBusy={step.isSending}
          onTap={ask}
        />
        <ForFamily open={open} />
      </ButtonRow>
    </>
  )
}

/** One may be signed up oneself, or live elsewhere: the family may come all the same. */
function ForFamily({ open }: Pick<FootProps, 'open'>) {
  const isActing = useActing(({ acting }) => acting !== undefined)
  if (isActing) return null
  return <Button look="other" text={W.forFamily} onTap={() => open('family')} />
}

/** Neighbours alone see how many seats there are; who works there may be none. */
function useMaySignUp({ seats }: SessionView): boolean {
  const { data: me } = useMe()
  const isNeighbour = me === undefined || approvedOf(me).length > 0
  const acting = useActingStanding()
  return acting === undefined ? seats !== undefined && isNeighbour : acting === 'open'
}

function AskOrJoin(props: StageProps) {
  const acting = useActingStanding()
  const may = useMaySignUp(props.session)
  if (may) return <Ask {...props} />
  if (acting !== undefined) return <CannotAct standing={acting} />
  return (
    <>
      <Join {...props} />
      <ForFamily open={props.open} />
    </>
  )
}

function Mine({ session, open, taking }: StepProps) {
  const mine = standing(session)
  return (
    <>
      {mine && <MySeat {...{ session, mine, open, taking }} />}
      {session.window.isOpen && <ForFamily open={open} />}
    </>
  )
}

const ENDINGS: Partial<Record<Stage, string>> = {
  cancelled: W.cancelled,
  over: W.over,
  closed: W.closed,
  taken: W.taken,
}

function Step(props: StepProps) {
  const isGuest = useIsGuest()
  const stage = stageOf(props.session, Date.now())
  const ending = ENDINGS[stage]
  if (ending !== undefined) return <Ended says={ending} />
  if (stage === 'notYet') return <NotYet {...props} />
  if (stage === 'mine') return <Mine {...props} />
  return isGuest ? <SignInButton text={W.login} /> : <AskOrJoin {...props} stage={stage} />
}

/** The next step of whoever looks: sign in, join, sign up, wait, or what they can do with their seat. */
export function SignUpFoot(props: FootProps) {
  // Held here: a seat that was kept too long is no longer on offer when the sentence says so.
  const taking = useTaking(props.session.id)
  return (
    <Stack>
      <Refused because={taking.because} />
      <Step {...props} taking={taking} />
    </Stack>
  )
}
