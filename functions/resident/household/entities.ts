import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { table } from '../../platform/table'

const shape = { v: number().default(1).hidden(), rev: number() }
const path = {
  districtId: string(),
  streetId: string(),
  communityId: string(),
  compoundId: string(),
}

export const HouseholdEntity = new Entity({
  name: 'Household',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...path,
    buildingId: string(),
    buildingName: string(),
    unit: string(),
    room: string(),
    members: list(string()),
  }),
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
    ...path,
    buildingId: string(),
    households: list(string()),
  }),
  computeKey: ({ id }) => ({ pk: `DOOR#${id}`, sk: 'DOOR' }),
})
