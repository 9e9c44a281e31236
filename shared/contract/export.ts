import type { ExportFormat } from './afterClass'
import type { DeskSide } from './eventDesk'
import type { CommunityId, CompoundId, DistrictId, StreetId } from '../kernel/ids'

/** What the console lists and lets be taken along, row by row as the screen shows it. */
export const EXPORTED = ['living', 'lent', 'bookings', 'sessions', 'attendance'] as const
export type Exported = (typeof EXPORTED)[number]

/** Names as a list needs them (陈＊＊), or as they are on paper. */
export const EXPORTED_NAMES = ['masked', 'full'] as const
export type ExportedNames = (typeof EXPORTED_NAMES)[number]

/** Of which place; people, things and bookings are those of a community or compound. */
type OfCompounds = {
  readonly what: 'living' | 'lent' | 'bookings'
  readonly nodeId: CommunityId | CompoundId
}
type OfDesk = {
  readonly what: 'sessions' | 'attendance'
  readonly nodeId: DistrictId | StreetId | CommunityId | CompoundId
  readonly when: DeskSide
}

type Form = { readonly format: ExportFormat; readonly names: ExportedNames }
export type ExportWish = (OfCompounds | OfDesk) & Form

/** Of a reason, in characters. */
export const MIN_REASON = 2
export const MAX_REASON = 200
