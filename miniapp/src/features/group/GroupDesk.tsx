import { useState } from 'react'
import { type GroupView, settleGroup } from '../../../../shared/contract/group'
import { DESK_GROUP_WORDS as W, deskGroupMark } from '../../../../shared/text/zhCN/group'
import { AskSheet } from '../../components/AskSheet'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { openGroupPeople, openHoldOnce, openWriteGroup } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { OffSheet } from './OffSheet'
import { PauseSheet } from './PauseSheet'
import { useGroupChanged } from './useGroups'

type DeskProps = { readonly group: GroupView }
type Asking = 'off' | 'pause' | 'end'

function useStep(onDone: () => void) {
  const changed = useGroupChanged()
  return useSend(settleGroup, () => {
    changed()
    onDone()
  })
}

const nothing = (): void => undefined

function Resume({ group: { id: groupId } }: DeskProps) {
  const step = useStep(nothing)
  return (
    <>
      <Refused because={step.because} />
      <Button
        text={W.resume}
        isBusy={step.isSending}
        onTap={() => void step.send({ groupId, step: 'resume' })}
      />
    </>
  )
}

function End({ group: { id: groupId }, onClose }: DeskProps & { readonly onClose: () => void }) {
  const step = useStep(onClose)
  return (
    <AskSheet
      question={W.endTitle}
      yes={W.endYes}
      no={W.no}
      step={step}
      onYes={() => void step.send({ groupId, step: 'end' })}
      onClose={onClose}
    />
  )
}

/** What can be done with it, as it stands. */
function Steps({ group, onAsk }: DeskProps & { readonly onAsk: (one: Asking) => void }) {
  const { id, status, next, nodeId, nodeName } = group
  return (
    <>
      {status === 'paused' && <Resume group={group} />}
      <Button look="other" text={W.change} onTap={() => openWriteGroup({ id })} />
      <ButtonRow>
        {next.length > 0 && <Button look="other" text={W.offOne} onTap={() => onAsk('off')} />}
        {status === 'running' && (
          <Button look="other" text={W.pause} onTap={() => onAsk('pause')} />
        )}
        <Button look="other" text={W.end} onTap={() => onAsk('end')} />
      </ButtonRow>
      <Button look="small" text={W.hold} onTap={() => openHoldOnce(nodeId, nodeName, id)} />
    </>
  )
}

/** For those who work there: who is in it, its rests, other words, its end. */
export function GroupDesk({ group }: DeskProps) {
  const [asking, ask] = useState<Asking>()
  const { desk, id, status, members = 0 } = group
  if (!desk) return null
  const close = () => ask(undefined)
  return (
    <>
      <Card title={W.desk}>
        <Stack>
          <Line>{deskGroupMark({ check: desk.check, status, members })}</Line>
          <Button look="other" text={W.people} onTap={() => openGroupPeople(id)} />
          {status !== 'ended' && <Steps group={group} onAsk={ask} />}
        </Stack>
      </Card>
      {asking === 'off' && <OffSheet group={group} onClose={close} />}
      {asking === 'pause' && <PauseSheet groupId={id} onClose={close} />}
      {asking === 'end' && <End group={group} onClose={close} />}
    </>
  )
}
