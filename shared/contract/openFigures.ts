import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, month } from './fields'
import { FLOWS, RATIOS } from './figures'
import { once } from './schema'

/** So many months stand in one answer; `earlier` leads on. */
export const MONTHS_OPEN = 12

/** A number as it was closed, with what it counts; without `amount` it is hidden. */
export const OpenFigure = once(() =>
  z.object({
    figure: z.enum(FLOWS),
    ...{ name: z.string(), unit: z.string(), means: z.string() },
    amount: z.optional(z.number()),
  }),
)
/** So many of a hundred: `part` divided by `whole`; without `percent` one of them is hidden, or too small. */
export const OpenShare = once(() =>
  z.object({
    share: z.enum(Object.keys(RATIOS) as (keyof typeof RATIOS)[]),
    ...{ name: z.string(), means: z.string() },
    ...{ part: z.enum(FLOWS), whole: z.enum(FLOWS) },
    percent: z.optional(z.number()),
  }),
)

export const OpenFigures = once(() =>
  z.object({
    community: z.object({ id: id('community'), name: z.string() }),
    /** What one may do with them, and why some are missing. */
    ...{ licence: z.string(), note: z.string() },
    from: month(),
    /** `until` of the months before these. */
    earlier: z.optional(month()),
    months: z.array(
      z.object({
        month: month(),
        /** Of which night the numbers are, epoch ms. */
        countedAt: z.int(),
        figures: z.array(OpenFigure()),
        shares: z.array(OpenShare()),
      }),
    ),
  }),
)

const input = () => z.strictObject({ communityId: id('community'), until: z.optional(month()) })

/** Closed months of a community that publishes, the latest first: no account, and nothing of anybody. */
export const readFigures = endpoint({
  name: 'readFigures',
  method: 'GET',
  path: '/communities/:communityId/figures',
  audience: 'public',
  servedBy: 'console',
  input,
  output: OpenFigures,
  refusals: ['place.notFound'],
  isOpenData: true,
})

/** The same as a sheet. */
export const readFigureSheet = endpoint({
  name: 'readFigureSheet',
  method: 'GET',
  path: '/communities/:communityId/figures.csv',
  audience: 'public',
  servedBy: 'console',
  input,
  output: () => z.unknown(),
  refusals: ['place.notFound'],
  answersWith: 'text/csv; charset=utf-8',
  isOpenData: true,
})
