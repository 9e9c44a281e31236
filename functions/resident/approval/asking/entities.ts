import { any, boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { hidden } from '../../../platform/fields'
import { Entity, table } from '../../../platform/table'
import { type Asking, cardOf } from './rules'

export const askingIn = (communityId: string): string => `COMMUNITY#${communityId}#ASKING`
/** Those who ask for a door, and those who do in a compound: for when something changes there. */
export const askingFor = (doorId: string): string => `DOOR#${doorId}#ASKING`
export const askingAt = (compoundId: string): string => `COMPOUND#${compoundId}#ASKING`

/**
 * What a desk shows of somebody who asks to join, while they do: the door, the first sign of each name, and what a list of
 * the community says of them. In the order of the requests themselves (gsi1); gone with the decision.
 */
export const AskingEntity = new Entity({
  name: 'Asking',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    residentId: string(),
    communityId: string(),
    compoundId: string(),
    doorId: string(),
    requestedAt: number(),
    compoundName: string(),
    buildingName: string(),
    unit: string(),
    room: string(),
    name: string(),
    addressForm: string(),
    hasPhone: boolean().optional(),
    wasOthersPhone: boolean().optional(),
    onRoster: string(),
    livingThere: number(),
    families: list(map({ id: string(), members: list(string()) })),
    lastDay: string().optional(),
    times: number().optional(),
    hasProof: boolean().optional(),
  }).and((one) => ({
    gsi1pk: hidden.link<typeof one>(({ communityId }) => askingIn(communityId)),
    gsi1sk: hidden.link<typeof one>(({ requestedAt, id }) => `${requestedAt}#${id}`),
    gsi2pk: hidden.link<typeof one>(({ doorId }) => askingFor(doorId)),
    gsi2sk: hidden.link<typeof one>(({ id }) => id),
    gsi3pk: hidden.link<typeof one>(({ compoundId }) => askingAt(compoundId)),
    gsi3sk: hidden.link<typeof one>(({ id }) => id),
    card: any()
      .optional()
      .hidden()
      .link<typeof one>((asking) => cardOf(asking as unknown as Asking)),
  })),
  computeKey: ({ id }) => ({ pk: `MEMBERSHIP#${id}`, sk: 'ASKING' }),
})
