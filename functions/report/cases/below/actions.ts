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

type Asked = { readonly world: World; readonly proof: WorkerOf; readonly place: Place }
type Rows = {
  readonly rows: readonly { readonly card: CaseCard }[]
  /** More wait than these. */
  readonly isMore: boolean
}

/** Each street with the first of what waits there: one small read of each. */
async function byStreet({ world, proof, place }: Asked): Promise<readonly BelowLine[]> {
  const { below } = await placesBelow({ world, place })
  return Promise.all(
    below.map(async (one) => {
      const street = { kind: 'street' as const, id: one.id as StreetId }
      const rows = await listCases(proof, street, { after: undefined, limit: COUNTED })
      return { ...one, tally: tallyOf(rows), isMore: rows.length === COUNTED }
    }),
  )
}

/** What lies right below a place, with what waits there: of a street by what was read of it already. */
export async function linesBelow(
  asked: Asked,
  { rows, isMore }: Rows,
): Promise<readonly BelowLine[]> {
  if (asked.place.kind === 'district') return byStreet(asked)
  const { below } = await placesBelow(asked)
  const of = tallies(rows)
  return below.map((one) => ({ ...one, tally: of(one.id), isMore }))
}
