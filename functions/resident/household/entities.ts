import { any, item, list, number, string } from 'dynamodb-toolbox/schema'
import { compoundPath } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

const shape = { v: number().default(1).hidden(), rev: number() }

// So that 2 stands before 10.
const padded = (name: string): string => name.padStart(8, '0')

/** Addressed by its own id; found by its building (gsi1) while somebody lives there. */
export const HouseholdEntity = new Entity({
  name: 'Household',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...compoundPath,
    buildingId: string(),
    buildingName: string(),
    unit: string(),
    room: string(),
    members: list(string()),
  }).and((household) => ({
    gsi1pk: string()
      .optional()
      .hidden()
      .link<typeof household>(({ members, buildingId }) =>
        members.length > 0 ? `BUILDING#${buildingId}#HOUSEHOLDS` : undefined,
      ),
    gsi1sk: string()
      .optional()
      .hidden()
      .link<typeof household>(({ members, unit, room, id }) =>
        members.length > 0 ? `${padded(unit)}#${padded(room)}#${id}` : undefined,
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof household>(({ members, unit, room, communityId }) =>
        members.length > 0 ? { unit, room, communityId, members } : undefined,
      ),
  })),
  computeKey: ({ id }) => ({ pk: `HOUSEHOLD#${id}`, sk: 'HOUSEHOLD' }),
})

/** Its id follows from the place, so that it is found however its name was typed. */
export const DoorEntity = new Entity({
  name: 'Door',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...compoundPath,
    buildingId: string(),
    households: list(string()),
  }),
  computeKey: ({ id }) => ({ pk: `DOOR#${id}`, sk: 'DOOR' }),
})
