import type { SessionId } from '../../../shared/kernel/ids'
import { startOf } from '../../../shared/kernel/dates'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import type { Session } from '../../event/rules'
import { sessionOf } from '../../event/showing/actions'
import { loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { expiryOf } from '../../platform/expiry'
import { carriedThrough, untilItStands } from '../../platform/retry'
import type { World } from '../../platform/world'
import { registrationOf } from '../../registration/standing/actions'
import { faceIn } from '../admitting/faces/actions'
import type { Face } from '../admitting/rules'
import { loadCheckIn, loadNumbered } from '../store'
import {
  type Content,
  contentOf,
  isNobodys,
  isResident,
  isSame,
  type Known,
  moreBy,
  NOBODY,
  type Row,
  type Who,
} from './rules'
import { loadRow } from './store'
import { addSums, changeRow, removeRow } from './writes'

type Facts = Pick<Known, 'registration' | 'checkIn' | 'number'>
type At = { readonly session: Session; readonly seats: Session; readonly who: Who }

async function factsOf(world: World, { session, seats, who }: At): Promise<Facts> {
  const { id: sessionId } = session
  const id = isResident(who) ? world.idFor('checkIn', sessionId, who) : who
  const [registration, checkIn, { order }] = await Promise.all([
    isResident(who) ? registrationOf(who, seats) : undefined,
    loadCheckIn({ id, sessionId }),
    loadNumbered(sessionId),
  ])
  const place = isResident(who) ? order.indexOf(who) : -1
  return { registration, checkIn, ...(place < 0 ? {} : { number: place + 1 }) }
}

const GONE: Face = {
  ...{ name: ACCOUNT_WORDS.goneNeighbour, addressForm: ACCOUNT_WORDS.goneNeighbour },
  buildingName: '',
}

/** Of whoever signed up or came; behind a number of whom nothing else is left stands nobody’s name. */
async function faceOf(world: World, { session, who }: At, facts: Facts): Promise<Face | undefined> {
  if (!isResident(who)) return undefined
  if (!facts.registration && !facts.checkIn) return GONE
  // Consistently: whoever was renamed a moment ago is why this is asked.
  const access = await loadAccess(who)
  if (!access || access.goneAt !== undefined) return GONE
  return faceIn(access, { session, now: world.now() })
}

async function contentNow(world: World, at: At, before: Row | undefined): Promise<Content> {
  const { session, seats, who } = at
  const facts = await factsOf(world, at)
  const face = await faceOf(world, at, facts)
  // A place says the building: of whoever is gone it does not stay.
  const stands = before?.list === 'here' && face !== GONE ? { standsAt: before.place } : {}
  return contentOf({ who, ...facts, face, isOfSeats: seats.id === session.id, ...stands })
}

const expiryFor = ({ keptUnder }: Session): number => expiryOf('registrations', startOf(keptUnder))

/** The sessions that a row is made from; nothing of what is there no more. */
async function placeFor(sessionId: SessionId, who: Who): Promise<At | undefined> {
  const session = await sessionOf(sessionId)
  if (!session) return undefined
  const seats = session.seatsId === session.id ? session : await sessionOf(session.seatsId)
  return seats && { session, seats, who }
}

async function write(before: Row | undefined, next: Row): Promise<void> {
  const by = moreBy(before?.sums ?? NOBODY, next.sums)
  const isCounted = Object.values(by).some((amount) => amount !== 0)
  await commit(changeRow(next), ...(isCounted ? [addSums(next, by)] : []))
}

async function bringOnce(
  world: World,
  sessionId: SessionId,
  who: Who,
): Promise<'written' | 'stands'> {
  const [before, at] = await Promise.all([loadRow(sessionId, who), placeFor(sessionId, who)])
  const content = at && (await contentNow(world, at, before))
  if (!content || isSame(before, content)) return 'stands'
  // What it is made from goes one by one then: a row goes by itself, and none begins anew.
  if (expiryFor(at.session) * 1000 <= world.now()) return 'stands'
  const rev = (before?.rev ?? 0) + 1
  await write(before, { ...content, sessionId, who, rev, expiresAt: expiryFor(at.session) })
  return 'written'
}

/** Brings what the desk of a session reads of one person to what there is. Done again it changes nothing. */
export const bringRow = (world: World, sessionId: SessionId, who: Who): Promise<void> =>
  carriedThrough(world, () => untilItStands(() => bringOnce(world, sessionId, who)))

/** Of whoever is gone, or was kept long enough, not even the id is left. */
export const forgetRow = (world: World, sessionId: SessionId, who: Who): Promise<void> =>
  carriedThrough(world, async () => {
    const row = await loadRow(sessionId, who)
    if (row && isNobodys(row)) await commit(removeRow(row))
  })
