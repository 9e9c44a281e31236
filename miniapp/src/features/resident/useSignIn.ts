import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePerson, signIn, useSession } from '../../api/session'
import { forgetJoinWords } from './joinWords'

export const useIsGuest = (): boolean => useSession(({ session }) => session === undefined)

/** Who comes next must not find the name of who was here. */
export function changePersonHere(): void {
  forgetJoinWords()
  changePerson()
}

/** Signing in because a person asked for it. */
export function useSignIn() {
  const [because, setBecause] = useState<string>()
  const [isSending, setSending] = useState(false)
  const client = useQueryClient()
  const start = async () => {
    setSending(true)
    const answer = await signIn()
    setSending(false)
    setBecause('because' in answer ? answer.because : undefined)
    if (answer.is === 'done') await client.invalidateQueries()
  }
  return { start: () => void start(), isSending, because }
}
