import Taro from '@tarojs/taro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { endCalendar, makeCalendar, showCalendar } from '../../../../shared/contract/afterClass'
import { CALENDAR_WORDS as W } from '../../../../shared/text/zhCN/afterClass'
import { ask } from '../../api/call'
import { AskSheet } from '../../components/AskSheet'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Loaded, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

const KEY = ['calendar'] as const

function useChange(endpoint: typeof makeCalendar | typeof endCalendar, onDone: () => void) {
  const client = useQueryClient()
  return useSend(endpoint, (calendar) => {
    client.setQueryData(KEY, calendar)
    onDone()
  })
}

const nothing = (): void => undefined

function Make() {
  const step = useChange(makeCalendar, nothing)
  return (
    <>
      <Refused because={step.because} />
      <Button look="other" text={W.make} isBusy={step.isSending} onTap={() => void step.send({})} />
    </>
  )
}

const ENDPOINTS = { renew: makeCalendar, end: endCalendar } as const
const QUESTIONS = { renew: W.renewAsk, end: W.endAsk } as const
type Change = keyof typeof ENDPOINTS

function Asking({ change, onClose }: { readonly change: Change; readonly onClose: () => void }) {
  const step = useChange(ENDPOINTS[change], onClose)
  return (
    <AskSheet
      question={QUESTIONS[change]}
      yes={W.yes[change]}
      no={W.no}
      step={step}
      onYes={() => void step.send({})}
      onClose={onClose}
    />
  )
}

function Made({ link }: { readonly link: string }) {
  const [said, setSaid] = useState('')
  const [change, setChange] = useState<Change>()
  const copy = () =>
    Taro.setClipboardData({ data: link }).then(
      () => setSaid(W.copied),
      () => setSaid(W.notCopied),
    )
  return (
    <>
      <Button look="other" text={W.copy} onTap={() => void copy()} />
      {said !== '' && <Line>{said}</Line>}
      <ButtonRow>
        <Button look="other" text={W.renew} onTap={() => setChange('renew')} />
        <Button look="other" text={W.end} onTap={() => setChange('end')} />
      </ButtonRow>
      {change && <Asking change={change} onClose={() => setChange(undefined)} />}
    </>
  )
}

/** The address of what I signed up for, for the calendar of the phone: made, copied, changed, ended. */
export function MyCalendar() {
  const calendar = useQuery({ queryKey: KEY, queryFn: () => ask(showCalendar, {}), staleTime: 0 })
  return (
    <Card title={W.title}>
      <Stack>
        <Quiet>{W.more}</Quiet>
        <Loaded of={calendar}>
          {({ link }) => (link === undefined ? <Make /> : <Made link={link} />)}
        </Loaded>
      </Stack>
    </Card>
  )
}
