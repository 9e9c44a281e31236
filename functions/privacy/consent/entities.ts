import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { doneRequests } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** One for each version that somebody was asked about: put if absent, then only added to. */
export const ConsentEntity = new Entity({
  name: 'Consent',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    version: number().key(),
    v: number().default(1).hidden(),
    rev: number(),
    steps: list(
      map({ is: string().enum('agreed', 'withdrawn'), at: number(), by: string().optional() }),
    ),
    done: doneRequests,
    /** Of somebody who is gone. */
    expiresAt: number().optional(),
  }),
  computeKey: ({ residentId, version }) => ({
    pk: `RESIDENT#${residentId}`,
    sk: `CONSENT#${version}`,
  }),
})
