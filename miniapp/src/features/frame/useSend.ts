import { useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../../../../shared/contract/endpoint'
import type { Answer } from '../../api/answer'
import { call } from '../../api/call'
import { newKey } from '../../api/key'
import { useActingRefused } from '../care/useActingRefused'
import { useInName } from './inName'

export type Stage =
  | { readonly is: 'ready' }
  | { readonly is: 'sending' }
  | { readonly is: 'refused' | 'offline' | 'fault'; readonly because: string }

type Intent = { readonly words: string; readonly key: string }

/**
 * One write and its stages. A retry of the same words after a lost answer carries the same key, so that the server
 * acts once; other words, another name, or an answer that came, begin a new intent. While one is under way a second
 * finger changes nothing.
 */
export function useSend<E extends Endpoint>(endpoint: E, onDone: (value: OutputOf<E>) => void) {
  const onBehalfOf = useInName()
  const actingRefused = useActingRefused()
  const [stage, setStage] = useState<Stage>({ is: 'ready' })
  const intent = useRef<Intent>()
  const isUnderWay = useRef(false)

  const settle = (answer: Answer<E>) => {
    isUnderWay.current = false
    if (answer.is === 'done' || answer.is === 'refused') intent.current = undefined
    if (answer.is === 'refused') actingRefused(answer.refusal.code, onBehalfOf)
    setStage(answer.is === 'done' ? { is: 'ready' } : answer)
    if (answer.is === 'done') onDone(answer.value)
  }

  const send = async (input: InputOf<E>): Promise<Answer<E> | undefined> => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    const words = JSON.stringify([input, onBehalfOf])
    if (intent.current?.words !== words) intent.current = { words, key: newKey() }
    setStage({ is: 'sending' })
    const answer = await call(endpoint, input, { key: intent.current.key, onBehalfOf })
    settle(answer)
    return answer
  }

  return {
    send,
    isSending: stage.is === 'sending',
    because: 'because' in stage ? stage.because : undefined,
  }
}
