import type { CompoundId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { Household } from '../../household/rules'
import { unitKey } from '../doors/rules'
import type { RosterPage } from '../rules'
import { marksOf, sealFor } from '../sealing/actions'
import { glanceAtHeads, glanceAtPages } from '../store'
import { type Match, matchIn } from './rules'

/** Somebody who asks to live somewhere. */
export type Asking = {
  readonly id: string
  readonly household: Household
  readonly name: string
  readonly phone: string
}

/** Where a list has no units, the unit that somebody typed says nothing. */
const unitsOf = ({ unit }: Household): readonly string[] => [...new Set([unitKey(unit), ''])]

const keysOf = ({ household }: Asking) =>
  unitsOf(household).map((unit) => ({
    ...{ compoundId: household.compoundId, buildingId: household.buildingId, unit },
  }))

async function matchOf(pages: readonly RosterPage[], asking: Asking): Promise<Match> {
  const { compoundId, buildingId, room } = asking.household
  const seal = await sealFor(compoundId)
  const matches = unitsOf(asking.household).map((unit) => {
    const here = pages.filter((page) => page.buildingId === buildingId && page.unit === unit)
    return matchIn(here, marksOf(seal, { ...asking, buildingId, unit, room }))
  })
  return matches.find(({ is }) => is !== 'notListed') ?? { is: 'notListed' }
}

async function withRoster(proof: WorkerOf, all: readonly Asking[]): Promise<ReadonlySet<string>> {
  const compounds = [...new Set(all.map(({ household }) => household.compoundId))]
  const heads = await glanceAtHeads(proof, compounds)
  return new Set<CompoundId>(
    heads.flatMap((head) => (head?.importedAt === undefined ? [] : [head.compoundId])),
  )
}

/** What the rosters say of those who ask, by the id of the request; nothing where there is no roster. */
export async function matchesFor(
  proof: WorkerOf,
  all: readonly Asking[],
): Promise<ReadonlyMap<string, Match>> {
  const known = await withRoster(proof, all)
  const asking = all.filter(({ household }) => known.has(household.compoundId))
  if (asking.length === 0) return new Map()
  const keys = new Map(asking.flatMap(keysOf).map((key) => [JSON.stringify(key), key]))
  const found = await glanceAtPages(proof, [...keys.values()])
  const pages = found.filter((page) => page !== undefined)
  const matches = asking.map(async (one) => [one.id, await matchOf(pages, one)] as const)
  return new Map(await Promise.all(matches))
}
