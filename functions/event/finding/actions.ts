import type * as contract from '../../../shared/contract/event'
import type { EVENT_KINDS, SessionCard } from '../../../shared/contract/event'
import type { CompoundId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { scopeFor } from '../../listing/finding/actions'
import { compoundOf } from '../../place/actions'
import type { Compound } from '../../place/rules'
import type { Action, Call } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { type Caller, memberOf } from '../../platform/session'
import type { NodeId } from '../rules'
import { listShown } from '../store'
import type { World } from '../../platform/world'
import { beginningOf, type Found, nodesAround, soonestOf, taken } from './rules'

const PAGE = 20
// What is over by now or of another kind must not look as if nothing else came.
const LOOKS = 10

type Question = {
  readonly nodes: readonly NodeId[]
  readonly kind: (typeof EVENT_KINDS)[number] | undefined
  readonly now: number
}
type Page = { readonly found: readonly Found[]; readonly goesOn: string | undefined }

async function lookOn(question: Question, from: string): Promise<Page> {
  const found: Found[] = []
  let after = from
  for (let look = 0; look < LOOKS; look++) {
    const lists = await Promise.all(
      question.nodes.map((node) => listShown(node, { after, limit: PAGE })),
    )
    const looked = soonestOf(lists, PAGE)
    const page = taken(looked, question, PAGE - found.length)
    found.push(...page.found)
    after = page.after ?? after
    const isLast = looked.length < PAGE && looked[looked.length - 1]?.sortKey === page.after
    if (isLast) return { found, goesOn: undefined }
    if (found.length === PAGE) break
  }
  return { found, goesOn: after }
}

/** For features above: what comes in a compound, the soonest first; so many at the most. */
export async function comingAround(
  { now, today }: Pick<World, 'now' | 'today'>,
  compound: CompoundPath,
  most: number,
): Promise<readonly SessionId[]> {
  const question = { nodes: nodesAround(compound), kind: undefined, now: now() }
  const ids: SessionId[] = []
  let from: string | undefined = beginningOf(today())
  while (from !== undefined && ids.length < most) {
    const page: Page = await lookOn(question, from)
    ids.push(...page.found.map(({ id }) => id as SessionId))
    from = page.goesOn
  }
  return ids.slice(0, most)
}

/** Guests are told what there is, not how many come. */
function cardFor({ id, card }: Found, as: 'member' | 'guest'): SessionCard {
  const { fill = 'enough', isHidden: _seen, compoundId: _where, decidesAt: _desk, ...words } = card
  return { ...words, id: id as SessionId, ...(as === 'member' ? { fill } : {}) }
}

const whoIs = (caller: Caller | undefined, compoundId: CompoundId): 'member' | 'guest' =>
  caller && memberOf(caller, compoundId) ? 'member' : 'guest'

/** Never across districts. */
export async function compoundFor(caller: Caller | undefined, id: CompoundId) {
  const compound = await compoundOf(id)
  const isForeign = caller !== undefined && compound?.districtId !== caller.districtId
  return isForeign ? undefined : compound
}

type Wanted = Pick<Question, 'kind'> & { readonly from: string | undefined }

/** One page of what comes in a compound that somebody may ask about. */
export async function pageOf(
  { world, caller }: Call<'guest'>,
  compound: Compound,
  { kind, from }: Wanted,
) {
  const question = { nodes: nodesAround(compound), kind, now: world.now() }
  const { found, goesOn } = await lookOn(question, from ?? beginningOf(world.today()))
  return {
    cards: found.map((one) => cardFor(one, whoIs(caller, compound.id))),
    ...(await goingOn(scopeFor(caller, 'sessions', compound.id, kind), goesOn)),
  }
}

/** What comes in a compound, from the nearest to the farthest of its places; the soonest first. */
export const listSessions: Action<typeof contract.listSessions> = async (
  call,
  { compoundId, kind, cursor },
) => {
  const compound = await compoundFor(call.caller, compoundId)
  if (!compound) return refuse({ code: 'place.notFound' })
  const at = await readCursor(scopeFor(call.caller, 'sessions', compoundId, kind), cursor)
  return at.ok ? accept(await pageOf(call, compound, { kind, from: at.value })) : at
}
