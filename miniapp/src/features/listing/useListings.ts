import { useInfiniteQuery } from '@tanstack/react-query'
import { type Category, listListings, searchListings } from '../../../../shared/contract/listing'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

export type Wanted = {
  readonly compoundId: CompoundId | undefined
  readonly category: Category | undefined
  readonly words: string
}

function askPage({ compoundId, category, words }: Wanted, cursor: string | undefined) {
  const place = { compoundId: compoundId as CompoundId, category, cursor }
  return words === '' ? ask(listListings, place) : ask(searchListings, { ...place, words })
}

/** The compound's things page by page, own building first; or those whose title holds the words. */
export const useListings = (wanted: Wanted) =>
  useInfiniteQuery({
    queryKey: ['listings', wanted],
    queryFn: ({ pageParam }) => askPage(wanted, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    enabled: wanted.compoundId !== undefined,
  })
