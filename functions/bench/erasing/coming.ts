import { endCalendar, makeCalendar, sayFeedback } from '../../../shared/contract/afterClass'
import { arrive, checkIn, explainAbsence } from '../../../shared/contract/attendance'
import { removeEmergency } from '../../../shared/contract/emergency'
import { proposeEvent } from '../../../shared/contract/proposal'
import { takeDownPhoto } from '../../../shared/contract/story'
import {
  cancelRegistration,
  joinWaitlist,
  signUp,
  takeSeat,
} from '../../../shared/contract/registration'
import { attendedBy } from '../../testing/afterClass'
import { soldAt } from '../../testing/selling'
import { toldOf } from '../../testing/stories'
import { codeAtDoor, doorClass, missedBy, ticketAt } from '../../testing/attendance'
import { wished } from '../../testing/events'
import { joins, opensGroup } from '../../testing/groups'
import { lookedUp, names } from '../../testing/emergencies'
import { fell } from '../../testing/incidents'
import { asks, wants } from '../../testing/interests'
import { fullClass, holdsClass, keptSeat } from '../../testing/registrations'
import { type Cast, PHONES, SAID } from './cast'

/** A neighbour who comes along: with an answer, in a line, in a seat that was kept, and with a plan of their own. */
export async function comes({ town, me, li, official }: Cast): Promise<void> {
  const asked = await holdsClass(town, official, { questions: ['要帮什么忙'] })
  await me.gets(signUp, { sessionId: asked, party: 1, answers: [SAID.asked] })
  const full = await fullClass(town, official, { by: li })
  await me.gets(joinWaitlist, { sessionId: full, party: 1 })
  const kept = await keptSeat(town, official, { from: li, to: me })
  await me.gets(takeSeat, { sessionId: kept })
  await me.gets(cancelRegistration, { sessionId: kept, because: 'ill' })
  await me.gets(arrive, { code: await codeAtDoor(official, await doorClass(town, official, [me])) })
  const other = await doorClass(town, official, [me])
  await me.gets(checkIn, { ticket: await ticketAt(town, official, other) })
  const missed = await missedBy(town, official, me)
  await me.gets(explainAbsence, { sessionId: missed, says: 'wasThere' })
  const attended = await attendedBy(town, official, [me])
  await me.gets(sayFeedback, { sessionId: attended, face: 'poor', ticks: ['inaudible'] })
  await names(me)
  await me.gets(removeEmergency, {})
  await lookedUp(town, official, me, { name: SAID.toCall, phone: PHONES[3] })
  await fell(town, official, me)
  await soldAt(town, official, { by: [me], words: SAID.sold })
  await me.gets(takeDownPhoto, await toldOf(town, { official, chen: me }))
  await me.gets(makeCalendar, {})
  await me.gets(endCalendar, {})
  await me.gets(makeCalendar, {})
  const words = { kind: 'event', title: SAID.plan, description: SAID.planned } as const
  await me.gets(proposeEvent, wished(town, { words, venue: { name: SAID.venue } }))
  await wants(me, await asks(town, official))
  await joins(me, await opensGroup(town, official))
}
