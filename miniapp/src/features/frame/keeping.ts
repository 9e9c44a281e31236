import type { DehydratedState } from '@tanstack/react-query'

/** What was seen, with the version that saw it, epoch ms. */
export type Kept = {
  readonly client: number
  readonly at: number
  readonly queries: DehydratedState['queries']
}

/** Lists and things. Not the page of a booking: name and door are for while it lasts. */
const KEPT = new Set<unknown>([
  'me',
  'today',
  'listings',
  'listing',
  'bookings',
  'notices',
  'myListings',
  'sessions',
  'registrations',
])
export const isKept = (name: unknown): boolean => KEPT.has(name)

const DAYS_KEPT = 7
const MAX_AGE_MS = DAYS_KEPT * 86_400_000

type View = Kept['queries'][number]

/** Stored as JSON, the missing cursor of a first page comes back as `null`, and would be sent as one. */
function withoutGaps(view: View): View {
  const data = view.state.data as { pageParams?: readonly unknown[] } | undefined
  if (!Array.isArray(data?.pageParams)) return view
  const pageParams = data.pageParams.map((param: unknown) => param ?? undefined)
  return { ...view, state: { ...view.state, data: { ...data, pageParams } } }
}

/** What may be shown again, `undefined` for what another version left, what is too old, or what cannot be read. */
export function keptOf(
  stored: unknown,
  { now, client }: { readonly now: number; readonly client: number },
): DehydratedState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const kept = stored as Partial<Kept>
  if (kept.client !== client || !Array.isArray(kept.queries)) return undefined
  if (kept.at === undefined || now - kept.at > MAX_AGE_MS) return undefined
  return { mutations: [], queries: kept.queries.map(withoutGaps) }
}
