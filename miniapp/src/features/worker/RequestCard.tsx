import { useState } from 'react'
import type { InputOf } from '../../../../shared/contract/endpoint'
import {
  approveMembership,
  type MembershipRequest,
  REJECTION_REASONS,
  rejectMembership,
} from '../../../../shared/contract/resident'
import { localDateAt } from '../../../../shared/kernel/dates'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { relativeWords } from '../../../../shared/text/zhCN/care'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { REQUEST_WORDS } from '../../../../shared/text/zhCN/joining'
import { REJECTION_WORDS, rejectionSentence } from '../../../../shared/text/zhCN/resident'
import { ON_ROSTER_WORDS, ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button, ButtonRow } from '../../components/Button'
import { CallButton } from '../../components/CallButton'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Refused } from '../../components/States'
import { KnownPeople } from '../card/KnownPeople'
import { useSend } from '../frame/useSend'
import { PrivatePhoto } from '../photo/PrivatePhoto'
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

/** What the community's own list says; whose name stands there instead is not shown. */
const OnRoster = ({ request: { onRoster, isRosterPhone } }: RequestProps) => (
  <>
    <Line>{ON_ROSTER_WORDS[onRoster]}</Line>
    {isRosterPhone === true && <Quiet>{ROSTER_WORDS.samePhone}</Quiet>}
  </>
)

/** Turned away before: how often, why, and what differs now. */
const Again = ({ request: { again } }: RequestProps) =>
  again === undefined ? null : (
    <>
      <Line>{REQUEST_WORDS.again(again.times)}</Line>
      <Quiet>{REQUEST_WORDS.before(rejectionSentence(again.reason))}</Quiet>
      <Quiet>{REQUEST_WORDS.changed(again.changed)}</Quiet>
    </>
  )

const Proof = ({ request: { proofPhotoId, name } }: RequestProps) =>
  proofPhotoId === undefined ? null : (
    <>
      <PrivatePhoto id={proofPhotoId} size="large" label={REQUEST_WORDS.proof(name)} />
      <Quiet>{REQUEST_WORDS.proofMore}</Quiet>
    </>
  )

const Facts = ({ request }: RequestProps) => (
  <>
    {request.relative !== undefined && <Line>{relativeWords(request.relative)}</Line>}
    <Line>{request.compoundName}</Line>
    <Line>{W.address(request.buildingName, request.unit, request.room)}</Line>
    <Line>{W.livingThere(request.livingThere)}</Line>
    <OnRoster request={request} />
    {request.lastDay !== undefined && <Line>{W.leaseUntil(longDay(request.lastDay))}</Line>}
    <Quiet>{W.addressForm(request.addressForm)}</Quiet>
    <Phone request={request} />
    <Again request={request} />
    <Proof request={request} />
    <Quiet>{W.askedAt(momentName(request.requestedAt, localDateAt(Date.now())))}</Quiet>
  </>
)

type Family = NonNullable<InputOf<typeof approveMembership>['family']>

/** With whom they live: asked only where somebody lives there already. */
function useFamily({ families }: MembershipRequest) {
  const [only, ...others] = families
  const [chosen, setChosen] = useState<Family | undefined>(
    others.length === 0 ? only?.id : undefined,
  )
  const options = [
    ...families.map(({ id, members }) => ({
      value: id,
      text: W.family(members.join('、')),
    })),
    { value: 'own' as Family, text: W.ownFamily },
  ]
  const isOpen = families.length > 0 && chosen === undefined
  const family = chosen === undefined ? {} : { family: chosen }
  return { family, isOpen, props: { label: W.whichFamily, options, chosen, onChoose: setChosen } }
}

/** One person who says they live here: what they said, and the decision. */
export function RequestCard({ request }: RequestProps) {
  const step = useSend(approveMembership, useDecided('requests'))
  const { family, isOpen, props } = useFamily(request)
  const no = useSend(rejectMembership, useDecided('requests'))
  return (
    <Card title={request.name}>
      <Stack>
        <Facts request={request} />
        <KnownPeople request={request} />
        {request.families.length > 0 && (
          <>
            <Quiet>{W.whichFamily}</Quiet>
            <Choice {...props} />
          </>
        )}
        <Refused because={step.because} />
        <ButtonRow>
          <Button
            text={W.approve}
            label={`${W.approve}：${request.name}`}
            isBusy={step.isSending}
            isDisabled={isOpen}
            onTap={() => void step.send({ membershipId: request.id, ...family })}
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
