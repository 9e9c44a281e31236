import { type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import type { MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { lastDayOfChild } from '../care/letting/rules'
import type { Membership, Resident } from '../rules'

type Standing = {
  readonly memberships: readonly Pick<Membership, 'id' | 'status'>[]
  readonly posts: readonly { readonly until?: number }[]
  /** Epoch ms. */
  readonly blockedUntil?: number
}
/** What an account brings along. */
type Rights = {
  readonly rev: number
  readonly generation?: number
  readonly hasPhone?: true
  readonly agreedTo?: number
  readonly proxies?: readonly object[]
}

/** Who asks, and who of the register they turn out to be. */
export type Pair<Kind extends Standing = Standing> = {
  readonly request: Membership
  readonly known: Membership
  readonly newcomer: Kind
  readonly person: Kind
}
type Deciding = {
  readonly by: ResidentId
  readonly at: number
  /** Those behind the same door by the same name. */
  readonly alike: readonly ResidentId[]
  /** Of a child, its month of birth. */
  readonly born?: string | undefined
}
export type RebindRefusal = {
  readonly code:
    | 'membership.alreadyDecided'
    | 'membership.ownRequest'
    | 'rebinding.notAlike'
    | 'rebinding.holdsPost'
    | 'rebinding.otherHome'
    | 'rebinding.blocked'
    | 'rebinding.under14'
}

/** Surely: of the month in which somebody turns 14 no more is known. */
const isUnder14 = ({ born }: Deciding, today: LocalDate): boolean =>
  born !== undefined && today <= lastDayOfChild(born)

const isSamePerson = ({ request, known }: Pair, alike: readonly ResidentId[]): boolean =>
  known.status === 'approved' &&
  known.compoundId === request.compoundId &&
  (request.cardOf === known.id || alike.includes(known.residentId))

const isHeldAt =
  (at: number) =>
  ({ until }: Standing['posts'][number]): boolean =>
    until === undefined || at < until

/** A post is not taken over with an account: whoever gives posts ends it first. */
const holdsPost = ({ newcomer, person }: Pair, at: number): boolean =>
  [...newcomer.posts, ...person.posts].some(isHeldAt(at))

/** Only an account of which nothing else is known: whatever it has elsewhere is settled first. */
const hasOtherHome = ({ newcomer, request }: Pair): boolean =>
  newcomer.memberships.some(({ id, status }) => id !== request.id && status !== 'rejected')

/** Not shed by another person's name. */
const isBlocked = ({ newcomer: { blockedUntil = 0 } }: Pair, at: number): boolean =>
  at < blockedUntil

/** What the account that asks has to settle first. */
const unsettled = (pair: Pair, at: number): RebindRefusal | undefined => {
  if (holdsPost(pair, at)) return { code: 'rebinding.holdsPost' }
  if (isBlocked(pair, at)) return { code: 'rebinding.blocked' }
  return hasOtherHome(pair) ? { code: 'rebinding.otherHome' } : undefined
}

function refusedBy(pair: Pair, deciding: Deciding): RebindRefusal | undefined {
  const { request, known } = pair
  const { by, at, alike } = deciding
  if ([request.residentId, known.residentId].includes(by)) return { code: 'membership.ownRequest' }
  if (request.status !== 'requested') return { code: 'membership.alreadyDecided' }
  if (!isSamePerson(pair, alike)) return { code: 'rebinding.notAlike' }
  if (isUnder14(deciding, localDateAt(at))) return { code: 'rebinding.under14' }
  return unsettled(pair, at)
}

/** The request, decided: it was somebody known. */
export function decideRebind(pair: Pair, deciding: Deciding): Outcome<Membership, RebindRefusal> {
  const refused = refusedBy(pair, deciding)
  if (refused) return refuse(refused)
  const { request, known } = pair
  return accept({
    ...request,
    ...{ rev: request.rev + 1, status: 'merged' },
    ...{ decidedAt: deciding.at, decidedBy: deciding.by },
    mergedInto: { id: known.id, residentId: known.residentId },
  })
}

/** Whether the same worker has said this very thing already. */
export const isSameRebinding = (
  { decidedBy, mergedInto }: Membership,
  { by, known }: { readonly by: ResidentId; readonly known: MembershipId },
): boolean => decidedBy === by && mergedInto?.id === known

type Brought = {
  readonly openid?: string | undefined
  readonly phone?: Resident['phone'] | undefined
  readonly emergency?: Resident['emergency'] | undefined
}

/** The person with the account that asked, its number in place of their own, and whom it named where they named nobody. */
export const withAccount = (
  { openid: _old, phone: _before, ...person }: Resident,
  { openid, phone, emergency }: Brought,
): Resident => ({
  ...person,
  rev: person.rev + 1,
  ...(openid === undefined ? {} : { openid }),
  ...(phone === undefined ? {} : { phone }),
  ...(emergency && !person.emergency ? { emergency } : {}),
})

/** Their rights as before; what ends are the tokens of the account before. */
export function withGeneration<Kind extends Rights>(person: Kind, brought: Rights): Kind {
  const { hasPhone: _phone, proxies, ...kept } = person
  const { agreedTo = person.agreedTo } = brought
  return {
    ...kept,
    rev: person.rev + 1,
    generation: (person.generation ?? 0) + 1,
    // Whoever acts for themself from now on says anew who else may.
    ...(proxies ? { proxies: proxies.map((one) => ({ ...one, isPaused: true })) } : {}),
    ...(brought.hasPhone ? { hasPhone: true } : {}),
    ...(agreedTo === undefined ? {} : { agreedTo }),
  } as unknown as Kind
}
