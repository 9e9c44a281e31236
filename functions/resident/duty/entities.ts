import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { doneRequests } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** A week of a place, by its Monday. */
export const DutyWeekEntity = new Entity({
  name: 'DutyWeek',
  table,
  timestamps: false,
  schema: item({
    nodeId: string().key(),
    week: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    nodeName: string(),
    shifts: list(
      map({
        id: string(),
        day: string(),
        hours: map({ from: string(), until: string() }),
        postId: string(),
        residentId: string(),
      }),
    ),
    changedBy: string().optional(),
    changedAt: number().optional(),
    done: doneRequests,
    expiresAt: number(),
  }),
  computeKey: ({ nodeId, week }) => ({ pk: `PLACE#${nodeId}#DUTY`, sk: week }),
})
