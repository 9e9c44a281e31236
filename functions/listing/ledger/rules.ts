import type { Category } from '../../../shared/contract/listing'
import type { ListingId } from '../../../shared/kernel/ids'

/** A thing or skill that neighbours see, as the console lists it. */
export type Lends = {
  readonly id: ListingId
  readonly title: string
  readonly kind: 'item' | 'skill'
  readonly category?: Category
  readonly compoundName: string
  readonly buildingName: string
  /** How neighbours call the owner. */
  readonly owner: string
  /** Epoch ms. */
  readonly publishedAt: number
}
