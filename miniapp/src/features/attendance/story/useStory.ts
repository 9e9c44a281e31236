import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '../../../../../shared/contract/endpoint'
import { showStory } from '../../../../../shared/contract/story'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { askIfThere } from '../../../api/call'
import { whileChecking } from '../../photo/looking'

export type Shown = OutputOf<typeof showStory>

const keyOf = (sessionId: SessionId | undefined) => ['story', sessionId] as const

/** Whether a worker waits for a photo to pass: while they write, and no longer. */
const isChecked = (shown: Shown | null | undefined): boolean =>
  shown?.desk?.photos.some(({ state }) => state === 'checking') === true

/** What is told of a class, to whoever looks: asked for where a session is named. */
export const useStory = (sessionId: SessionId | undefined) =>
  useQuery({
    queryKey: keyOf(sessionId),
    queryFn: sessionId === undefined ? skipToken : () => askIfThere(showStory, { sessionId }),
    staleTime: 0,
    refetchInterval: whileChecking(isChecked),
  })

export function useStoryChanged(sessionId: SessionId): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: keyOf(sessionId) })
}
