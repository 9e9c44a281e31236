import type { InputOf } from '../../../shared/contract/endpoint'
import type { ContentLabel } from '../../../shared/contract/refusals'
import type * as contract from '../../../shared/contract/resident'
import type { MyMembership } from '../../../shared/contract/resident'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { isPracticeId } from '../../../shared/kernel/practice'
import { compoundOf } from '../../place/actions'
import type { Compound } from '../../place/rules'
import { notOpen } from '../../place/standing/rules'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { secrets } from '../../platform/config'
import { next } from '../../platform/facts'
import { once } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { signatureOf } from '../../platform/sign'
import { checkText } from '../../platform/wechat'
import { myMembership, standingOf } from '../actions'
import { doorName, type Household } from '../household/rules'
import { changeHousehold } from '../household/writes'
import {
  type AskedMarks,
  calledAfter,
  decideRequest,
  type Membership,
  type Resident,
} from '../rules'
import { loadMembership, loadResident } from '../store'
import { letInToPractise } from './practising/rules'
import { againAfter } from './rules'
import { changeMembership, changeResident } from '../writes'

type Asked = InputOf<typeof contract.requestMembership>

const membershipOf = (call: Call, home: Home, asked: Asked): Membership => {
  const wanted = askingFor(call, home, asked)
  return isPracticeId(wanted.compoundId) ? letInToPractise(wanted, call.world.today()) : wanted
}

type Home = { readonly compound: Compound; readonly building: Compound['buildings'][number] }

function askingFor(
  { world, caller, request }: Call,
  { compound, building }: Home,
  asked: Asked,
): Membership {
  const { districtId, streetId, communityId, compoundId } = compound
  const { lastDay } = asked
  const id = world.idFor('membership', caller.id, request.key)
  return {
    ...{ districtId, streetId, communityId, compoundId, id },
    rev: 1,
    residentId: caller.id,
    // Of their own, until a worker says with whom they live.
    householdId: world.idFor('household', id),
    ...(lastDay === undefined ? {} : { lastDay }),
    buildingId: building.id,
    compoundName: compound.name,
    buildingName: building.name,
    status: 'requested',
    requestedAt: world.now(),
    request,
  }
}

/** Empty as yet: it holds the door that the worker looks at; who practises is in at once. */
const householdOf = (membership: Membership, asked: Asked): Household => {
  const { districtId, streetId, communityId, compoundId, buildingId, buildingName } = membership
  return {
    ...{ districtId, streetId, communityId, compoundId, buildingId, buildingName },
    unit: doorName(asked.unit),
    room: doorName(asked.room),
    id: membership.householdId,
    rev: 1,
    members: membership.status === 'approved' ? [membership.residentId] : [],
  }
}

type Replay = Outcome<MyMembership | undefined, { readonly code: 'idempotency.keyReused' }>

async function askedBefore(
  { caller, request }: Call,
  wanted: Membership,
  tryNumber: number,
): Promise<Replay> {
  const isKnown = caller.access.memberships.some((one) => one.id === wanted.id)
  if (tryNumber === 1 && !isKnown) return accept(undefined)
  const stored = await loadMembership(wanted.id)
  if (!stored) return accept(undefined)
  if (stored.request.hash !== request.hash) return refuse({ code: 'idempotency.keyReused' })
  // As it was first answered, whatever has become of it since.
  return accept(myMembership(standingOf(wanted)))
}

/** Of this person alone: the same room of two people has two marks. */
async function marksOf({ caller }: Call, { unit, room, name }: Asked): Promise<AskedMarks> {
  const { phoneSecret } = await secrets()
  const mark = (part: string, typed: string) =>
    signatureOf(phoneSecret, JSON.stringify(['asked', caller.id, part, doorName(typed)]))
  return { unit: mark('unit', unit), room: mark('room', room), name: mark('name', name) }
}

/** With what was changed since they were turned away here, if they were. */
async function askedAgain(
  call: Call,
  { memberships }: Access,
  [wanted, asked]: readonly [Membership, Asked],
): Promise<Membership> {
  const standing = memberships.find(({ compoundId }) => compoundId === wanted.compoundId)
  const before = standing && (await loadMembership(standing.id))
  const marks = await marksOf(call, asked)
  const again = againAfter(before, { ...wanted, marks })
  return { ...wanted, marks, ...(again === undefined ? {} : { again }) }
}

export type Person = { readonly access: Access; readonly resident: Resident }
export type Called = Pick<Asked, 'name' | 'addressForm'>

/** What is typed to practise is nobody’s name: the one that a worker verifies is asked for where it counts. */
const calledIn = (
  { compoundId }: Membership,
  { addressForm }: Access,
  asked: Called,
): Partial<Called> =>
  isPracticeId(compoundId)
    ? { addressForm: addressForm ?? asked.addressForm }
    : { name: asked.name, addressForm: asked.addressForm }

async function write(membership: Membership, { access, resident }: Person, asked: Asked) {
  const others = access.memberships.filter(({ compoundId }) => compoundId !== asked.compoundId)
  const memberships = [...others, standingOf(membership)]
  const called = calledIn(membership, access, asked)
  await commit(
    changeMembership(membership),
    changeAccess(
      next(access, { addressForm: called.addressForm ?? asked.addressForm, memberships }),
    ),
    changeResident(next(resident, called)),
    changeHousehold(householdOf(membership, asked)),
  )
}

/** What neighbours will read is checked at once; the rest is seen by the worker who verifies. */
export async function calledFor(
  { world }: Call,
  { access: { memberships, addressForm, posts }, resident: { openid, name } }: Person,
  asked: Called,
): Promise<Outcome<Called, { readonly code: 'content.refused'; readonly label: ContentLabel }>> {
  const verdict = await checkText(world, {
    openid: openid ?? '',
    scene: 'profile',
    content: asked.addressForm,
  })
  if (verdict.is === 'risky') return refuse({ code: 'content.refused', label: verdict.label })
  const isPassed = verdict.is === 'passed'
  return accept(calledAfter({ memberships, posts, name, addressForm }, asked, { isPassed }))
}

async function ask(call: Call, wanted: Membership, asked: Asked) {
  const [access, resident] = await Promise.all([
    loadAccess(call.caller.id),
    loadResident(call.caller.id),
  ])
  if (!access || !resident) return refuse({ code: 'session.expired' })
  const decision = decideRequest(access.memberships, wanted)
  if (!decision.ok) return decision
  const called = await calledFor(call, { access, resident }, asked)
  if (!called.ok) return called
  const marked = await askedAgain(call, access, [decision.value, asked])
  await write(marked, { access, resident }, { ...asked, ...called.value })
  return accept(myMembership(standingOf(decision.value)))
}

/** Asks to be verified as living in a household; a worker of the community decides. */
export const requestMembership: Action<typeof contract.requestMembership> = async (call, asked) => {
  const compound = await compoundOf(asked.compoundId)
  if (!compound || compound.districtId !== call.caller.districtId)
    return refuse({ code: 'place.notFound' })
  const closed = notOpen(compound)
  if (closed) return refuse(closed)
  const building = compound.buildings.find(({ id }) => id === asked.buildingId)
  if (!building) return refuse({ code: 'membership.noSuchBuilding' })
  if (asked.lastDay !== undefined && asked.lastDay < call.world.today())
    return refuse({ code: 'membership.termOver' })
  const wanted = membershipOf(call, { compound, building }, asked)
  return withFreshRead(call.world, (tryNumber) => {
    let look = tryNumber
    return once(
      () => askedBefore(call, wanted, look++),
      () => ask(call, wanted, asked),
    )
  })
}
