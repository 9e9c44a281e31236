import type * as contract from '../../../shared/contract/eventDesk'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { EventId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import type { Found } from '../finding/rules'
import { glanceAtEvents, listOfDesk } from '../store'
import { deskCard, deskOf, edgeOf, isAt, isHeldAt, isPastIts } from './rules'

const PAGE = 20

type Asked = InputOf<typeof contract.listDeskSessions>

/** Each with its event: of a series there are many, and it is read once. */
async function cardsOf(rows: readonly Found[]) {
  const ids = [...new Set(rows.map(({ card }) => card.eventId))]
  const known = await glanceAtEvents(ids)
  const events = new Map<EventId, (typeof known)[number]>(ids.map((id, n) => [id, known[n]]))
  return rows.flatMap((row) => {
    const event = events.get(row.card.eventId)
    return event ? [deskCard(row, event)] : []
  })
}

/** What a place itself holds, on one side of now: what comes, the soonest first, or what is over, the latest first. */
async function pageOfDesk({ world, caller }: Call<'worker'>, { nodeId, when, cursor }: Asked) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, 'deskSessions', nodeId, when]
  const at = await readCursor(scope, cursor)
  if (!at.ok) return at
  const rows = await listOfDesk(proof, deskOf(place), {
    from: at.value ?? edgeOf(when, world.today()),
    when,
    limit: PAGE,
  })
  const shown = rows.filter((row) => isAt(row, when, world.now()) && isHeldAt(row, place))
  const isLast = isPastIts(rows.at(-1), when, world.now())
  const last = isLast ? undefined : afterFull(rows, PAGE, ({ sortKey }) => sortKey)
  return accept({ shown, ...(await goingOn(scope, last)) })
}

/** With how each event and its words stand. */
export const listDeskSessions: Action<typeof contract.listDeskSessions> = async (call, asked) => {
  const page = await pageOfDesk(call, asked)
  if (!page.ok) return page
  const { shown, ...more } = page.value
  return accept({ cards: await cardsOf(shown), ...more })
}

/** For features above: the same as the index holds it, no event read. */
export async function listDeskCards(call: Call<'worker'>, asked: Asked) {
  const page = await pageOfDesk(call, asked)
  if (!page.ok) return page
  const { shown, ...more } = page.value
  const cards = shown.map(({ id, card }) => ({ ...card, id: id as SessionId }))
  return accept({ cards, ...more })
}
