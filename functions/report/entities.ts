import { item, list, map, number, record, string } from 'dynamodb-toolbox/schema'
import { nodePath } from '../platform/fields'
import { Entity, table } from '../platform/table'

const path = map(nodePath)
const counts = record(string(), number())

/** What one fact counts for: beside nobody's things, kept for good, so that it is never counted twice. All sums are formed from these. */
export const CountedEntity = new Entity({
  name: 'Counted',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    factRev: number(),
    path,
    months: record(string(), counts),
  }),
  computeKey: ({ id }) => ({ pk: `COUNTED#${id}`, sk: 'COUNTED' }),
})

/** What anybody reads of a place in a month, or of what stands now, as of the last night: by place, and in a month by the place above (gsi1). */
export const ShownEntity = new Entity({
  name: 'Shown',
  table,
  timestamps: false,
  schema: item({
    placeId: string().key(),
    month: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    aboveId: string().optional(),
    placeName: string(),
    counts,
    hidden: list(string()),
  }).and((shown) => ({
    gsi1pk: string()
      .optional()
      .hidden()
      .link<typeof shown>(({ aboveId, month }) =>
        aboveId === undefined ? undefined : `PLACE#${aboveId}#SHOWN#${month}`,
      ),
    gsi1sk: string()
      .optional()
      .hidden()
      .link<typeof shown>(({ aboveId, placeId }) => (aboveId === undefined ? undefined : placeId)),
    id: string()
      .optional()
      .hidden()
      .link<typeof shown>(({ placeId }) => placeId),
    card: map({ placeName: string(), counts, hidden: list(string()) })
      .optional()
      .hidden()
      .link<typeof shown>(({ aboveId, placeName, counts: shownCounts, hidden }) =>
        aboveId === undefined ? undefined : { placeName, counts: shownCounts, hidden },
      ),
  })),
  computeKey: ({ placeId, month }) => ({ pk: `PLACE#${placeId}#SHOWN`, sk: month }),
})

/** What a night's recount found in a district, kept for good. */
export const RecountEntity = new Entity({
  name: 'Recount',
  table,
  timestamps: false,
  schema: item({
    districtId: string().key(),
    day: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    startedAt: number(),
    endedAt: number(),
    facts: number(),
    sums: number(),
    differences: list(
      map({
        ...{ where: string(), month: string(), figure: string(), stood: number(), is: number() },
      }),
    ),
    found: number(),
  }),
  computeKey: ({ districtId, day }) => ({ pk: `DISTRICT#${districtId}#RECOUNTS`, sk: day }),
})

/** A month of a place, as it was closed: put if absent and never written again. */
export const ClosedMonthEntity = new Entity({
  name: 'ClosedMonth',
  table,
  timestamps: false,
  schema: item({
    placeId: string().key(),
    month: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    path,
    placeName: string(),
    lines: list(
      map({
        figure: string(),
        ...{ name: string(), unit: string(), means: string() },
        amount: number().optional(),
      }),
    ),
    asOf: number(),
    closedAt: number(),
    closedBy: string(),
  }),
  computeKey: ({ placeId, month }) => ({ pk: `PLACE#${placeId}#REPORTS`, sk: `${month}#CLOSED` }),
})

/** Whether anybody may read the closed months of a community, and from which on; found by its street (gsi1). */
export const PublicationEntity = new Entity({
  name: 'Publication',
  table,
  timestamps: false,
  schema: item({
    communityId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    path,
    placeName: string(),
    from: string().optional(),
    at: number(),
    by: string(),
  }).and((publication) => ({
    gsi1pk: string()
      .hidden()
      .link<typeof publication>(({ path: { streetId } }) => `PLACE#${streetId}#PUBLICATIONS`),
    gsi1sk: string()
      .hidden()
      .link<typeof publication>(({ communityId }) => communityId),
    id: string()
      .hidden()
      .link<typeof publication>(({ communityId }) => communityId),
    card: map({ placeName: string(), from: string().optional() })
      .hidden()
      .link<typeof publication>(({ placeName, from }) => ({ placeName, from })),
  })),
  computeKey: ({ communityId }) => ({ pk: `PLACE#${communityId}#REPORTS`, sk: 'PUBLICATION' }),
})

/** What was found out later about a closed month, beside it: put if absent. */
export const RemarkEntity = new Entity({
  name: 'Remark',
  table,
  timestamps: false,
  schema: item({
    placeId: string().key(),
    month: string().key(),
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    words: string(),
    at: number(),
    by: string(),
  }),
  computeKey: ({ placeId, month, id }) => ({
    pk: `PLACE#${placeId}#REPORTS`,
    sk: `${month}#REMARK#${id}`,
  }),
})
