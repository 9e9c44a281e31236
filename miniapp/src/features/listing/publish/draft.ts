import Taro from '@tarojs/taro'
import {
  type Category,
  DEFAULT_TERMS,
  type Kind,
  type Terms,
} from '../../../../../shared/contract/listing'
import { MAX_DRAFTS, type MyListing } from '../../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { accessoriesIn, asTyped } from './accessories'
import { tagsIn } from './tags'

const KEY = 'publishDrafts'

/** What is typed while publishing. */
export type Draft = {
  readonly title: string
  readonly category: Category | undefined
  /** Absent: a thing. Chosen once, before the draft is begun. */
  readonly kind?: Kind
  readonly condition: MyListing['condition']
  /** One line, as typed: a comma at its end must not vanish under the thumb. */
  readonly accessories: string
  /** The same. Absent in what an older client kept. */
  readonly tags?: string
  readonly description: string
  readonly terms: Terms
}

/** Kept on this phone until it is published; the server keeps what each finished step saved. */
export type KeptDraft = {
  readonly listingId: ListingId
  readonly step: number
  /** Absent while nothing was typed. */
  readonly draft?: Draft
  /** The owner's edition that the words were typed over. */
  readonly rev?: number
  /** Of a thing that was out already: one does not come back to it by publishing another. */
  readonly isChange?: boolean
}

export const EMPTY_DRAFT: Draft = {
  title: '',
  category: undefined,
  condition: 'good',
  accessories: '',
  tags: '',
  description: '',
  terms: DEFAULT_TERMS,
}

/** What most who help would say. */
export const HELP_TERMS: Terms = {
  ...{ maxDays: 1, leadDays: 1, handover: 'downstairs', acceptance: 'owner' },
  ...{ unit: 'slot', slotMinutes: 60, places: 1, venue: 'outside', weekly: [], exceptions: [] },
}

export const isHelp = ({ kind }: Pick<Draft, 'kind'>): boolean => kind === 'skill'

export const draftOf = ({ accessories, tags, ...listing }: MyListing): Draft => ({
  title: listing.title,
  category: listing.category,
  ...(listing.kind === undefined ? {} : { kind: listing.kind }),
  condition: listing.condition,
  accessories: asTyped(accessories),
  tags: asTyped(tags),
  description: listing.description,
  terms: listing.terms,
})

/** What the server is told of a draft. */
export const editOf = ({ accessories, tags = '', kind: _once, ...draft }: Draft) => ({
  ...draft,
  accessories: [...accessoriesIn(accessories)],
  tags: [...tagsIn(tags)],
})

/** The one touched last comes first. */
const allKept = (): readonly KeptDraft[] => {
  const value: unknown = Taro.getStorageSync(KEY)
  return Array.isArray(value) ? (value as readonly KeptDraft[]) : []
}

/** What this phone has of the thing asked for, or of the one that was being published last. */
export const keptDraft = (asked: ListingId | undefined): KeptDraft | undefined =>
  allKept().find(({ listingId, isChange }) =>
    asked === undefined ? isChange !== true : listingId === asked,
  )

const others = (id: ListingId): readonly KeptDraft[] =>
  allKept().filter(({ listingId }) => listingId !== id)

export const keepDraft = (kept: KeptDraft): void =>
  Taro.setStorageSync(KEY, [kept, ...others(kept.listingId)].slice(0, MAX_DRAFTS))

/** Others that were begun meanwhile stay. */
export const forgetDraftOf = (id: ListingId): void => Taro.setStorageSync(KEY, others(id))
