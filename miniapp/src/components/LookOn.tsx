import { useEffect } from 'react'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { Quiet } from './Card'
import { Failed } from './States'

type Paged = {
  readonly data: { readonly pages: readonly unknown[] } | undefined
  readonly isFetchNextPageError: boolean
  readonly error: Error | null
  readonly fetchNextPage: () => Promise<unknown>
}

/** The pages so far hold nothing, and there are more: looks on by itself. */
export function LookOn({
  of: { data, isFetchNextPageError, error, fetchNextPage },
}: {
  of: Paged
}) {
  const count = data?.pages.length ?? 0
  useEffect(() => {
    if (count > 0) void fetchNextPage()
  }, [count, fetchNextPage])
  if (isFetchNextPageError && error)
    return <Failed because={error.message} onAgain={() => void fetchNextPage()} />
  return <Quiet>{FRAME_WORDS.loading}</Quiet>
}
