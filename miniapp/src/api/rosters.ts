import { offerRoster, previewRoster, type RosterPreview } from '../../../shared/contract/roster'
import type { CompoundId, RosterId } from '../../../shared/kernel/ids'
import type { Failure } from './answer'
import { call } from './call'
import { newKey } from './key'
import type { PickedFile } from './pickFile'
import { sendSafely } from './upload'

type Looked =
  { readonly is: 'done'; readonly rosterId: RosterId; readonly preview: RosterPreview } | Failure

/** Asks where to, sends the file, asks what it would do. */
export async function lookAtRoster(
  compoundId: CompoundId,
  { path, bytes }: PickedFile,
): Promise<Looked> {
  const place = await call(offerRoster, { compoundId, bytes }, { key: newKey() })
  if (place.is !== 'done') return place
  const failure = await sendSafely(place.value, path, () => undefined)
  if (failure !== undefined) return failure
  const { rosterId } = place.value
  const answer = await call(previewRoster, { rosterId })
  return answer.is === 'done' ? { is: 'done', rosterId, preview: answer.value } : answer
}
