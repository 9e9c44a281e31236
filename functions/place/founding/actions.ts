import type { BuildingId, CommunityId, CompoundId, StreetId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { adminPostOver } from '../../platform/session'
import { changeCompound } from '../changing/actions'
import { type Above, type Community, communityIn, type Compound, type NameId } from '../rules'
import { loadCompoundNow, loadPlaceNow } from '../store'
import { changePlace } from '../writes'
import {
  type BuildingsRefusal,
  founded,
  type RenameRefusal,
  placeName,
  readBuildings,
  withBuildings,
  withoutBuilding,
  withRenamed,
} from './rules'

/** Below a community that there is, or a new one of a street: a community without a compound is none as yet. */
export type Founding = {
  readonly name: string
  readonly phone?: string | undefined
  /** As it was typed: 1栋-12栋. */
  readonly buildings: string
} & (
  | { readonly communityId: CommunityId }
  | {
      readonly streetId: StreetId
      readonly communityName: string
      readonly communityPhone?: string | undefined
    }
)

type Call1 = Call<'worker'>
/** What the compound stands below, and what is written to have it so. */
type Ground = { readonly above: Above; readonly changes: readonly Change[] }
type NotYours = { readonly code: 'post.notYourArea' }

const idsBy =
  ({ world }: Pick<Call1, 'world'>): NameId =>
  (kind, ...path) =>
    world.idFor(kind, ...path)
const phoneOf = (phone: string | undefined) => (phone === undefined ? {} : { phone })

async function belowCommunity({ caller }: Call1, id: CommunityId) {
  const community = await loadPlaceNow(id)
  if (community?.kind !== 'community' || !adminPostOver(caller, community)) return undefined
  const street = await loadPlaceNow(community.streetId)
  return street && { above: { community, streetName: street.name }, changes: [] }
}

type OfStreet = Extract<Founding, { readonly streetId: StreetId }>

async function belowStreet(call: Call1, { streetId, communityPhone }: OfStreet, name: string) {
  const street = await loadPlaceNow(streetId)
  if (street?.kind !== 'street' || !adminPostOver(call.caller, street)) return undefined
  const wanted = communityIn({ name, ...phoneOf(communityPhone) }, street, idsBy(call))
  const known = (await loadPlaceNow(wanted.id)) as Community | undefined
  return {
    above: { community: known ?? wanted, streetName: street.name },
    changes: known ? [] : [changePlace(wanted)],
  }
}

async function groundFor(call: Call1, asked: Founding) {
  if ('communityId' in asked) return accept(await belowCommunity(call, asked.communityId))
  const name = placeName(asked.communityName, 'communityName')
  return name.ok ? accept(await belowStreet(call, asked, name.value)) : name
}

/** Whoever taps twice has founded it once; a namesake of somebody else's is another matter. */
function foundedBefore({ request }: Call1, known: Compound) {
  const before = answeredBefore(known.done ?? [], request)
  if (!before.ok) return before
  return before.value ? accept(known) : refuse({ code: 'place.nameTaken' })
}

async function found(call: Call1, compound: Compound, changes: readonly Change[]) {
  const known = await loadCompoundNow(compound.id)
  if (known) return foundedBefore(call, known)
  const at = call.world.now()
  await note(call, {
    what: 'foundCompound',
    subjects: [compound.id],
    places: [compound.communityId],
  })
  const done = carriedOut([], call.request, { at, answer: '' })
  await commit(...changes, changePlace({ ...compound, done }))
  return accept(compound)
}

/** A new compound with its buildings, which nobody sees before it is opened. */
export const foundCompound = async (call: Call1, asked: Founding) => {
  const name = placeName(asked.name, 'name')
  if (!name.ok) return name
  const buildings = readBuildings(asked.buildings)
  if (!buildings.ok) return buildings
  return withFreshRead(call.world, async () => {
    const ground = await groundFor(call, asked)
    if (!ground.ok) return ground
    if (!ground.value) return refuse({ code: 'post.notYourArea' } satisfies NotYours)
    const { above, changes } = ground.value satisfies Ground
    const plan = { name: name.value, buildings: buildings.value, ...phoneOf(asked.phone) }
    const by = { by: call.caller.id, at: call.world.now(), idFor: idsBy(call) }
    return found(call, founded(plan, above, by), changes)
  })
}

type OfCompound = { readonly compoundId: CompoundId }

/** More buildings, typed as at the beginning. */
export const addBuildings = (
  call: Call1,
  { compoundId, buildings }: OfCompound & { readonly buildings: string },
) => {
  const names = readBuildings(buildings)
  return changeCompound(call, compoundId, (compound) =>
    names.ok ? withBuildings(compound, names.value, idsBy(call)) : names,
  )
}

type OneBuilding = OfCompound & { readonly buildingId: BuildingId }

export const renameBuilding = (
  call: Call1,
  { compoundId, buildingId, name }: OneBuilding & { readonly name: string },
) =>
  changeCompound<BuildingsRefusal | RenameRefusal>(call, compoundId, (compound) => {
    const read = readBuildings(name)
    if (!read.ok) return read
    const [only, ...more] = read.value
    if (only === undefined || more.length > 0)
      return refuse({ code: 'place.buildingsUnread', part: name.slice(0, 20) })
    return withRenamed(compound, { id: buildingId, name: only })
  })

/** Only before the compound is opened: nobody has ever lived there then. */
export const dropBuilding = (call: Call1, { compoundId, buildingId }: OneBuilding) =>
  changeCompound(call, compoundId, (compound) => withoutBuilding(compound, buildingId))
