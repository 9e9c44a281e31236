import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createEvent } from '../../../../../shared/contract/event'
import type { OutputOf } from '../../../../../shared/contract/endpoint'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { becomeSession } from '../../frame/navigate'
import { useSend } from '../../frame/useSend'
import { type Here, lackingIn, planOf } from './plan'
import type { DraftAtHand } from './useEventDraft'

/** Sends what is filled in; the page then becomes that of the first session, once others may see it. */
export function usePublishingEvent({ draft, clear }: DraftAtHand, here: Here) {
  const client = useQueryClient()
  const [hasTried, setTried] = useState(false)
  const [waiting, setWaiting] = useState<SessionId>()
  const done = ({ sessionIds: [first], check }: OutputOf<typeof createEvent>) => {
    clear()
    setTried(false)
    void client.invalidateQueries({ queryKey: ['sessions'] })
    if (first === undefined) return
    if (check === 'passed') becomeSession(first)
    else setWaiting(first)
  }
  const step = useSend(createEvent, done)
  const lacking = lackingIn(draft)
  const publish = () => {
    setTried(true)
    const plan = planOf(draft, here)
    if (plan) void step.send(plan)
  }
  return {
    publish,
    waiting,
    another: () => setWaiting(undefined),
    lacking: hasTried ? lacking : undefined,
    isSending: step.isSending,
    because: lacking === undefined ? step.because : undefined,
  }
}
