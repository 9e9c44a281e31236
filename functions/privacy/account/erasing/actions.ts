import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { eraseAttendance } from '../../../attendance/erasing/actions'
import { eraseOpening } from '../../../attendance/emergency/erasing/actions'
import { eraseIncident } from '../../../attendance/incident/erasing/actions'
import { eraseSelling } from '../../../attendance/selling/erasing/actions'
import { eraseLoans } from '../../../booking/erasing/actions'
import { eraseProposal } from '../../../event/erasing/actions'
import { eraseMember } from '../../../group/erasing/actions'
import { eraseInterest } from '../../../interest/erasing/actions'
import { eraseCertificate, eraseThings } from '../../../listing/erasing/actions'
import { erasePhoto, eraseReported, eraseWithheld } from '../../../moderation/erasing/actions'
import { eraseInbox } from '../../../notice/erasing/actions'
import { loadAccess } from '../../../platform/access'
import { type Change, commit } from '../../../platform/commit'
import { afterFull } from '../../../platform/cursor'
import { listKept } from '../../../platform/kept'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { eraseCorrection } from '../../../resident/correcting/deciding/actions'
import { relativesLeft } from '../../relatives/leaving/actions'
import { calendarGone } from '../../../registration/calendar/erasing/actions'
import { eraseBlock, leaveHomes, personErased } from '../../../resident/erasing/actions'
import { consentsNamed } from '../../consent/erasing/actions'
import { loadExports } from '../../ownData/exporting/store'
import { forgetExports } from '../../ownData/exporting/writes'
import { countOf, mattersOf } from '../actions'
import {
  begun,
  type Cancellation,
  dueNow,
  finished,
  looked,
  postponed,
  rested,
  type Step,
  steppedOn,
} from '../rules'
import { loadCancellation } from '../store'
import { changeCancellation } from '../writes'

/** One page of a step: from where it goes on, `undefined` where it has come to its end. Done again, it does nothing more. */
type Page = (world: World, id: ResidentId, place: string | undefined) => Promise<string | undefined>

const KEPT: Readonly<Record<string, (world: World, id: string) => Promise<void>>> = {
  Photo: erasePhoto,
  Withheld: eraseWithheld,
  Certificate: eraseCertificate,
  Correction: eraseCorrection,
  Block: eraseBlock,
  Event: eraseProposal,
  Interest: eraseInterest,
  GroupMember: eraseMember,
  Selling: eraseSelling,
  Incident: eraseIncident,
  Opening: eraseOpening,
}
const AT_ONCE = 25

const keptPage: Page = async (world, person, after) => {
  const rows = await listKept(person, { after, limit: AT_ONCE })
  for (const { entity, id } of rows) await KEPT[entity]?.(world, id)
  return afterFull(rows, AT_ONCE, ({ sortKey }) => sortKey)
}

const PAGES: Readonly<Record<Exclude<Step, 'person'>, Page>> = {
  homes: async (world, id) => {
    await leaveHomes(world, id)
    await relativesLeft(world, id)
    return undefined
  },
  things: eraseThings,
  borrowed: eraseLoans('borrower'),
  lent: eraseLoans('owner'),
  seats: async (world, id) => ((await eraseAttendance(world, id)) ? 'more' : undefined),
  kept: keptPage,
  reported: eraseReported,
  inbox: async (world, id) => ((await eraseInbox(world, id)) ? 'more' : undefined),
}

async function exportsGone(id: ResidentId): Promise<readonly Change[]> {
  const exports = await loadExports(id)
  return exports.rev > 0 ? [forgetExports(exports)] : []
}

/** The last step: the person and the memory of the work, in one transaction. */
async function finish(world: World, cancellation: Cancellation): Promise<Cancellation> {
  const after = finished(cancellation, world.now())
  await commit(
    changeCancellation(after),
    ...(await consentsNamed(cancellation.id, world.now())),
    ...(await exportsGone(cancellation.id)),
    ...(await calendarGone(cancellation.id)),
    ...(await personErased(world, cancellation.id)),
  )
  return after
}

async function commitNext(after: Cancellation): Promise<Cancellation> {
  await commit(changeCancellation(after))
  return after
}

async function erasePage(world: World, cancellation: Cancellation): Promise<Cancellation> {
  const { id, step = 'homes', place } = cancellation
  if (step === 'person') return finish(world, cancellation)
  const goesOn = await PAGES[step](world, id, place)
  return commitNext(steppedOn(cancellation, goesOn, world.now()))
}

/** Not while something is open that came up meanwhile. */
async function begin(world: World, cancellation: Cancellation): Promise<Cancellation> {
  const access = await loadAccess(cancellation.id)
  const count = access ? countOf(await mattersOf(world, access)) : 0
  const now = world.now()
  return commitNext(count > 0 ? postponed(cancellation, now) : begun(cancellation, now))
}

/** A day later nothing is under way any more. */
async function eraseRest(world: World, cancellation: Cancellation): Promise<void> {
  const isMore = await eraseInbox(world, cancellation.id)
  if (!isMore) await commitNext(rested(cancellation))
}

type Taken = 'more' | 'nothing'

/** One page of one account. */
export async function takeOne(world: World, id: ResidentId): Promise<Taken> {
  const cancellation = await loadCancellation(id)
  const due = cancellation ? dueNow(cancellation, world.now()) : 'nothing'
  if (!cancellation || due === 'nothing') return 'nothing'
  if (due === 'look') await commitNext(looked(cancellation))
  if (due === 'begin') await begin(world, cancellation)
  if (due === 'step') await erasePage(world, cancellation)
  if (due === 'rest') await eraseRest(world, cancellation)
  return 'more'
}

/** So much of one account in one sweep: another is not held up by somebody with thousands of loans. */
const MAX_PAGES = 40

/** What is due of a cancellation: looked after, begun, or erased page by page. */
export async function cancellationIsDue(world: World, id: string): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page++) {
    const taken = await withFreshRead(world, async () =>
      accept(await takeOne(world, id as ResidentId)),
    )
    if (!taken.ok || taken.value === 'nothing') return
  }
}
