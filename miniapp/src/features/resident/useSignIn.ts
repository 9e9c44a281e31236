import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePerson, signIn, useSession } from '../../api/session'

export const useIsGuest = (): boolean => useSession(({ session }) => session === undefined)

export const changePersonHere = (): void => changePerson()

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
