import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import type { ListingId } from '../../../shared/kernel/ids'
import { CalendarEntity } from '../calendar/entities'
import { OpenedEntity } from '../opened/entities'
import { IndexedEntity } from '../search/entities'

/** What stands beside a listing and is nothing without it; gone already, it stays gone. */
export const forgetBeside = (listingId: ListingId): readonly (() => Promise<unknown>)[] =>
  [CalendarEntity, OpenedEntity, IndexedEntity].map(
    (entity) => () =>
      (entity as typeof CalendarEntity).build(DeleteItemCommand).key({ listingId }).send(),
  )
