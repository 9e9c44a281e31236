import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { ClosedMonthEntity, PublicationEntity } from '../entities'
import type { ClosedMonth } from '../monthly/rules'
import type { Publication } from './rules'

/** As it stands at this moment: what was taken back is given to nobody. */
export const loadPublication = (communityId: string): Promise<Publication | undefined> =>
  factsOf<Publication>(PublicationEntity).load({ communityId }, { consistent: true })

const MANY = 200

/** Of a street: which of its communities somebody decided about. */
export const listPublications = (streetId: string) =>
  listCards<Pick<Publication, 'placeName' | 'from'>>({
    index: 'gsi1',
    partition: `PLACE#${streetId}#PUBLICATIONS`,
    limit: MANY,
  })

/** Those of these months that were closed, in this order. */
export async function listClosed(
  placeId: string,
  months: readonly string[],
): Promise<readonly ClosedMonth[]> {
  const keys = months.map((month) => ({ placeId, month }))
  const found = await factsOf<ClosedMonth>(ClosedMonthEntity).loadMany(keys, { consistent: false })
  return found.filter((one) => one !== undefined)
}
