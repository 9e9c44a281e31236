import type { StreetId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { type Below, placesBelow } from '../../../place/below/actions'
import type { Place } from '../../../place/rules'
import type { World } from '../../../platform/world'
import { type CaseCard, listCases } from '../store'
import { tallies, tallyOf, type Tally } from './rules'

/** Of a street a district counts so many, and says of more that they are more. */
const COUNTED = 10

export type BelowLine = Below & { readonly tally: Tally; readonly isMore: boolean }
export type LinesBelow = {
  readonly lines: readonly BelowLine[]
  /** More lie there than were read. */
  readonly areMore: boolean
}
export const NOTHING_BELOW: LinesBelow = { lines: [], areMore: false }

type Asked = { readonly world: World; readonly proof: WorkerOf; readonly place: Place }
type Rows = {
  readonly rows: readonly { readonly card: CaseCard }[]
  /** More wait than these. */
  readonly isMore: boolean
}

/** Each street with the first of what waits there: one small read of each. */
async function byStreet({ world, proof, place }: Asked): Promise<LinesBelow> {
  const { below, next } = await placesBelow({ world, place })
  const lines = await Promise.all(
    below.map(async (one) => {
      const street = { kind: 'street' as const, id: one.id as StreetId }
      const rows = await listCases(proof, street, { after: undefined, limit: COUNTED })
      return { ...one, tally: tallyOf(rows), isMore: rows.length === COUNTED }
    }),
  )
  return { lines, areMore: next !== undefined }
}

/** What lies right below a place, with what waits there: of a street by what was read of it already. */
export async function linesBelow(asked: Asked, { rows, isMore }: Rows): Promise<LinesBelow> {
  if (asked.place.kind === 'district') return byStreet(asked)
  const { below, next } = await placesBelow(asked)
  const of = tallies(rows)
  const lines = below.map((one) => ({ ...one, tally: of(one.id), isMore }))
  return { lines, areMore: next !== undefined }
}
