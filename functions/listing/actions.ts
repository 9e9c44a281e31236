import type { InputOf } from '../../shared/contract/endpoint'
import { DEFAULT_TERMS } from '../../shared/contract/listing'
import * as contract from '../../shared/contract/ownListing'
import type { MyListing } from '../../shared/contract/ownListing'
import type { ListingId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Action, Call } from '../platform/call'
import { type Change, commit } from '../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../platform/done'
import { withFreshRead } from '../platform/retry'
import { approvedMembership } from '../platform/session'
import { type Calendar, calendarFor, openCount } from './calendar/rules'
import { loadCalendar } from './calendar/store'
import { changeCalendar } from './calendar/writes'
import { myListing } from './photos/actions'
import { decideEdit, type Edit, settledTerms } from './editing/rules'
import { isSkill, isVisible, type Listing } from './rules'
import { listOwn, loadListing } from './store'
import { changeListing } from './writes'

type OwnRefusal = { readonly code: 'listing.notFound' | 'listing.notYours' }

/** One's own listing; somebody else's is said to be so only to those who may see it. */
export async function ownListing(
  { caller }: Pick<Call, 'caller'>,
  listingId: ListingId,
): Promise<Outcome<Listing, OwnRefusal>> {
  const listing = await loadListing(listingId)
  if (!listing) return refuse({ code: 'listing.notFound' })
  if (listing.ownerId === caller.id) return accept(listing)
  const maySee = listing.districtId === caller.districtId && isVisible(listing)
  return refuse({ code: maySee ? 'listing.notYours' : 'listing.notFound' })
}

const editOf = ({ title, category, condition, accessories, ...edit }: Edit): Edit => ({
  ...(title === undefined ? {} : { title }),
  ...(category === undefined ? {} : { category }),
  ...(condition === undefined ? {} : { condition }),
  ...(accessories === undefined ? {} : { accessories }),
  ...(edit.tags === undefined ? {} : { tags: [...new Set(edit.tags)] }),
  ...(edit.description === undefined ? {} : { description: edit.description }),
  ...(edit.terms === undefined ? {} : { terms: settledTerms(edit.terms) }),
})

const EMPTY: Pick<Listing, 'title' | 'condition' | 'accessories' | 'description' | 'terms'> = {
  title: '',
  condition: 'good',
  accessories: [],
  description: '',
  terms: DEFAULT_TERMS,
}

async function countDrafts({ caller }: Call): Promise<number> {
  const rows = await listOwn(caller.id, { before: undefined, limit: 100 })
  return rows.filter(({ card }) => card.state?.status === 'draft').length
}

function newDraft(call: Call, asked: InputOf<typeof contract.startDraft>): Listing | undefined {
  const { world, caller, request } = call
  const home = approvedMembership(caller, asked.compoundId)
  if (!home) return undefined
  const { districtId, streetId, communityId, compoundId, compoundName, buildingId, householdId } =
    home
  return {
    ...{ districtId, streetId, communityId, compoundId, compoundName, buildingId, householdId },
    ...EMPTY,
    ...(isSkill(asked) ? { kind: 'skill' } : {}),
    ...editOf(asked as Edit),
    id: world.idFor('listing', caller.id, request.key),
    rev: 1,
    edition: 1,
    ownerId: caller.id,
    status: 'draft',
    photoIds: [],
    verdicts: {},
    textCheck: { is: 'none' },
    createdAt: world.now(),
    updatedAt: world.now(),
    request,
    done: [],
  }
}

/** A new draft in the compound where one lives. */
export const startDraft: Action<typeof contract.startDraft> = (call, asked) =>
  withFreshRead(call.world, async (tryNumber) => {
    const draft = newDraft(call, asked)
    if (!draft) return refuse({ code: 'access.notVerified' })
    const isFull = (await countDrafts(call)) >= contract.MAX_DRAFTS
    const before = isFull || tryNumber > 1 ? await loadListing(draft.id) : undefined
    if (before && before.request.hash !== call.request.hash)
      return refuse({ code: 'idempotency.keyReused' })
    if (before) return accept(await myListing({ ...draft, updatedAt: before.createdAt }))
    if (isFull) return refuse({ code: 'listing.tooManyDrafts', max: contract.MAX_DRAFTS })
    await commit(changeListing(draft))
    return accept(await myListing(draft))
  })

