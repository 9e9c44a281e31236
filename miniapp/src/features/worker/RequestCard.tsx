import {
  approveMembership,
  type MembershipRequest,
  REJECTION_REASONS,
  rejectMembership,
} from '../../../../shared/contract/resident'
import { localDateAt } from '../../../../shared/kernel/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { REJECTION_WORDS } from '../../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button, ButtonRow } from '../../components/Button'
import { CallButton } from '../../components/CallButton'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { Refuse } from './Refuse'
import { useDecided } from './useCases'

const W = WORKER_WORDS
const REASONS = REJECTION_REASONS.map((value) => ({ value, text: REJECTION_WORDS[value] }))
type RequestProps = { readonly request: MembershipRequest }

/** To call, and the remark that it was somebody else's before; never whose. */
const Phone = ({ request: { phone, wasOthersPhone, name } }: RequestProps) =>
  phone === undefined ? null : (
    <>
      <Line>{phone}</Line>
      {wasOthersPhone === true && (
        <>
          <Line>{PRIVACY_WORDS.wasOthersPhone}</Line>
          <Quiet>{PRIVACY_WORDS.wasOthersPhoneMore}</Quiet>
        </>
      )}
      <CallButton
        number={phone}
        text={PRIVACY_WORDS.callPhone}
        label={PRIVACY_WORDS.callPhoneFor(name)}
      />
    </>
  )

const Facts = ({ request }: RequestProps) => (
  <>
    <Line>{request.compoundName}</Line>
    <Line>{W.address(request.buildingName, request.unit, request.room)}</Line>
    <Line>{W.livingThere(request.livingThere)}</Line>
    <Quiet>{W.addressForm(request.addressForm)}</Quiet>
    <Phone request={request} />
    <Quiet>{W.askedAt(momentName(request.requestedAt, localDateAt(Date.now())))}</Quiet>
  </>
)

/** One person who says they live here: what they said, and the decision. */
export function RequestCard({ request }: RequestProps) {
  const step = useSend(approveMembership, useDecided('requests'))
  const no = useSend(rejectMembership, useDecided('requests'))
  return (
    <Card title={request.name}>
      <Stack>
        <Facts request={request} />
        <Refused because={step.because} />
        <ButtonRow>
          <Button
            text={W.approve}
            label={`${W.approve}：${request.name}`}
            isBusy={step.isSending}
            onTap={() => void step.send({ membershipId: request.id })}
          />
          <Refuse
            text={W.reject}
            label={`${W.reject}：${request.name}`}
            title={W.rejectTitle}
            send={W.rejectSend}
            options={REASONS}
            step={no}
            onSend={(reason) => void no.send({ membershipId: request.id, reason })}
          />
        </ButtonRow>
      </Stack>
    </Card>
  )
}
