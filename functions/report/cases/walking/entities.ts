import { boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../../platform/expiry'
import { hidden } from '../../../platform/fields'
import { Entity, table } from '../../../platform/table'
import { whereItWaits } from '../waiting/rules'

const links = whereItWaits('ROUND')

/**
 * A case that fits a walk, beside the case: found by community, street and compound while it waits, so that the sheet is
 * read without all that waits there and is done at a desk. Where it is and since when, and nothing of what it is about.
 */
export const RoundStopEntity = new Entity({
  name: 'RoundStop',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    isOpen: boolean(),
    streetId: string(),
    communityId: string(),
    compoundId: string().optional(),
    since: number(),
    /** When it was over, epoch ms. */
    overAt: number().optional(),
  }).and((one) => ({
    gsi1pk: hidden.link<typeof one>(links.gsi1pk),
    gsi1sk: hidden.link<typeof one>(links.gsi1sk),
    gsi2pk: hidden.link<typeof one>(links.gsi2pk),
    gsi2sk: hidden.link<typeof one>(links.gsi2sk),
    gsi3pk: hidden.link<typeof one>(links.gsi3pk),
    gsi3sk: hidden.link<typeof one>(links.gsi3sk),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof one>(({ overAt }) =>
        overAt === undefined ? undefined : expiryOf('codes', overAt),
      ),
  })),
  computeKey: ({ id }) => ({ pk: `CASE#${id}`, sk: 'ROUND' }),
})
