import * as contract from '../../../shared/contract/interest'
import type { DriveId, PlaceId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { deskOf, isHeldBelow } from '../../event/desk/rules'
import { placeOf } from '../../place/actions'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { asFromPhone, type Sitting } from '../../platform/fromPhone'
import { workerOf } from '../../platform/session'
import { historyOf } from '../../resident/audit/actions'
import { endDrive } from '../ending/actions'
import { deskDrive, draftShown } from '../showing/rules'
import { glanceAtDrive, listSomeOfDesk } from '../store'

const PAGE = 20

type Listing = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }

/** What a place itself asks about, the newest first, by pages; at the desk of a compound only its own. */
export async function drivesAt({ caller }: Sitting, { nodeId, cursor }: Listing) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' } as const)
  const scope = [caller.id, 'driveDesk', nodeId]
  const before = await readCursor(scope, cursor)
  if (!before.ok) return before
  const page = { before: before.value, limit: PAGE }
  const rows = await listSomeOfDesk(proof, deskOf(place), page)
  const own = rows.filter(({ card }) => place.kind !== 'compound' || card.compoundId === place.id)
  const last = afterFull(rows, PAGE, ({ sortKey }) => sortKey)
  return accept({ cards: own.map(deskDrive), ...(await goingOn(scope, last)) })
}

type Whose = { readonly nodeId: PlaceId; readonly driveId: DriveId }

/** What is asked at a place at or below which the caller works. */
export async function driveAt({ caller }: Sitting, { nodeId, driveId }: Whose) {
  const drive = await glanceAtDrive(driveId)
  const proof = drive && isHeldBelow(drive, nodeId) ? workerOf(caller, drive) : undefined
  if (!drive || !proof) return refuse({ code: 'interest.notFound' } as const)
  return accept({ drive, proof })
}

/** Of a drive its colleagues do nearly everything; so many others are looked up. */
const OTHERS = 2

/** One of them: how many would come, never who; and who did what about it. */
export async function showDriveAt(
  call: Sitting,
  { cursor, ...whose }: Whose & { readonly cursor?: string | undefined },
) {
  const found = await driveAt(call, whose)
  if (!found.ok) return found
  const { drive, proof } = found.value
  const { communityId, streetId, districtId } = drive
  const most = { nodeId: communityId ?? streetId ?? districtId, others: OTHERS }
  const history = await historyOf(call, { proof, subjectId: drive.id, cursor, most })
  if (!history.ok) return history
  return accept({ drive, ...draftShown(drive), history: history.value })
}

export const endAtDesk = asFromPhone(contract.endDrive, endDrive)
