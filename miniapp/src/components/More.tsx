import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { Button } from './Button'
import { Quiet } from './Card'
import { Failed } from './States'

type Paged = {
  readonly hasNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly isFetchingNextPage: boolean
  readonly error: Error | null
  readonly fetchNextPage: () => Promise<unknown>
}

/** The end of a list: more of it, why more did not come, or that this is all. */
export function More({ of: paged }: { readonly of: Paged }) {
  const { hasNextPage, isFetchNextPageError, isFetchingNextPage, error, fetchNextPage } = paged
  const more = () => void fetchNextPage()
  if (isFetchNextPageError && error) return <Failed because={error.message} onAgain={more} />
  if (!hasNextPage) return <Quiet>{FRAME_WORDS.noMore}</Quiet>
  return <Button look="other" text={FRAME_WORDS.more} isBusy={isFetchingNextPage} onTap={more} />
}
