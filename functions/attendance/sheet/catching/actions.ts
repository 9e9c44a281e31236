import type { Call } from '../../../platform/call'
import { log } from '../../../platform/log'
import type { SessionId } from '../../../../shared/kernel/ids'
import { everybodyIn, listFor } from '../../showing/actions'
import { bringRow } from '../actions'
import { loadRows } from '../store'
import { behindOf } from './rules'

/** So many within a request; the stream brings whoever is left. */
const AT_ONCE = 150

/** Behind a step at the desk: whoever took it reads at once what they did, and what came before it. */
export async function catchUp(
  { world, caller }: Call<'worker'>,
  sessionId: SessionId,
): Promise<void> {
  const list = await listFor(caller, sessionId)
  if (!list) return
  const [{ entries }, rows] = await Promise.all([everybodyIn(list), loadRows(sessionId)])
  try {
    for (const who of behindOf(rows, entries).slice(0, AT_ONCE))
      await bringRow(world, sessionId, who)
  } catch (fault) {
    // The step is done all the same, and the stream brings what it changed.
    log.warn('sheet.behind', { fault: fault instanceof Error ? fault.name : 'unknown' })
  }
}
