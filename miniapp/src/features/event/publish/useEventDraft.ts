import { useEffect, useState } from 'react'
import { type Draft, EMPTY_DRAFT } from './draft'
import { forgetDraft, keepDraft, keptDraft } from './kept'

/** The draft at hand: like what was held before, or the one left on this phone, else an empty one; kept until it is out. */
export function useEventDraft(nodeId: string, like?: Draft) {
  const [first] = useState(() => like ?? keptDraft(nodeId))
  const [isResumed, setResumed] = useState(like === undefined && first !== undefined)
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
