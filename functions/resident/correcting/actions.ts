import type * as contract from '../../../shared/contract/correction'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { CorrectionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull, isRepeat, once } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { homesOf } from '../../platform/session'
import { checkText } from '../../platform/wechat'
import { doorName, type Household } from '../household/rules'
import { loadHousehold } from '../household/store'
import { changeHousehold } from '../household/writes'
import type { Membership, Resident } from '../rules'
import { loadMembership, loadResident } from '../store'
import { changeResident } from '../writes'
import type { Correction } from './rules'
import { loadCorrection } from './store'
import { changeCorrection } from './writes'

const NO_SESSION = refuse({ code: 'session.expired' })

/** Words that neighbours will read: they have passed, or they do not stand. */
async function judged({ world }: Call, { openid = '' }: Resident, content: string) {
  const verdict = await checkText(world, { openid, scene: 'profile', content })
  if (verdict.is === 'risky') return refuse({ code: 'content.refused', label: verdict.label })
  return verdict.is === 'passed' ? accept(undefined) : refuse({ code: 'profile.unchecked' })
}

/** Whether somebody may be called so from now on. */
async function isFit(call: Call, resident: Resident, addressForm: string) {
  // Whoever was never called anything is asked with the first request to join.
  if (resident.addressForm === undefined) return refuse({ code: 'profile.notThere' })
  if (isFull(resident.done ?? [], call.world.now())) return refuse({ code: 'profile.tooOften' })
  return judged(call, resident, addressForm)
}

/** One's own form of address; the full name that was verified stays as it is. */
export const changeAddressForm: Action<typeof contract.changeAddressForm> = (
  call,
  { addressForm },
) =>
  withFreshRead(call.world, async () => {
    const { caller, request } = call
    const [resident, access] = await Promise.all([loadResident(caller.id), loadAccess(caller.id)])
    if (!resident || !access) return NO_SESSION
    const earlier = resident.done ?? []
    const before = answeredBefore(earlier, request)
    if (!before.ok) return before
    if (before.value) return accept({ addressForm: before.value.answer })
    const fit = await isFit(call, resident, addressForm)
    if (!fit.ok) return fit
    const done = carriedOut(earlier, request, { at: call.world.now(), answer: addressForm })
    await commit(
      changeResident(next(resident, { addressForm, done })),
      changeAccess(next(access, { addressForm })),
    )
    return accept({ addressForm })
  })

type Asked = InputOf<typeof contract.requestCorrection>
type Wanted = { readonly correction: Correction; readonly household?: Household }

const isSameDoor = (home: Household, { unit, room }: NonNullable<Asked['door']>): boolean =>
  home.unit === doorName(unit) && home.room === doorName(room)

/** The door that is wanted: nobody lives there until a worker says so. */
async function wantedDoor(
  { householdId, ...membership }: Membership,
  { correction, door }: { readonly correction: Correction; readonly door: Asked['door'] },
  id: Household['id'],
): Promise<Wanted> {
  const home = await loadHousehold(householdId)
  if (!door || !home || isSameDoor(home, door)) return { correction }
  const { districtId, streetId, communityId, compoundId, buildingId, buildingName } = membership
  return {
    correction: { ...correction, householdId: id },
    household: {
      ...{ districtId, streetId, communityId, compoundId, buildingId, buildingName, id },
      ...{ unit: doorName(door.unit), room: doorName(door.room), rev: 1, members: [] },
    },
  }
}

function correctionOf(call: Call, membership: Membership, asked: Asked): Correction {
  const { districtId, streetId, communityId, compoundId, compoundName } = membership
  return {
    ...{ districtId, streetId, communityId, compoundId, compoundName },
    id: call.world.idFor('correction', call.caller.id, call.request.key),
    rev: 1,
    residentId: call.caller.id,
    membershipId: membership.id,
    ...(asked.name === undefined ? {} : { isOfName: true }),
    status: 'waiting',
    since: call.world.now(),
    request: call.request,
  }
}

async function askedBefore({ request }: Call, id: CorrectionId) {
  const repeat = isRepeat((await loadCorrection(id))?.request, request)
  return repeat.ok ? accept(repeat.value ? { id } : undefined) : repeat
}

/** One at a time: what is asked for stands on the person until a worker has decided. */
async function write(resident: Resident, { correction, household }: Wanted, asked: Asked) {
  const correcting = {
    id: correction.id,
    ...(asked.name === undefined ? {} : { name: asked.name }),
  }
  await commit(
    changeCorrection(correction),
    changeResident(next(resident, { correcting })),
    ...(household ? [changeHousehold(household)] : []),
  )
}

type Standing = { readonly membership: Membership; readonly resident: Resident }
type StandingRefusal = {
  readonly code:
    'session.expired' | 'membership.notFound' | 'membership.notLiving' | 'correction.waiting'
}

/** One's own home, about which nothing waits. */
async function standingOf({ caller }: Call, id: Asked['membershipId']) {
  const [membership, resident] = await Promise.all([loadMembership(id), loadResident(caller.id)])
  const refused = (code: StandingRefusal['code']): Outcome<Standing, StandingRefusal> =>
    refuse({ code })
  if (!resident) return refused('session.expired')
  if (membership?.residentId !== caller.id) return refused('membership.notFound')
  if (!homesOf(caller).some((home) => home.id === id)) return refused('membership.notLiving')
  if (resident.correcting) return refused('correction.waiting')
  return accept({ membership, resident })
}

/** Decides and writes what is asked for the first time. */
async function ask(call: Call, asked: Asked) {
  const own = await standingOf(call, asked.membershipId)
  if (!own.ok) return own
  const { membership, resident } = own.value
  const correction = correctionOf(call, membership, asked)
  const wanted = await wantedDoor(
    membership,
    { correction, door: asked.door },
    call.world.idFor('household', correction.id),
  )
  if (asked.name === undefined && !wanted.household) return refuse({ code: 'correction.nothing' })
  await write(resident, wanted, asked)
  return accept({ id: correction.id })
}

export const requestCorrection: Action<typeof contract.requestCorrection> = (call, asked) =>
  withFreshRead(call.world, () =>
    once(
      () => askedBefore(call, call.world.idFor('correction', call.caller.id, call.request.key)),
      () => ask(call, asked),
    ),
  )
