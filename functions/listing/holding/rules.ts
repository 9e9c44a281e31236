import type { HoldReason } from '../../../shared/contract/holding'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { checkOf, type Held, type Listing } from '../rules'

type Refusal = {
  readonly code: 'listing.heldAlready' | 'listing.notHeld' | 'listing.notInThisState'
}

/** What neighbours saw once, and may see again: no draft, and nothing that is gone for good. */
const HOLDABLE: readonly Listing['status'][] = ['published', 'paused', 'repair', 'lost']

export const canBeHeld = ({ status }: Listing): boolean => HOLDABLE.includes(status)

type Word = {
  readonly reason: HoldReason
  /** What its owner reads beside the reason. */
  readonly words?: string | undefined
  readonly now: number
}

/** Takes it down until a worker lets it stand again; what is agreed stays agreed, and what is out comes back. */
export function decideHold(
  listing: Listing,
  { reason, words, now }: Word,
): Outcome<Listing, Refusal> {
  if (!canBeHeld(listing)) return refuse({ code: 'listing.notInThisState' })
  if (listing.held) return refuse({ code: 'listing.heldAlready' })
  const wasShown = listing.status === 'published'
  const held: Held = {
    ...{ reason, at: now },
    ...(words === undefined ? {} : { words }),
    ...(wasShown ? { wasShown } : {}),
  }
  return accept({ ...listing, held, status: wasShown ? 'paused' : listing.status })
}

/** Nothing else was decided about it meanwhile, and it was not written anew. */
function isAsItWas(listing: Listing, { wasShown }: Held): boolean {
  const check = checkOf(listing)
  const isJudged = check !== 'none' && check !== 'refused'
  return wasShown === true && listing.status === 'paused' && !listing.closesAs && isJudged
}

/** Neighbours see it again, where they saw it before; else its owner may show it again. */
export function decideStand(listing: Listing): Outcome<Listing, Refusal> {
  const { held, ...free } = listing
  if (!held) return refuse({ code: 'listing.notHeld' })
  if (!canBeHeld(listing)) return refuse({ code: 'listing.notInThisState' })
  return accept(isAsItWas(listing, held) ? { ...free, status: 'published' } : free)
}

type News = {
  readonly kind: 'listing.held' | 'listing.stands'
  readonly reason: string
  readonly words?: string
}

function newlyHeld(before: Listing | undefined, { at, reason, words }: Held): News | undefined {
  if (before?.held?.at === at) return undefined
  return { kind: 'listing.held', reason, ...(words === undefined ? {} : { words }) }
}

/** What its owner hears when a worker took it down, or lets it stand again. */
export function heldNews(before: Listing | undefined, after: Listing): News | undefined {
  if (after.held) return newlyHeld(before, after.held)
  if (!before?.held || !canBeHeld(after)) return undefined
  return { kind: 'listing.stands', reason: after.status === 'published' ? 'shown' : 'yours' }
}
