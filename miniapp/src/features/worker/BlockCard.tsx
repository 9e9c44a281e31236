import { useState } from 'react'
import { type BlockItem, liftBlock } from '../../../../shared/contract/block'
import { localDateAt } from '../../../../shared/kernel/dates'
import { blockReason, BLOCKING_WORDS as W } from '../../../../shared/text/zhCN/block'
import { shortDay } from '../../../../shared/text/zhCN/dates'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { lastDayOf } from '../block/blockDays'
import { useBlocksChanged } from '../block/useBlock'
import { useSend } from '../frame/useSend'
import { AppealSheet } from './AppealSheet'

type ItemProps = { readonly item: BlockItem }

const Facts = ({ item }: ItemProps) => (
  <>
    <Quiet>{W.lives(item.compoundName, item.buildingName)}</Quiet>
    <Line>{blockReason(item.reason)}</Line>
    {item.words !== undefined && <Quiet>{W.said(item.words)}</Quiet>}
    <Line>{W.until(shortDay(localDateAt(item.since)), lastDayOf(item.until))}</Line>
    <Quiet>{W.by(item.isMine ? '' : item.by || W.unnamed)}</Quiet>
  </>
)

/** Who may answer, and what was answered. */
function AppealLines({ item }: ItemProps) {
  const { appeal, isMine, canDecide } = item
  if (!appeal) return null
  const { words, at, decision } = appeal
  return (
    <>
      <Line>{W.appealed(momentName(at, localDateAt(Date.now())), words)}</Line>
      {decision && <Quiet>{W.answered(W.decisions[decision.is], decision.words)}</Quiet>}
      {!decision && !canDecide && <Quiet>{isMine ? W.notMine : W.setAbove}</Quiet>}
    </>
  )
}

function Lift({ item }: ItemProps) {
  const [isOpen, setOpen] = useState(false)
  const onLifted = useBlocksChanged()
  const step = useSend(liftBlock, () => {
    setOpen(false)
    onLifted()
  })
  return (
    <>
      <Button
        look="other"
        text={W.lift}
        label={`${W.lift}：${item.name}`}
        onTap={() => setOpen(true)}
      />
      {isOpen && (
        <AskSheet
          question={W.liftAsk(item.name)}
          yes={W.liftYes}
          no={W.liftNo}
          step={step}
          onYes={() => void step.send({ blockId: item.id })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** Somebody who is blocked, why, until when, and what they say to it. */
export function BlockCard({ item }: ItemProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={W.person(item.name, item.addressForm)}>
      <Stack>
        <Facts item={item} />
        <AppealLines item={item} />
        {item.canDecide && (
          <Button text={W.decide} label={`${W.decide}：${item.name}`} onTap={() => setOpen(true)} />
        )}
        {item.canLift && <Lift item={item} />}
        {isOpen && <AppealSheet item={item} onClose={() => setOpen(false)} />}
      </Stack>
    </Card>
  )
}
