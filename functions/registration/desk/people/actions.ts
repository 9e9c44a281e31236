import type * as contract from '../../../../shared/contract/seatsDesk'
import type { SeatPerson } from '../../../../shared/contract/seatsDesk'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { Session } from '../../../event/rules'
import { glanceAt } from '../../../event/showing/actions'
import { type Access, addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Action } from '../../../platform/call'
import { afterFull, goingOn, readCursor } from '../../../platform/cursor'
import { workerOf } from '../../../platform/session'
import { fullNamesOf } from '../../../resident/actions'
import { placeIn } from '../../line/rules'
import { listLine } from '../../line/store'
import type { Registration } from '../../rules'
import { loadSeatings } from '../../seating/store'
import { glanceAtRegistrations } from '../../store'
import { helpersOf, homeIn, livingAt, saidIn, seatedAt, seatedIn, type Standing } from './rules'

const PAGE = 30

type Page = { readonly standing: readonly Standing[]; readonly goesOn: string | undefined }
type Listing = (session: Session, after: string | undefined) => Promise<Page>

const seated: Listing = async (session, after = '') => {
  const all = seatedIn(await loadSeatings(session, 'lately'))
  const standing = all.filter((one) => seatedAt(one) > after).slice(0, PAGE)
  return { standing, goesOn: afterFull(standing, PAGE, seatedAt) }
}

/** How many stand before a page, and behind whom it begins. */
const PARTED = '|'

const waiting: Listing = async ({ seatsId }, after = '') => {
  const [before = '', from] = after === '' ? [] : after.split(PARTED)
  const line = await listLine(seatsId, {
    limit: PAGE,
    ...(from === undefined ? {} : { after: from }),
  })
  const standing = line.map(({ residentId, party }, n) => ({
    ...{ residentId, party, status: 'waitlisted' as const },
    place: Number(before) + n + 1,
  }))
  const last = afterFull(line, PAGE, placeIn)
  return { standing, goesOn: last && `${Number(before) + PAGE}${PARTED}${last}` }
}

type Known = {
  readonly names: ReadonlyMap<string, string>
  readonly accesses: ReadonlyMap<ResidentId, Access>
}

function personOf(
  { residentId, ...standing }: Standing,
  registration: Registration | undefined,
  { names, accesses }: Known,
): SeatPerson {
  const access = accesses.get(residentId)
  return {
    ...standing,
    ...livingAt(homeIn(access?.memberships ?? [], registration)),
    ...{ name: names.get(residentId) ?? '', addressForm: addressFormOf(access) },
    ...saidIn(registration, (id) => addressFormOf(accesses.get(id))),
  }
}

/** With names, homes and what was done, for those who answer for the session. */
async function peopleOf(proof: WorkerOf, session: Session, standing: readonly Standing[]) {
  const ids = standing.map(({ residentId }) => residentId)
  const { keptUnder, seatsId } = session
  const [registrations, names] = await Promise.all([
    glanceAtRegistrations(ids.map((residentId) => ({ residentId, keptUnder, seatsId }))),
    fullNamesOf(proof, ids),
  ])
  const accesses = await glanceAtAccesses([...ids, ...helpersOf(registrations)])
  return standing.map((one, n) => personOf(one, registrations[n], { names, accesses }))
}

const LISTS = { seated, waiting } as const

export const listPeople: Action<typeof contract.listPeople> = async (
  { caller },
  { sessionId, which, cursor },
) => {
  const asked = await glanceAt(sessionId)
  const session = asked && asked.seatsId !== sessionId ? await glanceAt(asked.seatsId) : asked
  const proof = session && workerOf(caller, session)
  if (!proof) return refuse({ code: 'session.notFound' })
  const scope = [caller.id, 'people', session.seatsId, which]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const { standing, goesOn } = await LISTS[which](session, after.value)
  return accept({
    people: await peopleOf(proof, session, standing),
    ...(await goingOn(scope, goesOn)),
  })
}
