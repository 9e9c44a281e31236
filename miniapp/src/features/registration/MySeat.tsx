import type { SessionView } from '../../../../shared/contract/event'
import type { Mine } from '../../../../shared/contract/seats'
import { localDateAt } from '../../../../shared/kernel/dates'
import { ABSENCE_WORDS } from '../../../../shared/text/zhCN/attendance'
import { UNKNOWN_STATUS } from '../../../../shared/text/zhCN/booking'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { MY_SEAT_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { Button, ButtonRow } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { AtTheDoor } from '../attendance/AtTheDoor'
import { people } from '../event/seatsWords'
import type { Open } from './sheets'
import { areOthersHeld, isAtTheDoor, mayLeave, mayStillCome } from './stage'
import type { Taking } from './useTaking'

type SeatProps = {
  readonly session: SessionView
  readonly mine: Mine
  readonly open: Open
  readonly taking: Pick<Taking, 'take' | 'isSending'>
}

const isHeld = ({ status }: SessionView): boolean => status !== 'cancelled'

const Confirmed = ({ session, mine, open }: SeatProps) => (
  <>
    <Line>{`✓ ${W.confirmed(mine.party)}`}</Line>
    {isHeld(session) && isAtTheDoor(session, Date.now()) && <AtTheDoor />}
    {mayLeave(session, Date.now()) ? (
      <Button look="other" text={W.cancel} onTap={() => open('cancel')} />
    ) : (
      <Quiet>{W.begun}</Quiet>
    )}
  </>
)

/** Whoever gets no seat any more is told so, and no longer listed once they say so. */
const NoneCame = ({ session, open }: SeatProps) => (
  <>
    <Line>{W.noneCame}</Line>
    {mayLeave(session, Date.now()) && (
      <Button look="other" text={W.leave} onTap={() => open('leaveLate')} />
    )}
  </>
)

const Waits = ({ mine: { ahead = 0 }, open }: SeatProps) => (
  <>
    <Line>{ahead === 0 ? W.next : W.ahead(people(ahead))}</Line>
    <Button look="other" text={W.leave} onTap={() => open('leave')} />
  </>
)

const Waitlisted = (props: SeatProps) =>
  mayStillCome(props.session, Date.now()) ? <Waits {...props} /> : <NoneCame {...props} />

const untilWords = ({ offeredUntil }: Mine): string =>
  W.offered(momentName(offeredUntil ?? Date.now(), localDateAt(Date.now())))

/** A seat is kept: taken at the tap, or left to whoever is next. */
const Offered = ({ mine, open, taking }: SeatProps) => (
  <>
    <Line>{untilWords(mine)}</Line>
    <Quiet>{W.offeredMore}</Quiet>
    <ButtonRow>
      <Button text={W.take} isBusy={taking.isSending} onTap={taking.take} />
      <Button look="other" text={W.give} isDisabled={taking.isSending} onTap={() => open('give')} />
    </ButtonRow>
  </>
)

/** Said to oneself alone, and only until it is explained. */
function Absent({ mine: { absence }, open }: SeatProps) {
  if (absence !== undefined) return <Line>{ABSENCE_WORDS.heard[absence]}</Line>
  return (
    <>
      <Line>{W.noShow}</Line>
      <Button look="other" text={ABSENCE_WORDS.explain} onTap={() => open('absence')} />
    </>
  )
}

const Attended = ({ session: { signUp } }: SeatProps) => (
  <Line>{`✓ ${signUp === 'course' ? W.attendedCourse : W.attended}`}</Line>
)

const SEATS: Partial<Record<Mine['status'], (props: SeatProps) => JSX.Element>> = {
  confirmed: Confirmed,
  waitlisted: Waitlisted,
  offered: Offered,
  attended: Attended,
  noShow: Absent,
}

/** How I stand in it, or the one for whom I act, and what can be done about it. */
export function MySeat(props: SeatProps) {
  // A newer server may know states that we do not.
  const Shown = SEATS[props.mine.status]
  if (!Shown) return <Line>{UNKNOWN_STATUS}</Line>
  return (
    <>
      <Shown {...props} />
      {!isHeld(props.session) && areOthersHeld(props.session) && <Quiet>{W.othersHeld}</Quiet>}
    </>
  )
}
