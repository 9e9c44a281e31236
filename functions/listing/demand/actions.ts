import type * as contract from '../../../shared/contract/demand'
import type { DemandRow } from '../../../shared/contract/demand'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { MemberOf, WorkerOf } from '../../../shared/kernel/scope'
import { compoundsOf, placeOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { secrets } from '../../platform/config'
import { StaleRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { signatureOf } from '../../platform/sign'
import { countedFrom, expiryOf, monthOf, wordsToKeep } from './rules'
import { listSignals } from './store'
import { newSignal } from './writes'

/**
 * Remembers that somebody looked in vain: once a day for each person and words. The key is an HMAC over all of them, so
 * that neither who asked nor what else the same person asked can be told from it.
 */
export async function rememberDemand(
  { world, caller }: Pick<Call<'guest'>, 'world' | 'caller'>,
  home: MemberOf | undefined,
  typed: string,
): Promise<void> {
  const words = wordsToKeep(typed)
  if (words === undefined || !caller || !home) return
  const { compoundId } = home
  const today = world.today()
  const asked = JSON.stringify(['demand', today, caller.id, compoundId, words])
  const hash = signatureOf((await secrets()).sessionSecret, asked)
  const month = monthOf(today)
  try {
    await commit(newSignal({ compoundId, month, words, hash, rev: 1, expiresAt: expiryOf(today) }))
  } catch (fault) {
    // Counted already.
    if (!(fault instanceof StaleRead)) throw fault
  }
}

type Named = Awaited<ReturnType<typeof compoundsOf>>[number]

async function rowsOf(
  proof: WorkerOf,
  { id: compoundId, name: compoundName }: Named,
  month: string,
): Promise<readonly DemandRow[]> {
  const wanted = countedFrom(await listSignals(proof, { compoundId, month }))
  return wanted.map((one) => ({ ...one, compoundName }))
}

const SHOWN = 100

/** What neighbours looked for in vain, for the workers of their community. */
export const listDemand: Action<typeof contract.listDemand> = async (
  { world, caller },
  { nodeId, month = monthOf(world.today()) },
) => {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (place?.kind !== 'community' || !proof) return refuse({ code: 'access.notAllowed' })
  const compounds = await compoundsOf(place)
  const rows = await Promise.all(compounds.map((one) => rowsOf(proof, one, month)))
  const mostFirst = rows.flat().sort((a, b) => b.count - a.count)
  return accept({ month, rows: mostFirst.slice(0, SHOWN) })
}
