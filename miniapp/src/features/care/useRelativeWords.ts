import { create } from 'zustand'
import type { Relative } from '../../../../shared/contract/relatives'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { useSession } from '../../api/session'
import { type RelativeWords, wordsAgain } from './relativeWords'

const EMPTY: RelativeWords = { name: '', addressForm: '' }

type Store = {
  readonly words: RelativeWords
  /** What was sent, by the membership that it asked for: it may come back with a reason. */
  readonly sent: ReadonlyMap<string, RelativeWords>
}
const NOTHING: Store = { words: EMPTY, sent: new Map() }

/** Kept while the program runs, on no phone: another's name is not for storing. */
export const useRelativeWords = create<Store>(() => NOTHING)

export const changeRelative = (part: Partial<RelativeWords>): void =>
  useRelativeWords.setState(({ words }) => ({ words: { ...words, ...part } }))

/** It is on its way: the form is empty for the next one. */
export const relativeSent = (id: MembershipId): void =>
  useRelativeWords.setState(({ words, sent }) => ({
    words: EMPTY,
    sent: new Map([...sent, [id, words]]),
  }))

/** Into the form again. */
export const typeAgain = (relative: Relative): void =>
  useRelativeWords.setState(({ sent }) => ({
    words: wordsAgain(relative, sent.get(relative.membershipId)),
  }))

useSession.subscribe(({ session }) => {
  if (session === undefined) useRelativeWords.setState(NOTHING)
})
