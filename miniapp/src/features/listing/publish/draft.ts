import Taro from '@tarojs/taro'
import { type Category, DEFAULT_TERMS, type Terms } from '../../../../../shared/contract/listing'
import type { MyListing } from '../../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { accessoriesIn, asTyped } from './accessories'

const KEY = 'publishDraft'

/** What is typed while publishing. */
export type Draft = {
  readonly title: string
  readonly category: Category | undefined
  readonly condition: MyListing['condition']
  /** One line, as typed: a comma at its end must not vanish under the thumb. */
  readonly accessories: string
  readonly description: string
  readonly terms: Terms
}

/** Kept on this phone until it is published; the server keeps what each finished step saved. */
export type KeptDraft = {
  readonly listingId: ListingId
  readonly step: number
  readonly draft: Draft
}

export const EMPTY_DRAFT: Draft = {
  title: '',
  category: undefined,
  condition: 'good',
  accessories: '',
  description: '',
  terms: DEFAULT_TERMS,
}

export const draftOf = ({ accessories, ...listing }: MyListing): Draft => ({
  title: listing.title,
  category: listing.category,
  condition: listing.condition,
  accessories: asTyped(accessories),
  description: listing.description,
  terms: listing.terms,
})

/** What the server is told of a draft. */
export const editOf = ({ accessories, ...draft }: Draft) => ({
  ...draft,
  accessories: [...accessoriesIn(accessories)],
})

export const keptDraft = (): KeptDraft | undefined => {
  const value: unknown = Taro.getStorageSync(KEY)
  return typeof value === 'object' && value !== null ? (value as KeptDraft) : undefined
}

export const keepDraft = (kept: KeptDraft): void => Taro.setStorageSync(KEY, kept)
export const forgetDraft = (): void => Taro.removeStorageSync(KEY)

/** Another one that was begun meanwhile stays. */
export function forgetDraftOf(id: ListingId): void {
  if (keptDraft()?.listingId === id) forgetDraft()
}
