import type { NodePath } from '../../../event/rules'
import type { World } from '../../../platform/world'
import { type Months, pathOf } from '../../rules'
import { bring, type Brought, type Fresh } from '../actions'
import { withoutNow } from '../rules'

/** What says itself where and when it counts. */
export type CountedFact = NodePath & { readonly id: string; readonly rev: number }

/** By the fact's own revision: what is late, or comes twice, changes nothing. */
const freshFrom =
  (fact: CountedFact, months: Months): Fresh =>
  (stored) =>
    Promise.resolve(
      stored && stored.factRev >= fact.rev
        ? undefined
        : { factRev: fact.rev, path: pathOf(fact), months },
    )

/** What a fact counts for at this revision. */
export const bringFact = (world: World, fact: CountedFact, months: Months): Promise<Brought> =>
  bring(world, fact.id, freshFrom(fact, months))

/** The fact is gone, at its last revision: what happened stays counted, and it stands nowhere any more. */
export const bringGone = (world: World, fact: CountedFact, months: Months): Promise<Brought> =>
  bringFact(world, { ...fact, rev: fact.rev + 1 }, withoutNow(months))
