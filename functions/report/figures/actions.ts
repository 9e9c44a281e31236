import { MONTHS_SHOWN, NOW } from '../../../shared/contract/figures'
import type { PlaceId } from '../../../shared/kernel/ids'
import { placeOf } from '../../place/actions'
import type { Place } from '../../place/rules'
import { type Caller, rightsOf, workerOf } from '../../platform/session'
import { placesOn } from '../rules'
import type { Visible } from '../hiding/masks/rules'
import type { Recount } from '../recount/rules'
import { listRecounts } from '../recount/store'
import { listBelow, listMonths } from './store'

/** Whoever leads a place, or one above it, reads its sums; whoever works there too. */
const mayRead = (caller: Caller, place: Place): boolean =>
  workerOf(caller, place) !== undefined ||
  rightsOf(caller.access, caller.at).some(
    ({ role, nodeId }) => role === 'leader' && placesOn(place).includes(nodeId as never),
  )

/** A place whose sums somebody may read. */
export async function placeReadBy(caller: Caller, placeId: PlaceId): Promise<Place | undefined> {
  const place = await placeOf(placeId)
  return place && mayRead(caller, place) ? place : undefined
}

type Months = { readonly until: string; readonly count: number }

/** The months of a place as anybody may read them, and of which night they are, epoch ms. */
export async function figuresOf({ id, districtId }: Place, asked: Months) {
  const [months, [last]] = await Promise.all([
    listMonths(id, asked),
    listRecounts(districtId, 1) as Promise<readonly (Recount | undefined)[]>,
  ])
  return { months, asOf: last?.startedAt, recount: last }
}

/** A year of a place with what stands now; `undefined` to whoever has no post there. */
export async function showFigures(caller: Caller, placeId: PlaceId) {
  const place = await placeOf(placeId)
  if (!place || !mayRead(caller, place)) return undefined
  const { months, ...rest } = await figuresOf(place, { until: NOW, count: MONTHS_SHOWN + 1 })
  return {
    ...rest,
    place,
    months: months.filter(({ month }) => month !== NOW),
    now: months.find(({ month }) => month === NOW),
  }
}

/** The places below one in a month, beside each other. */
export async function compareFigures(caller: Caller, placeId: PlaceId, month: string) {
  const place = await placeOf(placeId)
  return place && mayRead(caller, place) ? listBelow(placeId, month) : undefined
}

/** One month of a place, and whether the asker works there; what nobody counted is nothing. */
export async function monthOfPlace(caller: Caller, placeId: PlaceId, month: string) {
  const place = await placeOf(placeId)
  if (!place || !mayRead(caller, place)) return undefined
  const [found] = await listMonths(placeId, { until: month, count: 1 })
  const visible: Visible = found?.month === month ? found : { counts: {}, hidden: [] }
  return { place, visible, isDesk: workerOf(caller, place) !== undefined }
}
