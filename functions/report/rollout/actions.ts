import type { Standing } from '../../../shared/contract/place'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { heldEver } from '../../event/held/actions'
import { hasThings } from '../../listing/finding/actions'
import { placeOf } from '../../place/actions'
import { mayChange } from '../../place/changing/actions'
import { compoundWithPoster } from '../../place/poster/actions'
import type { Poster } from '../../place/poster/rules'
import { type Compound, type First, FIRSTS } from '../../place/rules'
import { nextStandings } from '../../place/standing/rules'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { weeksOf } from '../../resident/duty/actions'
import { postsAt } from '../../resident/post/actions'
import { rosterCounts } from '../../resident/roster/actions'
import { type Checklist, checklistOf, dutyWeekOf, type Facts } from './rules'

type Desk = Call<'worker'>

type Above = Pick<Compound, 'communityId'>
const hasOffice = async ({ communityId }: Above): Promise<boolean> =>
  (await placeOf(communityId))?.phone !== undefined

const FOUND: Readonly<Record<First, (compound: Compound) => Promise<boolean>>> = {
  class: ({ id }) => heldEver(id),
  thing: ({ id }) => hasThings(id),
  officeAbove: hasOffice,
}

/** What a compound had once, it had: only what was not there yet is looked for. */
export async function firstsOf(compound: Compound): Promise<readonly First[]> {
  const { firsts = [] } = compound
  const lacking = FIRSTS.filter((one) => !firsts.includes(one))
  const found = await Promise.all(lacking.map((one) => FOUND[one](compound)))
  return FIRSTS.filter((one) => firsts.includes(one) || found[lacking.indexOf(one)] === true)
}

/** As it is kept with the compound from the stream; of one of before that it is looked up. */
const firstsKept = (compound: Compound): Promise<readonly First[]> =>
  compound.firsts === undefined ? firstsOf(compound) : Promise.resolve(compound.firsts)

type Hung = { readonly compound: Compound; readonly poster: Poster | undefined }

async function factsOf(world: World, { compound, poster }: Hung): Promise<Facts> {
  const { id, communityId } = compound
  const weeks = [dutyWeekOf(world.today())]
  const [here, above, ownWeeks, otherWeeks, roster, firsts] = await Promise.all([
    postsAt(id),
    postsAt(communityId),
    weeksOf(id, weeks),
    weeksOf(communityId, weeks),
    rosterCounts(world, id),
    firstsKept(compound),
  ])
  return {
    ...{ compound, poster, firsts },
    posts: [...here, ...above],
    dutyDays: [...ownWeeks, ...otherWeeks].flatMap(({ shifts }) => shifts.map(({ day }) => day)),
    roster,
  }
}

/** How far a compound is. */
export const checklistFor = async (world: World, hung: Hung): Promise<Checklist> =>
  checklistOf(await factsOf(world, hung), { now: world.now(), today: world.today() })

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
  const found = await compoundWithPoster(compoundId)
  if (!found || !workerOf(call.caller, found.compound)) return refuse({ code: 'place.notFound' })
  const { world, caller } = call
  const { compound } = found
  return accept({
    ...(await checklistFor(world, found)),
    ...{ compound, mayChange: mayChange(caller, compound), next: nextStandings(compound) },
  })
}
