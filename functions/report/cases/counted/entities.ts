import { item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../../platform/expiry'
import { Entity, table } from '../../../platform/table'
import { CASE_KINDS, type CaseKind } from '../rules'

export const WAITS = 'waits'

const amount = () => number().optional()
/** Each by itself, since only what stands at the top of an item can be added to. */
const amounts = Object.fromEntries(CASE_KINDS.map((kind) => [kind, amount()])) as {
  readonly [Each in CaseKind]: ReturnType<typeof amount>
}

/**
 * How many cases of each kind wait at a place and below it; only added to, with a mark in one transaction. It stands beside
 * what is shown of the place, behind `now`: a sheet reads both at once.
 */
export const WaitsEntity = new Entity({
  name: 'Waits',
  table,
  timestamps: false,
  schema: item({
    placeId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...amounts,
  }),
  computeKey: ({ placeId }) => ({ pk: `PLACE#${placeId}#SHOWN`, sk: WAITS }),
})

/**
 * Beside a case, while it is counted: as what and where, so that it is counted once and taken back as it was. One that
 * counts for nothing any more stays a day: no revision is there twice, so that whoever read it before changes nothing.
 */
export const WaitMarkEntity = new Entity({
  name: 'WaitMark',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    kind: string(),
    streetId: string(),
    communityId: string(),
    compoundId: string().optional(),
    /** Since when it counts for nothing, epoch ms. */
    overAt: number().optional(),
  }).and((mark) => ({
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof mark>(({ overAt }) =>
        overAt === undefined ? undefined : expiryOf('codes', overAt),
      ),
  })),
  computeKey: ({ id }) => ({ pk: `CASE#${id}`, sk: 'COUNTED' }),
})
