import type { HandTick, Standing } from '../../shared/contract/place'
import type {
  BuildingId,
  CommunityId,
  CompoundId,
  DistrictId,
  PlaceId,
  ResidentId,
  StreetId,
} from '../../shared/kernel/ids'
import type { WeekdayHours } from '../../shared/kernel/hours'
import type { CompoundPath } from '../../shared/kernel/scope'

type Node = {
  readonly rev: number
  readonly name: string
  /** Of the office, for everybody. */
  readonly phone?: string
}
type District = Node & {
  readonly kind: 'district'
  readonly id: DistrictId
  readonly districtId: DistrictId
}
export type Street = Node & {
  readonly kind: 'street'
  readonly id: StreetId
  readonly districtId: DistrictId
  readonly streetId: StreetId
}
export type Community = Node & {
  readonly kind: 'community'
  readonly id: CommunityId
  readonly districtId: DistrictId
  readonly streetId: StreetId
  readonly communityId: CommunityId
  /** Absent of those put down before it was kept. */
  readonly streetName?: string
}
export type Building = { readonly id: BuildingId; readonly name: string }

/** One step in the life of a compound; epoch ms. */
export type Turn = {
  readonly status: Standing
  readonly at: number
  readonly by: ResidentId
  /** Why it rests, in words for those who live there. */
  readonly because?: string
}
/** What only a person can know of a compound: who said so, and when. */
export type Tick = { readonly what: HandTick; readonly by: ResidentId; readonly at: number }

/** What is there from a first time on: a class of its own, a thing on its shelf, the number of its community’s office. */
export const FIRSTS = ['class', 'thing', 'officeAbove'] as const
export type First = (typeof FIRSTS)[number]

/** A compound carries its buildings and the names above it: whoever asks for it shows them all. */
export type Compound = Node &
  CompoundPath & {
    readonly kind: 'compound'
    readonly id: CompoundId
    readonly streetName: string
    readonly communityName: string
    readonly buildings: readonly Building[]
    /** Absent: active, as all were before there was more than that. */
    readonly status?: Standing
    /** The steps that led there, the newest last. */
    readonly turns?: readonly Turn[]
    readonly ticks?: readonly Tick[]
    /** How far it is on the way to its opening, kept for lists. */
    readonly reached?: { readonly done: number; readonly of: number }
    /** What it had once, so that nobody looks for it again; absent: nobody looked yet. */
    readonly firsts?: readonly First[]
    /** 练习小区: whose class teaches it. Its places above are its own, so that nothing of it meets what is real. */
    readonly practiceOf?: CommunityId
    /** When it is cleared next, epoch ms. */
    readonly dueAt?: number
    /** From which compound words and terms were taken over, and when; with the hours on duty there, for planning. */
    readonly copiedFrom?: {
      readonly id: CompoundId
      readonly at: number
      readonly hours?: readonly WeekdayHours[]
    }
    readonly done?: readonly Done[]
  }
/** A write that was carried out; see `platform/done.ts`. */
type Done = Readonly<Record<'key' | 'hash' | 'answer', string>> & { readonly at: number }
export type Place = District | Street | Community | Compound

/** The tree as an operator writes it down: names only, ids follow from them. */
export type DistrictPlan = {
  readonly name: string
  readonly streets: readonly {
    readonly name: string
    readonly communities: readonly {
      readonly name: string
      readonly phone?: string
      readonly compounds: readonly {
        readonly name: string
        readonly phone?: string
        readonly buildings: readonly string[]
      }[]
    }[]
  }[]
}

const phoneOf = ({ phone }: { readonly phone?: string }) => (phone === undefined ? {} : { phone })

export type NameId = (
  kind: 'district' | 'street' | 'community' | 'compound' | 'building',
  ...path: readonly string[]
) => PlaceId

export type CompoundPlan =
  DistrictPlan['streets'][number]['communities'][number]['compounds'][number]

export type Above = { readonly community: Community; readonly streetName: string }

export function plantCompound(
  plan: CompoundPlan,
  { community: above, streetName }: Above,
  idFor: NameId,
): Compound {
  const path = [above.districtId, streetName, above.name, plan.name]
  const id = idFor('compound', ...path) as CompoundId
  return {
    kind: 'compound',
    rev: 1,
    id,
    name: plan.name,
    ...phoneOf(plan),
    districtId: above.districtId,
    streetId: above.streetId,
    communityId: above.id,
    compoundId: id,
    streetName,
    communityName: above.name,
    buildings: plan.buildings.map((name) => ({
      id: idFor('building', ...path, name) as BuildingId,
      name,
    })),
  }
}

/**
 * The places of a plan, the district first. The same plan gives the same ids, so planting twice adds nothing.
 * @param districtId chosen once, since the mini-program is built with it
 */
export function plant(plan: DistrictPlan, districtId: DistrictId, idFor: NameId): readonly Place[] {
  const district: District = {
    kind: 'district',
    rev: 1,
    id: districtId,
    districtId,
    name: plan.name,
  }
  const streets = plan.streets.flatMap((streetPlan) => {
    const streetId = idFor('street', districtId, streetPlan.name) as StreetId
    const street: Street = {
      kind: 'street',
      rev: 1,
      id: streetId,
      districtId,
      streetId,
      name: streetPlan.name,
    }
    return [
      street,
      ...streetPlan.communities.flatMap((each) => plantCommunity(each, street, idFor)),
    ]
  })
  return [district, ...streets]
}

function plantCommunity(
  plan: DistrictPlan['streets'][number]['communities'][number],
  { districtId, streetId, name: streetName }: Street,
  idFor: NameId,
): readonly Place[] {
  const community = communityIn(plan, { districtId, streetId, name: streetName }, idFor)
  return [
    community,
    ...plan.compounds.map((each) => plantCompound(each, { community, streetName }, idFor)),
  ]
}

/** A community of a street. */
export function communityIn(
  plan: { readonly name: string; readonly phone?: string },
  { districtId, streetId, name: streetName }: Pick<Street, 'districtId' | 'streetId' | 'name'>,
  idFor: NameId,
): Community {
  const id = idFor('community', districtId, streetName, plan.name) as CommunityId
  return {
    kind: 'community',
    rev: 1,
    id,
    districtId,
    streetId,
    communityId: id,
    name: plan.name,
    streetName,
    ...phoneOf(plan),
  }
}
