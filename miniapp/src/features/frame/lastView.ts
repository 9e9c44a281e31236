import Taro from '@tarojs/taro'
import { dehydrate, hydrate, type Query, type QueryClient } from '@tanstack/react-query'
import { useSession } from '../../api/session'
import { CLIENT_VERSION } from '../../../../shared/contract/endpoint'
import { isKept, type Kept, keptOf } from './keeping'

const KEY = 'lastView'
const SOON_MS = 1_000

const isWorthKeeping = ({ queryKey, state }: Pick<Query, 'queryKey' | 'state'>): boolean =>
  state.status === 'success' && isKept(queryKey[0])

function restore(client: QueryClient): void {
  const kept: unknown = Taro.getStorageSync(KEY)
  const views = keptOf(kept, { now: Date.now(), client: CLIENT_VERSION })
  if (views) hydrate(client, views)
}

function keep(client: QueryClient): void {
  const { queries } = dehydrate(client, { shouldDehydrateQuery: isWorthKeeping })
  const views = { client: CLIENT_VERSION, at: Date.now(), queries } satisfies Kept
  void Taro.setStorage({ key: KEY, data: bounded(views) }).catch(() => undefined)
}

const MOST_LETTERS = 200_000
/** The latest that fit: a phone keeps little for one program. */
function bounded({ queries, ...rest }: Kept): Kept {
  const latestFirst = [...queries].sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  let letters = 0
  const fitting = latestFirst.filter((one) => {
    letters += JSON.stringify(one).length
    return letters <= MOST_LETTERS
  })
  return { ...rest, queries: fitting }
}

/**
 * What was seen last stands there at once when the program opens again, and is asked for anew; without a network it
 * stays. Nothing that only two parties may see is kept, and what is kept goes with whoever signs in or out.
 */
export function keepLastView(client: QueryClient): void {
  restore(client)
  let isWaiting = false
  client.getQueryCache().subscribe((event) => {
    if (isWaiting || event.type !== 'updated' || !isWorthKeeping(event.query as Query)) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      keep(client)
    }, SOON_MS)
  })
  useSession.subscribe(({ session }, before) => {
    if ((session === undefined) === (before.session === undefined)) return
    Taro.removeStorageSync(KEY)
  })
}
