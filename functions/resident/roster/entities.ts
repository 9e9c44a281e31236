import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { compoundPath, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

const shape = { v: number().default(1).hidden(), rev: number() }

/** Addressed by its own id; gone after a day. */
export const RosterFileEntity = new Entity({
  name: 'RosterFile',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...compoundPath,
    by: string(),
    request,
    imported: map({ key: string(), hash: string(), report: any() }).optional(),
    expiresAt: number(),
  }),
  computeKey: ({ id }) => ({ pk: `ROSTERFILE#${id}`, sk: 'ROSTERFILE' }),
})

/** One of a compound: when it was last imported, and what that did. */
export const RosterEntity = new Entity({
  name: 'Roster',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...compoundPath,
    buildings: list(string()).optional(),
    running: map({ file: string(), until: number() }).optional(),
    last: map({ at: number(), by: string(), report: any() }).optional(),
    expiresAt: number().optional(),
  }),
  computeKey: ({ id }) => ({ pk: `ROSTER#${id}`, sk: 'ROSTER' }),
})

/** A unit's people in one text: an attribute for each would cost more than all the rest of an import. */
export const RosterPageEntity = new Entity({
  name: 'RosterPage',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    buildingId: string().key(),
    unit: string().key(),
    ...shape,
    rows: string(),
    expiresAt: number(),
  }),
  computeKey: ({ compoundId, buildingId, unit }) => ({
    pk: `ROSTER#${compoundId}#BUILDING#${buildingId}`,
    sk: `UNIT#${unit}`,
  }),
})
