import { create } from 'zustand'
import { useSession } from '../../api/session'
import type { RelativeWords } from './relativeWords'

const EMPTY: RelativeWords = { name: '', addressForm: '' }

/** Kept until it is sent, on no phone: another's name is not for storing. */
export const useRelativeWords = create<{ readonly words: RelativeWords }>(() => ({ words: EMPTY }))

export const changeRelative = (part: Partial<RelativeWords>): void =>
  useRelativeWords.setState(({ words }) => ({ words: { ...words, ...part } }))
export const forgetRelative = (): void => useRelativeWords.setState({ words: EMPTY })

useSession.subscribe(({ session }) => {
  if (session === undefined) forgetRelative()
})
