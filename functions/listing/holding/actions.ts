import type { HoldReason } from '../../../shared/contract/holding'
import type { ListingId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { judgingWords } from '../../resident/block/words/actions'
import { calendarFor } from '../calendar/rules'
import { loadCalendar } from '../calendar/store'
import { changeCalendar } from '../calendar/writes'
import type { Listing } from '../rules'
import { loadListing } from '../store'
import { changeListing } from '../writes'
import { decideHold, decideStand } from './rules'

type Asked = {
  readonly listingId: ListingId
  /** The revision that its page showed: what a colleague did in between is not overwritten. */
  readonly rev?: number | undefined
}

/** The listing with its calendar in one change; whoever comes at once reads both anew. */
async function keep({ world, request }: Call<'worker'>, before: Listing, changed: Listing) {
  const at = world.now()
  // Read afterwards: a calendar made in between comes with a listing that has changed, and both are read again.
  const calendar = await loadCalendar(before.id)
  const done = carriedOut(before.done, request, { at, answer: '' })
  const after = next({ ...changed, done }, { updatedAt: at })
  await commit(
    changeListing(after),
    ...(calendar ? [changeCalendar(calendarFor(after, calendar))] : []),
  )
}

type Opened = Outcome<
  { readonly listing: Listing; readonly wasDone: boolean },
  | { readonly code: 'listing.notFound' | 'listing.ownThing' | 'listing.changedTooOften' }
  | { readonly code: 'idempotency.keyReused' }
>

/** As it stands, for a worker of the place; nobody decides about a thing of their own. */
async function opened(call: Call<'worker'>, listingId: ListingId): Promise<Opened> {
  const { world, caller, request } = call
  const listing = await loadListing(listingId)
  if (!listing || !workerOf(caller, listing)) return refuse({ code: 'listing.notFound' })
  if (listing.ownerId === caller.id) return refuse({ code: 'listing.ownThing' })
  const before = answeredBefore(listing.done, request)
  if (!before.ok) return before
  const wasDone = before.value !== undefined
  return !wasDone && isFull(listing.done, world.now())
    ? refuse({ code: 'listing.changedTooOften' })
    : accept({ listing, wasDone })
}

/** One keyed change by a worker of the place. */
const changeAsWorker = <Decision extends Outcome<Listing, { readonly code: string }>>(
  call: Call<'worker'>,
  { listingId, rev }: Asked,
  decide: (listing: Listing) => Decision | Promise<Decision>,
) =>
  withFreshRead(call.world, async () => {
    const found = await opened(call, listingId)
    if (!found.ok) return found
    const { listing, wasDone } = found.value
    if (wasDone) return accept({ listingId })
    const decision = await decide(listing)
    if (!decision.ok) return decision as Extract<Decision, { readonly ok: false }>
    if (rev !== undefined && rev !== listing.rev)
      return refuse({ code: 'listing.changedMeanwhile' })
    await keep(call, listing, decision.value)
    return accept({ listingId })
  })

type Holding = Asked & { readonly reason: HoldReason; readonly words?: string | undefined }

/** Takes a thing or help down, with a reason that its owner reads. */
export const holdListing = (call: Call<'worker'>, { reason, words, ...asked }: Holding) => {
  const { world, caller } = call
  const judge = judgingWords(world, caller.id)
  return changeAsWorker(call, asked, async (listing) => {
    const decided = decideHold(listing, { reason, words, now: world.now() })
    const judged = decided.ok ? await judge(words) : decided
    return judged.ok ? decided : judged
  })
}

/** Lets it stand again; its owner is told. */
export const letListingStand = (call: Call<'worker'>, asked: Asked) =>
  changeAsWorker(call, asked, decideStand)
