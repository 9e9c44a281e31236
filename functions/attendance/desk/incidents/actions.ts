import * as contract from '../../../../shared/contract/incident'
import type { IncidentId, MembershipId, ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import type { Session } from '../../../event/rules'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { afterFull, goingOn, readCursor } from '../../../platform/cursor'
import { homeOf } from '../../../registration/desk/actions'
import { faceIn } from '../../admitting/faces/actions'
import { writeIncident } from '../../incident/actions'
import { type Incident, inOrder, isOpenFor } from '../../incident/rules'
import { listSomeIncidents, loadKeptIncidents } from '../../incident/store'
import { asFromPhone, type Sitting } from '../actions'
import { type Listing, sessionAt } from '../people/actions'

/** So few that whoever is in them is named, and the page stays cheap. */
const LIMIT = 4

type Place = Extract<Awaited<ReturnType<typeof sessionAt>>, { ok: true }>['value']

type Looking = Listing & {
  /** To whom it happened, of those on the list. */
  readonly who?: MembershipId | undefined
  /** The entry that is put right. */
  readonly corrects?: IncidentId | undefined
  /** The entry that was written just now. */
  readonly written?: IncidentId | undefined
}

/** Whom the next entry is about; whether they are on the list is asked when it is written. */
async function aboutWhom(call: Sitting, who: MembershipId | undefined) {
  const home = who === undefined ? undefined : await homeOf(call, who)
  return home?.ok ? { membershipId: home.value.id, residentId: home.value.residentId } : undefined
}

/** How colleagues call those in the entries and those who wrote them: the form of address and the building. */
async function namesIn(ids: readonly ResidentId[], session: Session, now: number) {
  const known = await glanceAtAccesses(ids)
  const nameOf = (id: ResidentId): string => addressFormOf(known.get(id))
  return {
    nameOf,
    whoIs: (id: ResidentId) => {
      const access = known.get(id)
      return access && faceIn(access, { session, now })
    },
  }
}

const idsIn = (entries: readonly Incident[]): ResidentId[] =>
  entries.flatMap(({ by, residentId }) => [by, ...(residentId ? [residentId] : [])])

type Page = { readonly after: string | undefined; readonly written: IncidentId | undefined }

/** A page of them; what was written just now stands on top of it, wherever its own place is. */
async function pageOf({ session, proof }: Place, { after, written }: Page) {
  const limit = written === undefined ? LIMIT : LIMIT - 1
  const [listed, top] = await Promise.all([
    listSomeIncidents(proof, session.id, { after, limit }),
    written === undefined ? [] : loadKeptIncidents([`${session.id}#${written}`]),
  ])
  const rest = listed.filter(({ incidentId }) => incidentId !== written)
  return {
    entries: [...top, ...inOrder(rest)],
    place: afterFull(listed, limit, ({ incidentId }) => incidentId),
  }
}

/** What was written down of a session, by pages, the newest of each first; and about whom more can be written. */
export async function incidentsAt(call: Sitting, { who, corrects, written, ...asked }: Looking) {
  const found = await sessionAt(call, asked)
  if (!found.ok) return found
  const { session } = found.value
  const scope = [call.caller.id, 'incidents', session.id]
  const after = await readCursor(scope, asked.cursor)
  if (!after.ok) return after
  const now = call.world.now()
  const [{ entries, place }, about] = await Promise.all([
    pageOf(found.value, { after: after.value, written }),
    aboutWhom(call, who),
  ])
  const ids = [...idsIn(entries), ...(about ? [about.residentId] : [])]
  const names = await namesIn(ids, session, now)
  return accept({
    ...{ session, entries, ...names, isOpen: isOpenFor(session, now) },
    ...{ about, corrects },
    ...(await goingOn(scope, place)),
  })
}

export const writeAtDesk = asFromPhone(contract.writeIncident, writeIncident)
