import { useState } from 'react'
import {
  type HouseholdMember,
  type HouseholdRow,
  moveOut,
  setLease,
} from '../../../../shared/contract/household'
import { BLOCKING_WORDS } from '../../../../shared/text/zhCN/block'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { CARE_WORKER_WORDS } from '../../../../shared/text/zhCN/care'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { HOUSEHOLD_WORDS } from '../../../../shared/text/zhCN/household'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { LastDay, useLastDay } from '../../components/LastDay'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { lastDayOf } from '../block/blockDays'
import { BindSheet } from '../card/BindSheet'
import { MandatesSheet } from '../care/MandatesSheet'
import { useSend } from '../frame/useSend'
import { BlockSheet } from './BlockSheet'
import { useHouseholdsChanged } from './useHouseholds'

const W = HOUSEHOLD_WORDS
type MemberProps = { readonly member: HouseholdMember }
type SheetProps = MemberProps & { readonly onClose: () => void }

function useThenClosed(onClose: () => void): () => void {
  const changed = useHouseholdsChanged()
  return () => {
    changed()
    onClose()
  }
}

function MoveOutSheet({ member: { name, membershipId }, onClose }: SheetProps) {
  const step = useSend(moveOut, useThenClosed(onClose))
  return (
    <Sheet title={W.moveOutAsk(name)} onClose={onClose}>
      <Line>{W.moveOutMore}</Line>
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.moveOutYes}
        isBusy={step.isSending}
        onTap={() => void step.send({ membershipId })}
      />
      <Button look="other" text={W.no} onTap={onClose} />
    </Sheet>
  )
}

function LeaseSheet({ member: { name, membershipId, lastDay }, onClose }: SheetProps) {
  const step = useSend(setLease, useThenClosed(onClose))
  const { day, props } = useLastDay()
  return (
    <Sheet title={name} onClose={onClose}>
      <LastDay asks={W.leaseOf(name)} {...props} />
      <Refused because={step.because} />
      {day !== undefined && (
        <Button
          text={W.keepLease}
          isBusy={step.isSending}
          onTap={() => void step.send({ membershipId, lastDay: day })}
        />
      )}
      {lastDay !== undefined && (
        <Button
          look="other"
          text={W.noLease}
          isBusy={step.isSending}
          onTap={() => void step.send({ membershipId })}
        />
      )}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

function BlockSheetHere({ member, onClose }: SheetProps) {
  const onBlocked = useThenClosed(onClose)
  return <BlockSheet member={member} onBlocked={onBlocked} onClose={onClose} />
}

type Step = 'card' | 'care' | 'lease' | 'moveOut' | 'block'
const STEPS: readonly (readonly [step: Step, text: string])[] = [
  ['card', CARD_WORDS.bind],
  ['care', CARE_WORKER_WORDS.care],
  ['lease', W.setLease],
  ['moveOut', W.moveOut],
  ['block', BLOCKING_WORDS.block],
]
const SHEETS = {
  card: BindSheet,
  care: MandatesSheet,
  lease: LeaseSheet,
  moveOut: MoveOutSheet,
  block: BlockSheetHere,
} as const satisfies Record<Step, unknown>

type StepsProps = MemberProps & { readonly onOpen: (step: Step) => void }

/** What a worker can set right; nobody is blocked twice. */
const Steps = ({ member: { name, blockedUntil }, onOpen }: StepsProps) => (
  <ButtonRow>
    {STEPS.filter(([step]) => step !== 'block' || blockedUntil === undefined).map(
      ([step, text]) => (
        <Button
          key={step}
          look="small"
          text={text}
          label={`${text}：${name}`}
          onTap={() => onOpen(step)}
        />
      ),
    )}
  </ButtonRow>
)

/** One person of a family, and what a worker can set right. */
function Member({ member, others }: MemberProps & { readonly others: readonly HouseholdMember[] }) {
  const [open, setOpen] = useState<Step>()
  const { name, addressForm, lastDay, blockedUntil } = member
  const Opened = open === undefined ? undefined : SHEETS[open]
  return (
    <>
      <Line>{W.member(name, addressForm)}</Line>
      {lastDay !== undefined && <Quiet>{W.lease(longDay(lastDay))}</Quiet>}
      {blockedUntil !== undefined && (
        <Quiet>{BLOCKING_WORDS.blocked(lastDayOf(blockedUntil))}</Quiet>
      )}
      <Steps member={member} onOpen={setOpen} />
      {Opened && <Opened member={member} others={others} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** A family behind a door. */
export const HouseholdCard = ({ row }: { readonly row: HouseholdRow }) => (
  <Card title={W.door(row.unit, row.room)}>
    <Stack>
      {row.members.map((member) => (
        <Member
          key={member.membershipId}
          member={member}
          others={row.members.filter((one) => one !== member)}
        />
      ))}
    </Stack>
  </Card>
)
