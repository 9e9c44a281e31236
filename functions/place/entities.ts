import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../platform/due'
import { doneRequests } from '../platform/fields'
import { Entity, table } from '../platform/table'

/** A place to practise is found by its own poster, and in no list. */
const isListed = (kind: string, practiceOf: string | undefined): boolean =>
  kind === 'compound' && practiceOf === undefined

type Listed = {
  readonly kind: string
  readonly districtId: string
  readonly streetId?: string | undefined
  readonly practiceOf?: string | undefined
}

/** Compounds stand together in the list of their district; what is above them in one of its own. */
function listOf({ kind, districtId, streetId, practiceOf }: Listed): string | undefined {
  if (kind === 'street') return streetsKey(districtId)
  if (kind === 'community' && streetId !== undefined) return communitiesKey(streetId)
  return isListed(kind, practiceOf) ? `DISTRICT#${districtId}#COMPOUNDS` : undefined
}

export const streetsKey = (districtId: string): string => `DISTRICT#${districtId}#STREETS`
export const communitiesKey = (streetId: string): string => `STREET#${streetId}#COMMUNITIES`

const isAbove = (kind: string): boolean => kind === 'street' || kind === 'community'

/** A node of the tree, addressed by its own id; compounds are found by their district, the others by what is above them. */
export const PlaceEntity = new Entity({
  name: 'Place',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    kind: string().enum('district', 'street', 'community', 'compound'),
    name: string(),
    phone: string().optional(),
    districtId: string(),
    streetId: string().optional(),
    communityId: string().optional(),
    compoundId: string().optional(),
    streetName: string().optional(),
    communityName: string().optional(),
    buildings: list(map({ id: string(), name: string() })).optional(),
    status: string().enum('preparing', 'pilot', 'active', 'paused').optional(),
    turns: list(
      map({ status: string(), at: number(), by: string(), because: string().optional() }),
    ).optional(),
    ticks: list(map({ what: string(), by: string(), at: number() })).optional(),
    reached: map({ done: number(), of: number() }).optional(),
    firsts: list(string()).optional(),
    practiceOf: string().optional(),
    dueAt: number().optional(),
    copiedFrom: map({
      ...{ id: string(), at: number() },
      hours: list(any()).optional(),
    }).optional(),
    done: doneRequests.optional(),
  }).and((place) => ({
    gsi1pk: string()
      .optional()
      .hidden()
      .link<typeof place>((one) => listOf(one)),
    gsi1sk: string()
      .optional()
      .hidden()
      .link<typeof place>(({ kind, practiceOf, streetName, communityName, name, id }) => {
        if (isAbove(kind)) return `${name}#${id}`
        return isListed(kind, practiceOf)
          ? `${streetName}#${communityName}#${name}#${id}`
          : undefined
      }),
    gsi4pk: string()
      .optional()
      .hidden()
      .link<typeof place>(({ id, dueAt }) => (dueAt === undefined ? undefined : duePartition(id))),
    gsi4sk: string()
      .optional()
      .hidden()
      .link<typeof place>(({ id, dueAt }) =>
        dueAt === undefined ? undefined : dueSortKey(dueAt, id),
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof place>(
        ({ kind, practiceOf, name, streetName, communityName, status, reached }) => {
          if (isAbove(kind)) return { name }
          if (!isListed(kind, practiceOf)) return undefined
          return {
            ...{ name, streetName, communityName },
            ...(status === undefined ? {} : { status }),
            ...(reached === undefined ? {} : { reached }),
          }
        },
      ),
  })),
  computeKey: ({ id }) => ({ pk: `PLACE#${id}`, sk: 'PLACE' }),
})
