import type { SessionId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { Place } from '../../../place/rules'
import { beginningOf, type Card } from '../../finding/rules'
import { listOfDesk } from '../../store'
import { deskOf, isHeldAt } from '../rules'

/** As many as a place holds on a day; no more are read. */
const MOST_A_DAY = 12

export type Today = Pick<Card, 'eventId' | 'title' | 'venue' | 'hours'> & { readonly id: SessionId }

export type Held = {
  readonly classes: readonly Today[]
  /** Of that day there may be more than were read. */
  readonly areMore: boolean
}

/** For features above: what a place itself holds on a day, the soonest first, from its cards alone. */
export async function heldOn(proof: WorkerOf, place: Place, day: LocalDate): Promise<Held> {
  const rows = await listOfDesk(proof, deskOf(place), {
    ...{ from: beginningOf(day), when: 'coming', limit: MOST_A_DAY },
  })
  const ofDay = rows.filter(({ card }) => card.day === day)
  const classes = ofDay
    .filter((row) => isHeldAt(row, place) && row.card.status !== 'cancelled')
    .map(({ id, card: { eventId, title, venue, hours } }) => ({
      ...{ id: id as SessionId, eventId, title, venue, hours },
    }))
  return { classes, areMore: ofDay.length === MOST_A_DAY }
}
