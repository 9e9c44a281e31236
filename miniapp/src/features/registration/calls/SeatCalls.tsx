import type { SeatCall } from '../../../../../shared/contract/callList'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import {
  callReason,
  PEOPLE_WORDS,
  SEAT_CALLS_WORDS as W,
} from '../../../../../shared/text/zhCN/seatsDesk'
import { Card, Heading, Line, Quiet, Stack } from '../../../components/Card'
import { byBuilding } from './byBuilding'
import { CallOutcomes } from './CallOutcomes'
import { RingThem } from './RingThem'

type CallProps = { readonly call: SeatCall }
const today = () => localDateAt(Date.now())
const moment = (at: number): string => momentName(at, today())

/** Whom to call, why, and what came of it. */
const CallCard = ({ call }: CallProps) => (
  <Card title={PEOPLE_WORDS.who(call.name, call.addressForm)}>
    <Stack>
      <Line>{callReason(call.reason, moment(call.until))}</Line>
      <Line>{`${W.about(call.title, timesName(call, today()))} · ${PEOPLE_WORDS.party(call.party)}`}</Line>
      {call.lastTry && (
        <Quiet>{W.tried(call.tries, moment(call.lastTry.at), call.lastTry.by)}</Quiet>
      )}
      <RingThem call={call} />
      <CallOutcomes about={call} />
    </Stack>
  </Card>
)

/** One building after the other. */
export const SeatCalls = ({ calls }: { readonly calls: readonly SeatCall[] }) => (
  <Stack>
    <Quiet>{W.more}</Quiet>
    {byBuilding(calls).map(({ name, calls: those }) => (
      <Stack key={name}>
        <Heading text={name} />
        {those.map((call) => (
          <CallCard key={`${call.sessionId}${call.membershipId}`} call={call} />
        ))}
      </Stack>
    ))}
  </Stack>
)
