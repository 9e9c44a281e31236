import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, month } from './fields'
import { once, type ShapeOf } from './schema'

/** Words that found nothing, and how often somebody looked for them: a person once a day, and never who. */
export const DemandRow = once(() =>
  z.object({ words: z.string(), compoundName: z.string(), count: z.int() }),
)
export type DemandRow = ShapeOf<typeof DemandRow>

/** What neighbours of a community looked for in vain in a month, this one where none is given; the most wanted first. */
export const listDemand = endpoint({
  name: 'listDemand',
  method: 'GET',
  path: '/workbench/:nodeId/demand',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), month: z.optional(month()) }),
  output: () => z.object({ month: z.string(), rows: z.array(DemandRow()) }),
  refusals: [],
})
