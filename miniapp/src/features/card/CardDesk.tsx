import { useState } from 'react'
import { type CardHolder, readCard } from '../../../../shared/contract/card'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { Button } from '../../components/Button'
import { Card, Line, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { CodeField, useCardCode } from './CodeField'
import { Holder } from './Holder'
import { Lending } from './Lending'

const W = CARD_WORDS

/** One neighbour after another: the card, the name, what comes back and what goes out. */
export function CardDesk() {
  const [holder, setHolder] = useState<CardHolder>()
  const [code, setCode] = useState('')
  const [said, setSaid] = useState('')
  const typed = useCardCode()
  const step = useSend(readCard, setHolder)
  const look = (read: string) => {
    setCode(read)
    void step.send({ code: read })
  }
  // What they have in hand is read anew, since it has just changed.
  const after = (words: string) => {
    setSaid(words)
    look(code)
  }
  const next = () => {
    setHolder(undefined)
    setSaid('')
    typed.type('')
  }
  if (holder === undefined)
    return (
      <Card>
        <Stack>
          <CodeField of={typed} send={W.read} isBusy={step.isSending} onCode={look} />
          <Refused because={typed.because ?? step.because} />
        </Stack>
      </Card>
    )
  return (
    <Stack>
      {said !== '' && <Line>{`✓ ${said}`}</Line>}
      <Refused because={step.because} />
      <Holder code={code} holder={holder} onBack={(title) => after(W.back(title))} />
      <Lending key={said} code={code} holder={holder} onLent={(title) => after(W.lent(title))} />
      <Button look="other" text={W.other} onTap={next} />
    </Stack>
  )
}
