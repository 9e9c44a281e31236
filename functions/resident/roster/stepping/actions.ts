import type { RosterReport } from '../../../../shared/contract/roster'
import type { RosterId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { ROSTER_KEY } from '../../../platform/objects'
import { deleteObject } from '../../../platform/objectStore'
import { compared, digestOf, fileOf, lookInto, pagesOf, type Sent } from '../importing/actions'
import { inOrder, type Renewal } from '../importing/rules'
import { writePages } from '../importing/writes'
import { finished, isOthersTurn, type Roster, taken } from '../rules'
import { changeFile, changeRoster } from '../writes'
import { countedOnce, type Cursor, stepOf } from './rules'

type Asked = {
  readonly rosterId: RosterId
  readonly digest: string
  /** Where the step before left off; absent at the first. */
  readonly cursor?: Cursor | undefined
}
export type Came = {
  readonly is: 'onTheWay' | 'done'
  /** Units written, of how many there are to write. */
  readonly done: number
  readonly total: number
  readonly cursor: Cursor
}
type Refusal = Extract<Awaited<ReturnType<typeof lookInto>>, { readonly ok: false }>['refusal']
type NotImported =
  Refusal | { readonly code: 'roster.notFound' | 'roster.otherFile' | 'roster.underWay' }

/** It was taken over by the step before, which was killed before it could say so. */
const over = (report: RosterReport, { total }: Pick<Cursor, 'total'>): Came => ({
  ...{ is: 'done', done: total, total },
  cursor: { report: inOrder(report), total },
})

type Stands = { readonly roster: Roster; readonly toWrite: readonly Renewal[] }

async function finish(
  { world, caller, request }: Call<'worker'>,
  { file }: Sent,
  { roster, report }: { readonly roster: Roster; readonly report: RosterReport },
): Promise<void> {
  const now = world.now()
  await commit(
    changeRoster(finished(roster, { by: caller.id, report, now })),
    changeFile(next(file, { imported: { ...request, report } })),
  )
  await deleteObject(ROSTER_KEY(file.id))
}

/** A part of the pages, whole; the last of them says that the list stands. */
async function writeOn(
  call: Call<'worker'>,
  sent: Sent,
  { roster, toWrite, cursor }: Stands & { readonly cursor: Cursor },
): Promise<Came> {
  const { now: part, isLast, done } = stepOf(toWrite, cursor)
  await writePages(pagesOf(sent.file, part, call.world.now()))
  if (isLast) await finish(call, sent, { roster, report: cursor.report })
  const { total } = cursor
  return { is: isLast ? 'done' : 'onTheWay', done, total, cursor }
}

/**
 * One step of taking over a list that was looked at: reads the file, and writes as many units as a step holds. What
 * was written before stands, so a step that comes twice or was killed midway goes on where it was.
 */
export async function importStep(
  call: Call<'worker'>,
  { rosterId, digest, cursor: before }: Asked,
): Promise<Outcome<Came, NotImported>> {
  const sent = await fileOf(call, rosterId)
  if (!sent) return refuse({ code: 'roster.notFound' })
  const { imported } = sent.file
  if (imported) return accept(over(imported.report, before ?? { total: 0 }))
  const looked = await lookInto(sent.file)
  if (!looked.ok) return looked
  if (digestOf(looked.value.bytes) !== digest) return refuse({ code: 'roster.otherFile' })
  const now = call.world.now()
  const { named, report, toWrite, ...found } = await compared(sent, looked.value, now)
  if (isOthersTurn(found.roster, rosterId, now)) return refuse({ code: 'roster.underWay' })
  const roster = taken(found.roster, { file: rosterId, buildings: named, now })
  await commit(changeRoster(roster))
  const cursor = countedOnce(before, { report, total: toWrite.length })
  return accept(await writeOn(call, sent, { roster, toWrite, cursor }))
}
