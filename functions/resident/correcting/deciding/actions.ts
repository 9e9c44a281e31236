import type * as contract from '../../../../shared/contract/correction'
import type { CorrectionItem } from '../../../../shared/contract/correction'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { CorrectionId, HouseholdId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { deskPage } from '../../../place/desk/actions'
import { changeAccess, loadAccess } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { type Change, commit } from '../../../platform/commit'
import { isRepeat } from '../../../platform/done'
import { next } from '../../../platform/facts'
import type { Row } from '../../../platform/lists'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { standingOf } from '../../actions'
import { movingFrom, movingIn } from '../../household/actions'
import type { Household } from '../../household/rules'
import { glanceAtHouseholds, loadHousehold } from '../../household/store'
import { forgetHousehold } from '../../household/writes'
import type { Membership, Resident } from '../../rules'
import { glanceAtMemberships, loadMembership, loadResident, loadResidents } from '../../store'
import { changeMembership, changeResident } from '../../writes'
import { type Card, type Correction, decideOn, isSameDecision } from '../rules'
import { listWaiting, loadCorrection } from '../store'
import { changeCorrection, forgetCorrection } from '../writes'

const doorOf = (home: Household | undefined): string =>
  home ? `${home.buildingName}${home.unit}单元${home.room}` : ''

type Known = {
  readonly residents: ReadonlyMap<string, Resident>
  readonly memberships: ReadonlyMap<string, Membership>
  readonly households: ReadonlyMap<HouseholdId, Household>
}

async function knownOf(proof: WorkerOf, rows: readonly Row<Card>[]): Promise<Known> {
  const cards = rows.map(({ card }) => card)
  const [residents, memberships] = await Promise.all([
    loadResidents(
      proof,
      cards.map(({ residentId }) => residentId),
    ),
    glanceAtMemberships(
      proof,
      cards.map(({ membershipId }) => membershipId),
    ),
  ])
  const homes = [...memberships.values()].map(({ householdId }) => householdId)
  const wanted = cards.flatMap(({ householdId }) => householdId ?? [])
  const households = await glanceAtHouseholds(proof, [...homes, ...wanted])
  return { residents, memberships, households }
}

function calledIn({ id, card }: Row<Card>, { residents }: Known) {
  const { name = '', addressForm = '', correcting } = residents.get(card.residentId) ?? {}
  const wanted = correcting?.id === id ? correcting.name : undefined
  return { name, addressForm, ...(wanted === undefined ? {} : { wantedName: wanted }) }
}

function doorsIn({ card }: Row<Card>, { memberships, households }: Known) {
  const home = memberships.get(card.membershipId)?.householdId
  const wanted = card.householdId && households.get(card.householdId)
  return {
    door: doorOf(home && households.get(home)),
    ...(wanted === undefined ? {} : { wantedDoor: doorOf(wanted) }),
  }
}

const itemOf = (row: Row<Card>, known: Known): CorrectionItem => ({
  ...{ id: row.id as CorrectionId, compoundName: row.card.compoundName, since: row.card.since },
  ...calledIn(row, known),
  ...doorsIn(row, known),
})

/** Those whose name or door is said to be wrong, the longest waiting first. */
export const listCorrections: Action<typeof contract.listCorrections> = async (
  { caller },
  asked,
) => {
  const page = await deskPage(caller, asked, { name: 'corrections', list: listWaiting })
  if (!page.ok) return page
  const { proof, rows, goesOn } = page.value
  const known = await knownOf(proof, rows)
  return accept({ items: rows.map((row) => itemOf(row, known)), ...goesOn })
}

type Asked = InputOf<typeof contract.decideCorrection>
type Refusal = { readonly code: 'membership.whichFamily' | 'membership.notLiving' }
type Consequences = Outcome<readonly Change[], Refusal>

/** The household that only held the door that was wanted. */
async function heldBy(householdId: HouseholdId | undefined): Promise<readonly Change[]> {
  const held = householdId === undefined ? undefined : await loadHousehold(householdId)
  return held?.members.length === 0 ? [forgetHousehold(held)] : []
}

/** Out of one household and into another, in the transaction that decides it. */
async function moved(
  world: World,
  { householdId: wanted, membershipId, residentId }: Correction,
  family: Asked['family'],
): Promise<Consequences> {
  if (wanted === undefined) return accept([])
  const [membership, access] = await Promise.all([
    loadMembership(membershipId),
    loadAccess(residentId),
  ])
  if (membership?.status !== 'approved' || !access) return refuse({ code: 'membership.notLiving' })
  const inside = await movingIn(world, { ...membership, householdId: wanted }, family)
  if (!inside.ok) return refuse({ code: 'membership.whichFamily' })
  if (!inside.value) return refuse({ code: 'membership.notLiving' })
  const { householdId, changes } = inside.value
  const after: Membership = { ...membership, householdId, rev: membership.rev + 1 }
  const memberships = access.memberships.map((one) =>
    one.id === after.id ? standingOf(after) : one,
  )
  return accept([
    changeMembership(after),
    changeAccess(next(access, { memberships })),
    ...(await movingFrom(world, membership)),
    ...changes,
    ...(householdId === wanted ? [] : await heldBy(wanted)),
  ])
}

/** The person without what they asked for, and with the name that was found right. */
function personAfter(
  { correcting, ...person }: Resident,
  { status, isOfName }: Correction,
): Resident {
  const isRenamed = status === 'corrected' && isOfName && correcting?.name !== undefined
  return next<Resident>(person, isRenamed ? { name: correcting.name } : {})
}

async function carryOut(world: World, decided: Correction, family: Asked['family']) {
  const resident = await loadResident(decided.residentId)
  if (!resident) return refuse({ code: 'membership.notLiving' })
  const follows =
    decided.status === 'corrected'
      ? await moved(world, decided, family)
      : accept(await heldBy(decided.householdId))
  if (!follows.ok) return follows
  await commit(
    changeCorrection(decided),
    changeResident(personAfter(resident, decided)),
    ...follows.value,
  )
  return accept(undefined)
}

const repeats = ({ decidedBy, decidedUnder }: Correction, { caller, request }: Call<'worker'>) =>
  isRepeat(decidedBy === caller.id ? decidedUnder : undefined, request)

export const decideCorrection: Action<typeof contract.decideCorrection> = (call, asked) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const { correctionId: id, decision } = asked
    const correction = await loadCorrection(id)
    if (!correction || !workerOf(caller, correction)) return refuse({ code: 'correction.notFound' })
    const repeat = repeats(correction, call)
    if (!repeat.ok) return repeat
    if (repeat.value || isSameDecision(correction, asked, caller.id))
      return accept({ id, decision })
    const decided = decideOn(correction, asked, { by: caller.id, at: world.now(), request })
    if (!decided.ok) return decided
    const carried = await carryOut(world, decided.value, asked.family)
    return carried.ok ? accept({ id, decision }) : carried
  })

/** Of somebody who is gone: what still waits is nobody's any more, nor the door that it held. */
export const eraseCorrection = async (world: World, id: string): Promise<void> => {
  await withFreshRead(world, async () => {
    const correction = await loadCorrection(id as CorrectionId)
    if (correction?.status === 'waiting')
      await commit(forgetCorrection(correction), ...(await heldBy(correction.householdId)))
    return accept(undefined)
  })
}
