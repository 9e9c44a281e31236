import { useEffect, useState } from 'react'
import { type Draft, EMPTY_DRAFT, forgetDraft, keepDraft, keptDraft } from './draft'

/** The draft at hand: the one left on this phone, else an empty one; kept until it is out. */
export function useEventDraft(nodeId: string) {
  const [first] = useState(() => keptDraft(nodeId))
  const [isResumed, setResumed] = useState(first !== undefined)
  const [typed, setTyped] = useState(first)
  useEffect(() => {
    if (typed !== undefined && typed !== first) keepDraft({ nodeId, draft: typed })
  }, [typed, first, nodeId])
  const clear = () => {
    forgetDraft()
    setResumed(false)
    setTyped(undefined)
  }
  return {
    ...{ draft: typed ?? EMPTY_DRAFT, isResumed, clear },
    change: (part: Partial<Draft>) =>
      setTyped((before) => ({ ...(before ?? EMPTY_DRAFT), ...part })),
  }
}

export type DraftAtHand = ReturnType<typeof useEventDraft>
