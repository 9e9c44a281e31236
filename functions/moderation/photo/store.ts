import type { PhotoId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { PhotoEntity } from './entities'
import type { Photo } from './rules'

const facts = factsOf<Photo>(PhotoEntity)

export const loadPhoto = (id: PhotoId): Promise<Photo | undefined> =>
  facts.load({ id }, { consistent: true })

/** In the order asked for, `undefined` where there is none. */
export const loadPhotos = (ids: readonly PhotoId[]): Promise<readonly (Photo | undefined)[]> =>
  facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: true },
  )

/** Which photo a check is about; a trace of a moment ago may not be found yet. */
export async function findByTrace(traceId: string): Promise<PhotoId | undefined> {
  const [row] = await listCards({ index: 'gsi1', partition: `TRACE#${traceId}`, limit: 1 })
  return row?.id as PhotoId | undefined
}
