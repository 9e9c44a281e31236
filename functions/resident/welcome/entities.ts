import { item, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../../platform/due'
import { compoundPath } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** Under the hash of its digits, beside the code; found by when it is due (gsi4), and gone with its taking or then. */
export const WelcomeEntity = new Entity({
  name: 'Welcome',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    compoundName: string(),
    buildingId: string(),
    buildingName: string(),
    unit: string(),
    room: string(),
    name: string(),
    family: string().optional(),
    lastDay: string().optional(),
    by: string(),
    until: number(),
    dueAt: number(),
    expiresAt: number(),
  }).and((fact) => ({
    gsi4pk: string()
      .hidden()
      .link<typeof fact>(({ id }) => duePartition(id)),
    gsi4sk: string()
      .hidden()
      .link<typeof fact>(({ dueAt, id }) => dueSortKey(dueAt, id)),
  })),
  computeKey: ({ id }) => ({ pk: `PERSONCODE#${id}`, sk: 'WELCOME' }),
})
