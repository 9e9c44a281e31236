import type { CommunityId, WithheldId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { listCards, type Row } from '../../platform/lists'
import { WithheldEntity } from './entities'
import type { Withheld } from './rules'

const facts = factsOf<Withheld>(WithheldEntity)

export const loadWithheld = (id: WithheldId): Promise<Withheld | undefined> =>
  facts.load({ id }, { consistent: true })

export type Card = Pick<Withheld, 'kind' | 'reason' | 'since' | 'compoundName' | 'text' | 'photoId'>

export const listWaiting = (
  _proof: WorkerOf,
  communityId: CommunityId,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: 'gsi1',
    partition: `COMMUNITY#${communityId}#WITHHELD`,
    limit,
    ...(after === undefined ? {} : { range: { gt: after } }),
  })
