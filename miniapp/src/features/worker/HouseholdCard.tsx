import { useState } from 'react'
import {
  type HouseholdMember,
  type HouseholdRow,
  moveOut,
  setLease,
} from '../../../../shared/contract/household'
import { BLOCKING_WORDS } from '../../../../shared/text/zhCN/block'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { HOUSEHOLD_WORDS } from '../../../../shared/text/zhCN/household'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { LastDay, useLastDay } from '../../components/LastDay'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { lastDayOf } from '../block/blockDays'
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

/** One person of a family, and what a worker can set right. */
function Member({ member }: MemberProps) {
  const [open, setOpen] = useState<'moveOut' | 'lease' | 'block'>()
  const { name, addressForm, lastDay, blockedUntil } = member
  const close = () => setOpen(undefined)
  return (
    <>
      <Line>{W.member(name, addressForm)}</Line>
      {lastDay !== undefined && <Quiet>{W.lease(longDay(lastDay))}</Quiet>}
      {blockedUntil !== undefined && (
        <Quiet>{BLOCKING_WORDS.blocked(lastDayOf(blockedUntil))}</Quiet>
      )}
      <ButtonRow>
        <Button
          look="small"
          text={W.setLease}
          label={`${W.setLease}：${name}`}
          onTap={() => setOpen('lease')}
        />
        <Button
          look="small"
          text={W.moveOut}
          label={`${W.moveOut}：${name}`}
          onTap={() => setOpen('moveOut')}
        />
        {blockedUntil === undefined && (
          <Button
            look="small"
            text={BLOCKING_WORDS.block}
            label={`${BLOCKING_WORDS.block}：${name}`}
            onTap={() => setOpen('block')}
          />
        )}
      </ButtonRow>
      {open === 'block' && <BlockSheetHere member={member} onClose={close} />}
      {open === 'moveOut' && <MoveOutSheet member={member} onClose={close} />}
      {open === 'lease' && <LeaseSheet member={member} onClose={close} />}
    </>
  )
}

/** A family behind a door. */
export const HouseholdCard = ({ row }: { readonly row: HouseholdRow }) => (
  <Card title={W.door(row.unit, row.room)}>
    <Stack>
      {row.members.map((member) => (
        <Member key={member.membershipId} member={member} />
      ))}
    </Stack>
  </Card>
)
