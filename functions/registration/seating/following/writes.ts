import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import { update } from '../../../platform/update'
import type { Session } from '../../../event/rules'
import { SeatingEntity } from '../../entities'
import type { Seating, Standing } from '../rules'
import { dueIn, expiresAt, RETURNING } from '../writes'

/** What the seats know of their session, unless they know a later state of it: whoever has one keeps it. */
export const setStanding = (session: Session, shard: number, standing: Standing) =>
  update<Seating>(() =>
    SeatingEntity.build(UpdateItemCommand)
      .item({
        ...{ seatsId: session.seatsId, shard, rev: $add(1), ...standing },
        expiresAt: expiresAt(session),
      })
      .options({
        ...RETURNING,
        condition: {
          and: [
            { attr: 'rev', exists: true },
            {
              or: [
                { attr: 'asOf', exists: false },
                { attr: 'asOf', lt: standing.asOf },
              ],
            },
          ],
        },
      })
      .send(),
  )

type Shortened = { readonly entries: Seating['entries']; readonly dueAt: number | undefined }

/** Offers lapse earlier, where the session begins earlier: as they stand in the revision that was read. */
export const shortenOffers = (seating: Seating, { entries, dueAt }: Shortened) =>
  update<Seating>(() =>
    SeatingEntity.build(UpdateItemCommand)
      .item({
        ...{ seatsId: seating.seatsId, shard: seating.shard, rev: $add(1), entries },
        ...dueIn(seating, dueAt),
      })
      .options({ ...RETURNING, condition: { attr: 'rev', eq: seating.rev } })
      .send(),
  )
