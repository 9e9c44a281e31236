import { createHash } from 'node:crypto'
import type * as contract from '../../../../shared/contract/roster'
import {
  MAX_ROSTER_MB,
  MAX_ROSTER_ROWS,
  type RosterReport,
} from '../../../../shared/contract/roster'
import type { RosterId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { CompoundPath, WorkerOf } from '../../../../shared/kernel/scope'
import { compoundOf } from '../../../place/actions'
import type { Action, Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { isRepeat } from '../../../platform/done'
import { next } from '../../../platform/facts'
import { ROSTER_KEY } from '../../../platform/objects'
import { deleteObject, readUpTo } from '../../../platform/objectStore'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import { phoneTail } from '../cells/rules'
import { findHeader, someOf } from '../columns/rules'
import { type Read, readTable } from '../reading/actions'
import { finished, isOthersTurn, KEPT_S, type Roster, type RosterFile, taken } from '../rules'
import type { Part } from '../rows/rules'
import { sortRows, type Sorted } from '../sorting/rules'
import { listPages, loadFile, loadRoster } from '../store'
import { changeFile, changeRoster } from '../writes'
import { buildingsIn, compareRoster, inOrder, type Renewal } from './rules'
import { writePages } from './writes'

export type Sent = { readonly file: RosterFile; readonly proof: WorkerOf }

/** A file that this very worker sent, as long as they work there. */
export async function fileOf({ caller }: Call<'worker'>, id: RosterId): Promise<Sent | undefined> {
  const file = await loadFile(id)
  const proof = file && workerOf(caller, file)
  return file && proof && file.by === caller.id ? { file, proof } : undefined
}

async function bytesOf(id: RosterId) {
  const bytes = await readUpTo(ROSTER_KEY(id), MAX_ROSTER_MB * 1024 * 1024)
  if (!bytes) return refuse({ code: 'roster.notUploaded' })
  return bytes === 'more'
    ? refuse({ code: 'roster.tooLarge', maxMb: MAX_ROSTER_MB })
    : accept(bytes)
}

export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url')

type Chosen = { readonly parts: readonly Part[]; readonly skippedSheets: string[] }

/** The sheets with a header of ours; why not, where none has one. */
function choose({ sheets }: Read) {
  const found = sheets.map((sheet) => ({ sheet, header: findHeader(sheet) }))
  const parts = found.flatMap(({ sheet, header }) =>
    header.ok ? [{ sheet, header: header.value }] : [],
  )
  const [first] = found
  if (parts.length === 0 && first && !first.header.ok) return first.header
  const skippedSheets = found.filter(({ header }) => !header.ok).map(({ sheet }) => sheet.name)
  return accept<Chosen>({ parts, skippedSheets })
}

export type Looked = {
  readonly bytes: Uint8Array
  readonly format: Read['format']
  readonly chosen: Chosen
  readonly sorted: Sorted
}

/** The file read and sorted, or why it cannot be. */
export async function lookInto({ id, compoundId }: RosterFile) {
  const bytes = await bytesOf(id)
  if (!bytes.ok) return bytes
  const read = await readTable(bytes.value)
  if (!read.ok) return read
  const chosen = choose(read.value)
  if (!chosen.ok) return chosen
  const sorted = sortRows(chosen.value.parts, (await compoundOf(compoundId))?.buildings ?? [])
  if (sorted.rows > MAX_ROSTER_ROWS)
    return refuse({ code: 'roster.tooManyRows', max: MAX_ROSTER_ROWS })
  if (sorted.rows === 0) return refuse({ code: 'roster.nothing' })
  const { format } = read.value
  return accept<Looked>({ bytes: bytes.value, format, chosen: chosen.value, sorted })
}

const noRoster = ({ districtId, streetId, communityId, compoundId }: RosterFile): Roster => ({
  ...{ districtId, streetId, communityId, compoundId },
  ...{ id: compoundId, rev: 0 },
})

/** What stands, and what the file does to it: buildings that it does not name are not even read. */
export async function compared({ file, proof }: Sent, { sorted, chosen }: Looked, now: number) {
  const roster = (await loadRoster(proof, file.compoundId, { consistent: true })) ?? noRoster(file)
  const named = buildingsIn(sorted)
  const known = named.filter((id) => roster.buildings?.includes(id) === true)
  const pages = await listPages(proof, file.compoundId, known)
  const { skippedSheets } = chosen
  return { roster, named, ...compareRoster(sorted, { pages, skippedSheets }, now) }
}

const ROWS_SHOWN = 5
const MAX_CELL = 24

/** What the file's first rows look like, so that a wrong guess of its code is seen: numbers keep their end alone. */
function firstRows({ sheet, header }: Part): string[][] {
  const { phone } = header.columns
  const shown = (cell: string, at: number, line: number): string => {
    const tail = at === phone && line > 0 ? phoneTail(cell) : undefined
    return tail ? `****${tail}` : cell.slice(0, MAX_CELL)
  }
  return someOf(sheet.rows, header.at, header.at + 1 + ROWS_SHOWN).map((row, line) =>
    row.map((cell, at) => shown(cell ?? '', at, line)),
  )
}

/** What a file would do, and the part of it whose first rows are shown: writes nothing. */
export async function foresee(call: Call<'worker'>, rosterId: RosterId) {
  const sent = await fileOf(call, rosterId)
  if (!sent) return refuse({ code: 'roster.notFound' })
  if (sent.file.imported) return refuse({ code: 'roster.imported' })
  const looked = await lookInto(sent.file)
  if (!looked.ok) return looked
  const { bytes, format, chosen } = looked.value
  const { report } = await compared(sent, looked.value, call.world.now())
  return accept({ digest: digestOf(bytes), format, report, part: chosen.parts[0] })
}

export const previewRoster: Action<typeof contract.previewRoster> = async (call, { rosterId }) => {
  const seen = await foresee(call, rosterId)
  if (!seen.ok) return seen
  const { part, ...preview } = seen.value
  return accept({ ...preview, firstRows: part ? firstRows(part) : [] })
}

/** Each page whole: whoever is killed midway leaves whole pages, and the next import writes the others. */
export const pagesOf = ({ compoundId }: CompoundPath, toWrite: readonly Renewal[], now: number) =>
  toWrite.map(({ buildingId, unit, rows, before }) => ({
    ...{ compoundId, buildingId, unit, rows },
    ...{ rev: (before?.rev ?? 0) + 1, expiresAt: Math.floor(now / 1000) + KEPT_S },
  }))

/** Takes the turn where there is something to write, writes, and says what was done. */
async function takeOver(
  call: Call<'worker'>,
  sent: Sent,
  looked: Looked,
): Promise<Outcome<RosterReport, { readonly code: 'roster.underWay' }>> {
  const { file } = sent
  const now = call.world.now()
  const { named, report, toWrite, ...found } = await compared(sent, looked, now)
  let { roster } = found
  if (isOthersTurn(roster, file.id, now)) return refuse({ code: 'roster.underWay' })
  if (toWrite.length > 0) {
    roster = taken(roster, { file: file.id, buildings: named, now })
    await commit(changeRoster(roster))
    await writePages(pagesOf(file, toWrite, now))
  }
  await commit(
    changeRoster(finished(roster, { by: call.caller.id, report, now })),
    changeFile(next(file, { imported: { ...call.request, report } })),
  )
  return accept(report)
}

/** The file that was shown, and no other. What was taken over once is answered as it was. */
export const importRoster: Action<typeof contract.importRoster> = (call, { rosterId, digest }) =>
  withFreshRead(call.world, async () => {
    const sent = await fileOf(call, rosterId)
    if (!sent) return refuse({ code: 'roster.notFound' })
    const { imported } = sent.file
    const repeat = isRepeat(imported, call.request)
    if (!repeat.ok) return repeat
    if (imported) return accept({ report: inOrder(imported.report) })
    const looked = await lookInto(sent.file)
    if (!looked.ok) return looked
    if (digestOf(looked.value.bytes) !== digest) return refuse({ code: 'roster.otherFile' })
    const done = await takeOver(call, sent, looked.value)
    if (!done.ok) return done
    await deleteObject(ROSTER_KEY(rosterId))
    return accept({ report: inOrder(done.value) })
  })
