import type { WorkerOf } from '../../../shared/kernel/scope'
import type { Place } from '../../place/rules'
import { factsOf } from '../../platform/facts'
import { countCards, listCards, type ListQuery, type Row } from '../../platform/lists'
import { CaseEntity } from './entities'
import type { Case } from './rules'

const facts = factsOf<Case>(CaseEntity)

export const loadCase = (id: string): Promise<Case | undefined> =>
  facts.load({ id }, { consistent: true })

/** What is known of each beside its card: for whoever goes there. */
export const loadCases = async (_: WorkerOf, ids: readonly string[]): Promise<readonly Case[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}

export type CaseCard = Pick<
  Case,
  | 'kind'
  | 'since'
  | 'communityId'
  | 'compoundName'
  | 'buildingName'
  | 'title'
  | 'about'
  | 'wantedFrom'
>

const INDEX = {
  community: { index: 'gsi1', name: 'COMMUNITY' },
  street: { index: 'gsi2', name: 'STREET' },
  compound: { index: 'gsi3', name: 'COMPOUND' },
} as const satisfies Record<string, Pick<ListQuery, 'index'> & { name: string }>

type Page = { readonly after: string | undefined; readonly limit: number }

/** What waits at a place and below it, the longest first: one read of cards, whatever their kinds. */
export const listCases = (
  _: WorkerOf,
  { kind, id }: Pick<Place, 'id'> & { readonly kind: keyof typeof INDEX },
  { after, limit }: Page,
): Promise<readonly Row<CaseCard>[]> =>
  listCards<CaseCard>({
    index: INDEX[kind].index,
    partition: `${INDEX[kind].name}#${id}#CASES`,
    limit,
    ...(after === undefined ? {} : { range: { gt: after } }),
  })

type Walked = Pick<Place, 'id'> & { readonly kind: keyof typeof INDEX }

const roundOf = ({ kind, id }: Walked) => {
  const { index, name } = INDEX[kind]
  return { index, partition: `${name}#${id}#ROUND` }
}

/** The ids of those that fit a walk there, the longest waiting first: keys alone. */
export const listStops = async (
  _: WorkerOf,
  place: Walked,
  limit: number,
): Promise<readonly string[]> =>
  (await listCards({ ...roundOf(place), limit })).map((row) => row.id)

/** How many they are; `most` stands for as many or more. */
export const countStops = (_: WorkerOf, place: Walked, most: number): Promise<number> =>
  countCards({ ...roundOf(place), most })
