import { boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../../platform/expiry'
import { Entity, table } from '../../../platform/table'

const hidden = string().optional().hidden()

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
    gsi1pk: hidden.link<typeof one>(({ isOpen, communityId }) =>
      isOpen ? `COMMUNITY#${communityId}#ROUND` : undefined,
    ),
    gsi1sk: hidden.link<typeof one>(({ isOpen, since, id }) =>
      isOpen ? `${since}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof one>(({ isOpen, streetId }) =>
      isOpen ? `STREET#${streetId}#ROUND` : undefined,
    ),
    gsi2sk: hidden.link<typeof one>(({ isOpen, since, id }) =>
      isOpen ? `${since}#${id}` : undefined,
    ),
    gsi3pk: hidden.link<typeof one>(({ isOpen, compoundId }) =>
      isOpen && compoundId !== undefined ? `COMPOUND#${compoundId}#ROUND` : undefined,
    ),
    gsi3sk: hidden.link<typeof one>(({ isOpen, compoundId, since, id }) =>
      isOpen && compoundId !== undefined ? `${since}#${id}` : undefined,
    ),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof one>(({ overAt }) =>
        overAt === undefined ? undefined : expiryOf('codes', overAt),
      ),
  })),
  computeKey: ({ id }) => ({ pk: `CASE#${id}`, sk: 'ROUND' }),
})
