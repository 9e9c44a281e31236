import type { Standing } from '../../../shared/contract/place'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { heldEver } from '../../event/held/actions'
import { hasThings } from '../../listing/finding/actions'
import { compoundNow, placeOf } from '../../place/actions'
import { mayChange } from '../../place/changing/actions'
import { posterOf } from '../../place/poster/actions'
import type { Compound } from '../../place/rules'
import { nextStandings } from '../../place/standing/rules'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { weeksOf } from '../../resident/duty/actions'
import { postsAt } from '../../resident/post/actions'
import { rosterCounts } from '../../resident/roster/actions'
import { type Checklist, checklistOf, dutyWeekOf, type Facts } from './rules'

type Desk = Call<'worker'>

async function factsOf(world: World, compound: Compound): Promise<Facts> {
  const { id, communityId } = compound
  const weeks = [dutyWeekOf(world.today())]
  const [community, here, above, ownWeeks, otherWeeks, poster, roster, hasClass, hasThing] =
    await Promise.all([
      placeOf(communityId),
      postsAt(id),
      postsAt(communityId),
      weeksOf(id, weeks),
      weeksOf(communityId, weeks),
      posterOf(id),
      rosterCounts(world, id),
      heldEver(id),
      hasThings(id),
    ])
  return {
    ...{ compound, communityPhone: community?.phone, poster, hasClass, hasThing },
    posts: [...here, ...above],
    dutyDays: [...ownWeeks, ...otherWeeks].flatMap(({ shifts }) => shifts.map(({ day }) => day)),
    roster,
  }
}

/** How far a compound is. */
export const checklistFor = async (world: World, compound: Compound): Promise<Checklist> =>
  checklistOf(await factsOf(world, compound), { now: world.now(), today: world.today() })

export type RollOut = Checklist & {
  /** To which status it can go from here. */
  readonly next: readonly Standing[]
  readonly compound: Compound
  /** Whether whoever looks may change it, too. */
  readonly mayChange: boolean
}

/** How far a compound is, for those who work there. */
export async function showRollOut(
  call: Desk,
  { compoundId }: { readonly compoundId: CompoundId },
): Promise<Outcome<RollOut, { readonly code: 'place.notFound' }>> {
  const compound = await compoundNow(compoundId)
  const proof = compound && workerOf(call.caller, compound)
  if (!proof) return refuse({ code: 'place.notFound' })
  const { world, caller } = call
  return accept({
    ...(await checklistFor(world, compound)),
    ...{ compound, mayChange: mayChange(caller, compound), next: nextStandings(compound) },
  })
}
