import type * as contract from '../../../../shared/contract/duty'
import type { DutyPlace, DutyShift } from '../../../../shared/contract/duty'
import { mondayOf } from '../../../../shared/kernel/dates'
import { hoursOf, startsAt } from '../../../../shared/kernel/hours'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { compoundOf, placeOf } from '../../../place/actions'
import type { Place } from '../../../place/rules'
import { type Access, glanceAtAccesses, loadAccess } from '../../../platform/access'
import type { Action } from '../../../platform/call'
import { blockedAt, type Caller, isHeld, workerOf } from '../../../platform/session'
import { type Right, withoutOver } from '../../post/rules'
import { listPostsAt } from '../../post/store'
import { shiftsOn } from '../actions'
import type { Shift } from '../rules'
import { loadWeek } from '../store'

/** What is known of whoever has a shift: their post, and whether they are blocked. */
type Known = Pick<Access, 'addressForm' | 'posts' | 'blockedUntil'>
type Accesses = ReadonlyMap<ResidentId, Known>

/** Read as they are at this second, so that a post that has ended stands for nobody. */
async function accessesOf(shifts: readonly Shift[]): Promise<Accesses> {
  const ids = [...new Set(shifts.map(({ residentId }) => residentId))]
  const all = (await Promise.all(ids.map(loadAccess))).filter((one) => one !== undefined)
  return new Map(all.map((access) => [access.residentId, access]))
}

type Standing = { readonly access: Known; readonly post: Right }

function standingOf({ residentId, postId }: Shift, all: Accesses): Standing | undefined {
  const access = all.get(residentId)
  const post = access?.posts.find(({ id }) => id === postId)
  return access && post && { access, post }
}

/** Whether it lasts: looked at from now, or from the beginning of a shift that is to come. */
function lasts({ access, post }: Standing, { day, hours }: Shift, now: number): boolean {
  const [still] = withoutOver([post], now)
  if (!still || blockedAt(access, now) !== undefined) return false
  return isHeld(still, Math.max(now, startsAt(hoursOf(day, hours))))
}

/** The form of address of whoever has a shift, while their post lasts. */
function standingAt(shift: Shift, all: Accesses, now: number): string | undefined {
  const standing = standingOf(shift, all)
  return standing && lasts(standing, shift, now) ? (standing.access.addressForm ?? '') : undefined
}

/** A day that is over says who was there. */
const stoodThere = ({ residentId }: Shift, all: Accesses): string =>
  all.get(residentId)?.addressForm ?? ''

type Seen = { readonly caller: Caller; readonly today: string; readonly all: Accesses }

/** A shift as those who plan see it. */
export function itemOf(shift: Shift, { caller, today, all }: Seen): DutyShift {
  const { id, day, hours, postId, residentId } = shift
  const isPast = day < today
  const form = isPast ? stoodThere(shift, all) : standingAt(shift, all, caller.at)
  const isMine = residentId === caller.id
  return {
    ...{ id, day, hours },
    ...(form === undefined ? {} : { holder: { postId, addressForm: form, isMine } }),
    ...(isPast ? { isPast } : {}),
  }
}

/** A week of a place, for those who work there and above. */
export const listDuty: Action<typeof contract.listDuty> = async (
  { world, caller },
  { nodeId, week = world.today() },
) => {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const monday = mondayOf(week)
  const [stored, listed] = await Promise.all([loadWeek(nodeId, monday), listPostsAt(proof, nodeId)])
  const posts = withoutOver(listed, caller.at)
  const shifts = stored?.shifts ?? []
  const [all, forms] = await Promise.all([
    accessesOf(shifts),
    glanceAtAccesses(posts.map(({ residentId }) => residentId)),
  ])
  const staff = posts.map(({ id: postId, role, residentId }) => ({
    ...{ postId, role, isMine: residentId === caller.id },
    addressForm: forms.get(residentId)?.addressForm ?? '',
  }))
  const seen = { caller, today: world.today(), all }
  return accept({ week: monday, shifts: shifts.map((shift) => itemOf(shift, seen)), staff })
}

async function todayAt(place: Place, { at }: Caller, day: Shift['day']): Promise<DutyPlace> {
  const shifts = await shiftsOn(place, day)
  const all = await accessesOf(shifts)
  return {
    name: place.name,
    ...(place.phone === undefined ? {} : { phone: place.phone }),
    shifts: shifts.map((shift) => {
      const addressForm = standingAt(shift, all, at)
      return { hours: shift.hours, ...(addressForm === undefined ? {} : { addressForm }) }
    }),
  }
}

/** Who is there today: the name as a staff proof shows it, the office's number, the hours. */
export const showDuty: Action<typeof contract.showDuty> = async (
  { world, caller },
  { compoundId },
) => {
  const compound = await compoundOf(compoundId)
  if (compound?.districtId !== caller.districtId) return refuse({ code: 'place.notFound' })
  const community = await placeOf(compound.communityId)
  const places = await Promise.all(
    [compound, ...(community ? [community] : [])].map((one) => todayAt(one, caller, world.today())),
  )
  return accept({
    places: places.filter(({ shifts, phone }) => shifts.length > 0 || phone !== undefined),
  })
}
