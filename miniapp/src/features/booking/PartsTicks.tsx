import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import { Card, Quiet } from '../../components/Card'
import { Ticks } from '../../components/Ticks'

/** What there is to tick at this step: on the way back only what was got. All is there until somebody says not. */
export function useTicked({ accessories, notGot = [] }: BookingView) {
  const parts = [...new Set(accessories)].filter((part) => !notGot.includes(part))
  const [ticked, setTicked] = useState<readonly string[]>(parts)
  return { parts, ticked, setTicked }
}

type PartsProps = ReturnType<typeof useTicked> & Pick<BookingView, 'side'>

export const PartsTicks = ({ parts, ticked, setTicked, side }: PartsProps) =>
  parts.length === 0 ? null : (
    <Card title={SAID_WORDS.partsAsk[side]}>
      <Ticks
        label={SAID_WORDS.partsAsk[side]}
        options={parts}
        ticked={ticked}
        onChange={setTicked}
      />
      <Quiet>{SAID_WORDS.partsHint}</Quiet>
    </Card>
  )
