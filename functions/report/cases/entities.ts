import { any, boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../platform/expiry'
import { hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { whereItWaits } from './waiting/rules'

const links = whereItWaits('CASES')

/**
 * What waits for a worker, kept from the stream: under the id of the fact, found by community, street and compound while
 * it waits. One that is over stays a day, so that an older record changes nothing.
 */
export const CaseEntity = new Entity({
  name: 'Case',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    isOpen: boolean(),
    kind: string(),
    districtId: string(),
    streetId: string(),
    communityId: string(),
    compoundId: string().optional(),
    compoundName: string(),
    buildingName: string().optional(),
    title: string().optional(),
    about: string().optional(),
    who: string().optional(),
    householdId: string().optional(),
    listingId: string().optional(),
    wantedFrom: string().optional(),
    wantedRev: number().optional(),
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
    card: any()
      .optional()
      .hidden()
      .link<typeof one>(({ isOpen, kind, since, communityId, compoundName, ...more }) =>
        isOpen
          ? {
              ...{ kind, since, communityId, compoundName },
              ...{ buildingName: more.buildingName, title: more.title },
              ...(more.about === undefined ? {} : { about: more.about }),
              ...(more.wantedFrom === undefined ? {} : { wantedFrom: more.wantedFrom }),
            }
          : undefined,
      ),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof one>(({ overAt }) =>
        overAt === undefined ? undefined : expiryOf('codes', overAt),
      ),
  })),
  computeKey: ({ id }) => ({ pk: `CASE#${id}`, sk: 'CASE' }),
})
