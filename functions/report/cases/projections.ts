import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { type Reaction, reaction } from '../../platform/stream'
import { update } from '../../platform/update'
import type { World } from '../../platform/world'
import { CaseEntity } from './entities'
import { type Case, caseOf, concerns, ENTITIES, type Fact } from './rules'

/** Only over what is older: records come twice and out of order. */
const put = (one: Case) =>
  update(() =>
    CaseEntity.build(PutItemCommand)
      .item(one)
      .options({
        condition: {
          or: [
            { attr: 'rev', exists: false },
            { attr: 'rev', lt: one.rev },
          ],
        },
      })
      .send(),
  )

async function bring(world: World, one: Case | undefined): Promise<void> {
  if (one) await put(one.isOpen ? one : { ...one, overAt: world.now() })
}

type Changed = { readonly before: Fact | undefined; readonly after: Fact | undefined }

const follow =
  (entity: string) =>
  async (world: World, { before, after }: Changed): Promise<void> => {
    if (after && concerns(entity, before, after)) await bring(world, caseOf(entity, after))
    // Deleted by the table or an erasing while it waited.
    if (before && !after && concerns(entity, before, before))
      await bring(world, caseOf(entity, { ...before, status: 'deleted' }, before.rev + 1))
  }

/** What waits for workers, whatever it is: kept beside the facts, so that a desk is one read. */
export const casesProjection: readonly Reaction[] = ENTITIES.map((entity) =>
  reaction<Fact>(entity, follow(entity)),
)
