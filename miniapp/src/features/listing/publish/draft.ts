import Taro from '@tarojs/taro'
import {
  type Category,
  DEFAULT_TERMS,
  type MyListing,
  type Terms,
} from '../../../../../shared/contract/listing'
import type { ListingId } from '../../../../../shared/kernel/ids'

const KEY = 'publishDraft'

/** What is typed while publishing. */
export type Draft = {
  readonly title: string
  readonly category: Category | undefined
  readonly condition: MyListing['condition']
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
  description: '',
  terms: DEFAULT_TERMS,
}

export const draftOf = ({ title, category, condition, description, terms }: MyListing): Draft => ({
  title,
  category,
  condition,
  description,
  terms,
})

export const keptDraft = (): KeptDraft | undefined => {
  const value: unknown = Taro.getStorageSync(KEY)
  return typeof value === 'object' && value !== null ? (value as KeptDraft) : undefined
}

export const keepDraft = (kept: KeptDraft): void => Taro.setStorageSync(KEY, kept)
export const forgetDraft = (): void => Taro.removeStorageSync(KEY)
