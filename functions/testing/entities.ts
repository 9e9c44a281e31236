import type { Entity } from 'dynamodb-toolbox/entity'
import { AllowanceEntity, BookingEntity } from '../booking/entities'
import { CalendarEntity } from '../listing/calendar/entities'
import { ListingEntity } from '../listing/entities'
import { GramEntity, IndexedEntity } from '../listing/search/entities'
import { PhotoEntity } from '../moderation/photo/entities'
import { WithheldEntity } from '../moderation/withheld/entities'
import { NoticeEntity, ReadMarkEntity } from '../notice/entities'
import { PlaceEntity } from '../place/entities'
import { AccessEntity } from '../platform/access'
import {
  HouseholdEntity,
  LoginEntity,
  MembershipEntity,
  PostEntity,
  ResidentEntity,
} from '../resident/entities'

/** Everything that is stored. Loaded once the environment is set, since the table connects then. */
export const ENTITIES: readonly Entity[] = [
  ...[PlaceEntity, LoginEntity, ResidentEntity, AccessEntity, HouseholdEntity, MembershipEntity],
  ...[PostEntity, PhotoEntity, WithheldEntity, ListingEntity, CalendarEntity, GramEntity],
  ...[IndexedEntity, BookingEntity, AllowanceEntity, NoticeEntity, ReadMarkEntity],
]