// All that may differ by the time of a repeat: a listing stays the same one, in the same compound.
const brief = ({ id: _id, compoundId: _compound, ...words }: MyListing): string =>
  JSON.stringify(words)

/** As it was answered then, and in no part as it stands now; where no answer was kept, wholly as it stands now. */
async function replay(listing: Listing, answer: string): Promise<MyListing> {
  if (answer === '') return myListing(listing)
  const { id, compoundId } = listing
  return { id, compoundId, ...(JSON.parse(answer) as Omit<MyListing, 'id' | 'compoundId'>) }
}

/** What is booked and asked for; a thing that was never published has no calendar yet. */
export type Open = Pick<Calendar, 'booked' | 'asked'>
const NOTHING_OPEN: Open = { booked: [], asked: [] }

/** A listing after a change, and what is written together with it. */
export type Decided = {
  readonly listing: Listing
  /** What is left of the calendar, where bookings end with the change. */
  readonly left?: Open
  readonly also?: readonly Change[]
  /** Where a repeat is answered by what stands then: nothing is kept for it. */
  readonly isAnsweredAnew?: true
}

export const decided = <Refusal>(
  decision: Outcome<Listing, Refusal>,
): Promise<Outcome<Decided, Refusal>> =>
  Promise.resolve(decision.ok ? accept({ listing: decision.value }) : decision)

type Stored = { readonly before: Listing; readonly calendar: Calendar | undefined }

async function commitChange(
  { world, request }: Call,
  { before, calendar }: Stored,
  { listing, left, also = [], isAnsweredAnew }: Decided,
): Promise<MyListing> {
  const at = world.now()
  const changed = { ...listing, updatedAt: at, rev: before.rev + 1 }
  const answer = await myListing(changed)
  const kept = isAnsweredAnew ? '' : brief(answer)
  const done = carriedOut(before.done, request, { at, answer: kept })
  // From the first publishing on there is a calendar, and it follows.
  const hasCalendar = calendar !== undefined || changed.status === 'published'
  await commit(
    changeListing({ ...changed, done }),
    ...(hasCalendar
      ? [changeCalendar(calendarFor(changed, calendar && { ...calendar, ...left }))]
      : []),
    ...also,
  )
  return answer
}

/**
 * One keyed change of one's own listing: answered again if it was carried out before, otherwise decided and committed
 * with its calendar, if it has one, so that a booking at the same time meets what stands.
 */
export const changeOwn = <Decision extends Outcome<Decided, { readonly code: string }>>(
  call: Call,
  listingId: ListingId,
  decide: (listing: Listing, open: Open) => Promise<Decision>,
) =>
  withFreshRead(call.world, async () => {
    const own = await ownListing(call, listingId)
    if (!own.ok) return own
    const before = answeredBefore(own.value.done, call.request)
    if (!before.ok) return before
    if (before.value) return accept(await replay(own.value, before.value.answer))
    if (isFull(own.value.done, call.world.now())) return refuse({ code: 'listing.changedTooOften' })
    // Read afterwards: a calendar made in between comes with a listing that has changed, and both are read again.
    const calendar = await loadCalendar(listingId)
    const decision = await decide(own.value, calendar ?? NOTHING_OPEN)
    if (!decision.ok) return decision as Extract<Decision, { readonly ok: false }>
    return accept(await commitChange(call, { before: own.value, calendar }, decision.value))
  })

export const saveDraft: Action<typeof contract.saveDraft> = (call, asked) =>
  changeOwn(call, asked.listingId, (listing, open) => {
    const { photoIds } = asked
    const edit = { ...editOf(asked as Edit), ...(photoIds === undefined ? {} : { photoIds }) }
    return decided(decideEdit(listing, { rev: asked.rev, edit, openBookings: openCount(open) }))
  })
