import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { answerSignIn, readSignIn } from '../../../../shared/contract/console'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { SIGN_IN_WORDS as W } from '../../../../shared/text/zhCN/console'
import { aria } from '../../components/aria'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack, Title } from '../../components/Card'
import { Refused, Skeleton } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useComputersChanged } from './useComputers'

type Asked = OutputOf<typeof readSignIn>

const Came = ({ title, more }: { readonly title: string; readonly more: string }) => (
  <Card>
    <View {...aria({ role: 'alert', live: 'assertive' })}>
      <Stack>
        <Title text={title} />
        <Line>{more}</Line>
      </Stack>
    </View>
  </Card>
)

type WhichProps = { readonly code: string; readonly asked: Asked }

/** Which number stands on the screen: whoever does not sit before it cannot say. */
function Which({ code, asked }: WhichProps) {
  const [isIn, setIn] = useState<boolean>()
  const changed = useComputersChanged()
  const step = useSend(answerSignIn, ({ isSignedIn }) => {
    setIn(isSignedIn)
    changed()
  })
  if (isIn === true) return <Came title={W.done[asked.purpose]} more={W.doneMore} />
  if (isIn === false) return <Came title={W.refused} more={W.refusedMore} />
  return (
    <Card>
      <Stack>
        <Title text={W.asks(asked.purpose, asked)} />
        <Quiet>{W.warn}</Quiet>
        <Line>{W.which}</Line>
        <Refused because={step.because} />
        {asked.numbers.map((number) => (
          <Button
            key={number}
            text={number}
            isBusy={step.isSending}
            onTap={() => void step.send({ code, answer: number })}
          />
        ))}
        <Button
          look="other"
          text={W.notMe}
          onTap={() => void step.send({ code, answer: 'notMe' })}
        />
      </Stack>
    </Card>
  )
}

/** A computer that asks to be let in. */
export function Asking({ code }: { readonly code: string }) {
  const [asked, setAsked] = useState<Asked>()
  const reading = useSend(readSignIn, setAsked)
  const opened = useRef(() => void reading.send({ code }))
  useEffect(() => opened.current(), [])
  if (asked) return <Which code={code} asked={asked} />
  if (reading.because === undefined) return <Skeleton />
  return (
    <Card>
      <Refused because={reading.because} />
    </Card>
  )
}
