import { useInfiniteQuery } from '@tanstack/react-query'
import {
  type Category,
  type Kind,
  listListings,
  searchListings,
} from '../../../../shared/contract/listing'
import type { DateRange } from '../../../../shared/kernel/dates'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

export type Wanted = {
  readonly compoundId: CompoundId | undefined
  readonly kind?: Kind | undefined
  readonly category: Category | undefined
  readonly words: string
  readonly days: DateRange | undefined
}

function askPage({ compoundId, category, kind, words, days }: Wanted, cursor: string | undefined) {
  const place = { compoundId: compoundId as CompoundId, category, kind, cursor, ...days }
  return words === '' ? ask(listListings, place) : ask(searchListings, { ...place, words })
}

/** The compound's things page by page, own building first; or those that the words find; free on the days. */
export const useListings = (wanted: Wanted) =>
  useInfiniteQuery({
    queryKey: ['listings', wanted],
    queryFn: ({ pageParam }) => askPage(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    enabled: wanted.compoundId !== undefined,
  })
