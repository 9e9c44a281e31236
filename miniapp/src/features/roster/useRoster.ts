import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  importRoster,
  offerRoster,
  previewRoster,
  type RosterPreview,
  showRoster,
} from '../../../../shared/contract/roster'
import type { CompoundId } from '../../../../shared/kernel/ids'
import type { Failure } from '../../api/answer'
import { call, ask } from '../../api/call'
import { newKey } from '../../api/key'
import { pickFile, type PickedFile } from '../../api/pickFile'
import { sendSafely } from '../../api/upload'
import { useSend } from '../frame/useSend'

const KEY = 'roster'

export const useRoster = (compoundId: CompoundId) =>
  useQuery({
    queryKey: [KEY, compoundId],
    queryFn: () => ask(showRoster, { compoundId }),
    staleTime: 0,
  })

export function useRosterChanged(): () => void {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [[KEY], ['requests']]) void client.invalidateQueries({ queryKey })
  }
}

type Previewed = { readonly is: 'done'; readonly value: RosterPreview } | Failure
const unseen = (): void => undefined

/** Asks where to, sends the file, asks what it says. */
async function previewOf(compoundId: CompoundId, file: PickedFile): Promise<Previewed> {
  const offer = await call(offerRoster, { compoundId, bytes: file.bytes }, newKey())
  if (offer.is !== 'done') return offer
  const failure = await sendSafely(offer.value, file.path, unseen)
  if (failure !== undefined) return failure
  return call(previewRoster, { rosterId: offer.value.rosterId }, newKey())
}

/** From the file to what an import would do; another file takes its place. */
export function usePreview(compoundId: CompoundId) {
  const [preview, setPreview] = useState<RosterPreview>()
  const [isReading, setReading] = useState(false)
  const [because, setBecause] = useState<string>()
  const choose = async () => {
    const file = await pickFile()
    if (!file) return
    setReading(true)
    const answer = await previewOf(compoundId, file)
    setReading(false)
    setPreview(answer.is === 'done' ? answer.value : undefined)
    setBecause(answer.is === 'done' ? undefined : answer.because)
  }
  const drop = () => setPreview(undefined)
  return { preview, isReading, because, choose: () => void choose(), drop }
}

export const useImport = (onDone: Parameters<typeof useSend<typeof importRoster>>[1]) =>
  useSend(importRoster, onDone)
