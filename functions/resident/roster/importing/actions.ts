import { createHash } from 'node:crypto'
import type * as contract from '../../../../shared/contract/roster'
import { MAX_ROSTER_MB, MAX_WRONG_SHOWN } from '../../../../shared/contract/roster'
import type { RosterId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { compoundOf } from '../../../place/actions'
import type { Compound } from '../../../place/rules'
import type { Action, Call } from '../../../platform/call'
import { type Change, commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { PHOTO_KEYS } from '../../../platform/objects'
import { deleteObject, readObject } from '../../../platform/objectStore'
import { StaleRead, withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import { openFile } from '../reading/actions'
import { readTables } from '../reading/rules'
import { reportOf } from '../reporting/actions'
import {
  compare,
  type Counts,
  pageExpiry,
  pagesOf,
  type RosterHead,
  type RosterImport,
  type RosterPage,
} from '../rules'
import { sealed, sealFor } from '../sealing/actions'
import { listPages, loadHead, loadImport } from '../store'
import { changeHead, changeImport, changePage, forgetPage } from '../writes'
import { bundles, decideImport, withRoom } from './rules'

type Opened = {
  readonly proof: WorkerOf
  readonly compound: Compound
  readonly made: RosterImport
  readonly bytes: Uint8Array
  readonly digest: string
}
type FileRefusal =
  | { readonly code: 'roster.notFound' | 'roster.notUploaded' }
  | { readonly code: 'roster.tooLarge'; readonly maxMb: number }

async function known({ caller }: Call<'worker'>, id: RosterId) {
  const made = await loadImport(id)
  const proof = made && workerOf(caller, made)
  const compound = proof && (await compoundOf(made.compoundId))
  return compound && { proof, compound, made }
}
type Known = NonNullable<Awaited<ReturnType<typeof known>>>

const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url')

async function opened(found: Known): Promise<Outcome<Opened, FileRefusal>> {
  const bytes = await readObject(PHOTO_KEYS.upload(found.made.id))
  if (!bytes) return refuse({ code: 'roster.notUploaded' })
  if (bytes.length > MAX_ROSTER_MB * 1024 * 1024)
    return refuse({ code: 'roster.tooLarge', maxMb: MAX_ROSTER_MB })
  return accept({ ...found, bytes, digest: digestOf(bytes) })
}

/** What the file says, and what is there: what an import would do. */
async function look({ proof, compound, bytes }: Opened, now: number) {
  const file = await openFile(bytes)
  if (!file.ok) return file
  const read = readTables(file.value.tables, compound)
  if (!read.ok) return read
  const { sheets, sample } = read.value
  const found = withRoom(read.value.found)
  const head = await loadHead(proof, compound.id)
  const stored = await listPages(proof, compound.id)
  const seal = await sealFor(compound.id)
  const compared = compare(stored, pagesOf(sealed(seal, found.entries)), now)
  const counts: Counts = {
    ...{ rows: found.rows, doubled: found.doubled, ...compared.counts },
    ...{ wrongCount: found.wrong.length, wrong: found.wrong.slice(0, MAX_WRONG_SHOWN) },
  }
  return accept({ ...compared, counts, head, sheets, sample, encoding: file.value.encoding })
}

export const previewRoster: Action<typeof contract.previewRoster> = (call, { rosterId }) =>
  withFreshRead(call.world, async () => {
    const found = await known(call, rosterId)
    if (!found) return refuse({ code: 'roster.notFound' })
    if (found.made.importedAt !== undefined) return refuse({ code: 'roster.alreadyImported' })
    const file = await opened(found)
    if (!file.ok) return file
    const looked = await look(file.value, call.world.now())
    if (!looked.ok) return looked
    const { counts, encoding, head, sheets, sample } = looked.value
    const { digest, made } = file.value
    const seen = { digest, encoding, headRev: head.rev, counts }
    await commit(changeImport(next(made, { seen })))
    const shown = { rosterId, compoundName: made.compoundName, digest, encoding, sheets }
    return accept({
      ...shown,
      sample: sample.map((row) => [...row]),
      ...{ ...counts, wrong: [...counts.wrong] },
    })
  })

type Looked = Extract<Awaited<ReturnType<typeof look>>, { readonly ok: true }>['value']

const AT_ONCE = 4
type Part = { readonly change: Change; readonly letters: number }
const inBundles = (parts: readonly Part[]) =>
  bundles(parts).map((bundle) => bundle.map(({ change }) => change))

const changeOf =
  ({ compound }: Opened, expiresAt: number) =>
  ({ page, before }: Looked['write'][number]): Part => {
    const rev = (before?.rev ?? 0) + 1
    const after: RosterPage = { ...page, compoundId: compound.id, rev, expiresAt }
    return { change: changePage(after), letters: page.lines.length }
  }

/** Some pages at a time, on condition of those before: whoever is stopped finds the rest to do. */
async function writePages(file: Opened, looked: Looked, now: number): Promise<number> {
  const parts: readonly Part[] = [
    ...looked.write.map(changeOf(file, pageExpiry(now))),
    ...looked.forget.map((page) => ({ change: forgetPage(page), letters: page.lines.length })),
  ]
  const queue = inBundles(parts)
  const lane = async (): Promise<void> => {
    for (let one = queue.shift(); one; one = queue.shift()) await commit(...one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return parts.length
}

const headAfter = ({ head, counts }: Looked, importedAt: number): RosterHead =>
  next(head, { households: counts.households, importedAt })

async function carryOut(call: Call<'worker'>, file: Opened, looked: Looked) {
  const now = call.world.now()
  const written = await writePages(file, looked, now)
  const { seen } = file.made
  if (!seen) throw new StaleRead()
  // What was under way before counts as this import's: the counts are those of the preview.
  const done = next(file.made, { importedAt: now, written: (file.made.written ?? 0) + written })
  await commit(changeImport(done), changeHead(headAfter(looked, now)))
  await deleteObject(PHOTO_KEYS.upload(done.id))
  return accept(await reportOf(done, seen.counts))
}

/** Looked at once more: the file is the one of the preview, and nobody has imported another one since. */
async function importFile(call: Call<'worker'>, found: Known, digest: string) {
  const file = await opened(found)
  if (!file.ok) return file
  const decided = decideImport(found.made.seen, { digest, ofFile: file.value.digest })
  if (!decided.ok) return decided
  const looked = await look(file.value, call.world.now())
  if (!looked.ok) return looked
  return looked.value.head.rev === decided.value.headRev
    ? carryOut(call, file.value, looked.value)
    : refuse({ code: 'roster.changedMeanwhile' })
}

export const importRoster: Action<typeof contract.importRoster> = (call, { rosterId, digest }) =>
  withFreshRead(call.world, async () => {
    const found = await known(call, rosterId)
    if (!found) return refuse({ code: 'roster.notFound' })
    const { seen, importedAt } = found.made
    return seen?.digest === digest && importedAt !== undefined
      ? accept(await reportOf(found.made, seen.counts))
      : importFile(call, found, digest)
  })

export const forgetRoster: Action<typeof contract.forgetRoster> = async (call, { compoundId }) => {
  const compound = await compoundOf(compoundId)
  const proof = compound && workerOf(call.caller, compound)
  if (!proof) return refuse({ code: 'place.notFound' })
  return withFreshRead(call.world, async () => {
    const head = await loadHead(proof, compoundId)
    const pages = await listPages(proof, compoundId)
    for (const page of pages) await commit(forgetPage(page))
    const { importedAt, ...rest } = head
    if (importedAt !== undefined) await commit(changeHead(next(rest, { households: 0 })))
    return accept({ isGone: true as const })
  })
}
