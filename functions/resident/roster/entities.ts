import { any, item, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { table } from '../../platform/table'

const shape = { v: number().default(1).hidden(), rev: number() }

/** Beside the other pages of its compound. One string holds the doors: a list of maps would cost a second a thousand. */
export const RosterPageEntity = new Entity({
  name: 'RosterPage',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    buildingId: string().key(),
    unit: string().key(),
    ...shape,
    lines: string(),
    expiresAt: number(),
  }),
  computeKey: ({ compoundId, buildingId, unit }) => ({
    pk: `ROSTER#${compoundId}`,
    sk: `PAGE#${buildingId}#${unit}`,
  }),
})

export const RosterHeadEntity = new Entity({
  name: 'RosterHead',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    ...shape,
    households: number(),
    importedAt: number().optional(),
  }),
  computeKey: ({ compoundId }) => ({ pk: `ROSTER#${compoundId}`, sk: 'HEAD' }),
})

/** Addressed by its own id; once it is done, found by its compound (gsi1). */
export const RosterImportEntity = new Entity({
  name: 'RosterImport',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    districtId: string(),
    streetId: string(),
    communityId: string(),
    compoundId: string(),
    compoundName: string(),
    by: string(),
    offeredAt: number(),
    request: map({ key: string(), hash: string() }),
    seen: map({
      digest: string(),
      encoding: string(),
      headRev: number(),
      counts: any(),
    }).optional(),
    importedAt: number().optional(),
    written: number().optional(),
    expiresAt: number(),
  }).and((fact) => ({
    gsi1pk: string()
      .optional()
      .hidden()
      .link<typeof fact>(({ compoundId, importedAt }) =>
        importedAt === undefined ? undefined : `COMPOUND#${compoundId}#ROSTERS`,
      ),
    gsi1sk: string()
      .optional()
      .hidden()
      .link<typeof fact>(({ importedAt, id }) =>
        importedAt === undefined ? undefined : `${importedAt}#${id}`,
      ),
  })),
  computeKey: ({ id }) => ({ pk: `ROSTERIMPORT#${id}`, sk: 'ROSTERIMPORT' }),
})
