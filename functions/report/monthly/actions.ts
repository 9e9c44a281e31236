import type { PlaceId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { StaleRead } from '../../platform/retry'
import { type Caller, workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { figuresOf } from '../figures/actions'
import { pathOf } from '../rules'
import type { Noted } from '../../../shared/contract/audit'
import { REPORT_WORDS } from '../../../shared/text/zhCN/figures'
import { type ClosedMonth, decideClosing, linesOf, type NotClosable, type Remark } from './rules'
import { glanceAtClosed, listRemarks, loadClosed } from './store'
import { putClosed, putRemark } from './writes'

type NotFound = { readonly code: 'place.notFound' }
type At = { readonly placeId: PlaceId; readonly month: string }
type By = { readonly world: World; readonly caller: Caller }
type Desk = Call<'worker'>

/** A place that somebody works for. */
async function deskAt({ caller }: By, placeId: PlaceId) {
  const place = await placeOf(placeId)
  return place && workerOf(caller, place) ? place : undefined
}

/** Of two who close at once the first: its numbers stand. */
async function putOnce(closed: ClosedMonth): Promise<ClosedMonth> {
  try {
    await commit(putClosed(closed))
    return closed
  } catch (fault) {
    const before = fault instanceof StaleRead ? await loadClosed(closed) : undefined
    if (before) return before
    throw fault
  }
}

/** Into the log of what workers did: which month of which place, with the words where there are any. */
const noted = (call: Desk, what: Noted, { placeId, month, words }: At & { words?: string }) => {
  const reason =
    words === undefined ? REPORT_WORDS.month(month) : `${REPORT_WORDS.month(month)}：${words}`
  return note(call, { what, subjects: [placeId], places: [placeId], reason })
}

/** Closes a month of a place: its numbers stand as they are, whatever is counted later. Closed twice it is as before. */
export async function closeMonth(
  by: Desk,
  { placeId, month }: At,
): Promise<Outcome<ClosedMonth, NotFound | NotClosable>> {
  const place = await deskAt(by, placeId)
  if (!place) return refuse({ code: 'place.notFound' })
  const before = await loadClosed({ placeId, month })
  if (before) return accept(before)
  const { asOf, months } = await figuresOf(place, { until: month, count: 1 })
  const decided = decideClosing({ month, today: by.world.today(), asOf })
  if (!decided.ok) return decided
  await noted(by, 'closeMonth', { placeId, month })
  const visible = months.find((one) => one.month === month) ?? { counts: {}, hidden: [] }
  const closed = await putOnce({
    ...{ placeId, month, rev: 1, path: pathOf(place), placeName: place.name },
    ...{ lines: linesOf(visible), asOf: decided.value },
    ...{ closedAt: by.world.now(), closedBy: by.caller.id },
  })
  return accept(closed)
}

type Saying = At & { readonly words: string; readonly key: string }

/** What was found out later stands beside a closed month, and changes none of its numbers; sent twice it stands once. */
export async function remark(
  by: Desk,
  { placeId, month, words, key }: Saying,
): Promise<Outcome<Remark, NotFound>> {
  const { world, caller } = by
  const place = await deskAt(by, placeId)
  if (!place || !(await loadClosed({ placeId, month }))) return refuse({ code: 'place.notFound' })
  const id = world.idFor('remark', caller.id, placeId, month, key)
  await noted(by, 'remarkMonth', { placeId, month, words })
  const said: Remark = {
    ...{ placeId, month, id, rev: 1, words, at: world.now(), by: caller.id },
  }
  try {
    await commit(putRemark(said))
  } catch (fault) {
    if (!(fault instanceof StaleRead)) throw fault
  }
  return accept(said)
}

/** Whether somebody closed a month already, for those who were shown it; closed twice it stays as it is. */
export const isClosed = async (at: At): Promise<boolean> => (await glanceAtClosed(at)) !== undefined

/** A closed month with what was remarked since, for whoever works there. */
export async function showClosed(by: By, { placeId, month }: At) {
  const place = await deskAt(by, placeId)
  const closed = place && (await loadClosed({ placeId, month }))
  return closed && { closed, remarks: await listRemarks({ placeId, month }) }
}

/** The same to take along. */
export async function takeClosed(call: Desk, at: At) {
  const shown = await showClosed(call, at)
  if (shown) await noted(call, 'takeMonth', at)
  return shown
}
