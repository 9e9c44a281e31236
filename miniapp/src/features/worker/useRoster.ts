import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  importRoster,
  type RosterPreview,
  type RosterReport,
  showRoster,
} from '../../../../shared/contract/roster'
import type { CompoundId, RosterId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'
import { pickFile } from '../../api/pickFile'
import { lookAtRoster } from '../../api/rosters'
import { useSend } from '../frame/useSend'

const KEY = 'roster'

/** What the last import of a compound did. */
export const useLastRoster = (compoundId: CompoundId) =>
  useQuery({
    queryKey: [KEY, compoundId],
    queryFn: () => ask(showRoster, { compoundId }),
    staleTime: 0,
  })

type Stage =
  | { readonly is: 'ready'; readonly because?: string }
  | { readonly is: 'reading' }
  | { readonly is: 'shown'; readonly rosterId: RosterId; readonly preview: RosterPreview }
  | { readonly is: 'done'; readonly report: RosterReport }

/** A file is chosen, looked into, and taken over once the person has seen what it does. */
export function useRosterFile(compoundId: CompoundId) {
  const [stage, setStage] = useState<Stage>({ is: 'ready' })
  const client = useQueryClient()
  const taking = useSend(importRoster, ({ report }) => {
    setStage({ is: 'done', report })
    void client.invalidateQueries({ queryKey: [KEY] })
    void client.invalidateQueries({ queryKey: ['requests'] })
  })
  const choose = async () => {
    const file = await pickFile()
    if (!file) return
    setStage({ is: 'reading' })
    const looked = await lookAtRoster(compoundId, file)
    setStage(
      looked.is === 'done'
        ? { is: 'shown', rosterId: looked.rosterId, preview: looked.preview }
        : { is: 'ready', because: looked.because },
    )
  }
  return { stage, choose, taking }
}
