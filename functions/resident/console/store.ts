import type { ConsoleSessionId, ResidentId, SignInId } from '../../../shared/kernel/ids'
import { type ConsoleSession, loadConsoleSessions } from '../../platform/consoleSession'
import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { SignInEntity } from './entities'
import type { SignIn } from './rules'

export const loadSignIn = (id: SignInId): Promise<SignIn | undefined> =>
  factsOf<SignIn>(SignInEntity).load({ id }, { consistent: true })

const AT_MOST = 20

/** Where somebody is or was signed in, the latest first. */
export async function listSessionsOf(id: ResidentId): Promise<readonly ConsoleSession[]> {
  const partition = `RESIDENT#${id}#CONSOLE`
  const rows = await listCards({ index: 'gsi1', partition, limit: AT_MOST, isNewestFirst: true })
  const found = await loadConsoleSessions(rows.map((row) => row.id as ConsoleSessionId))
  return found.filter((one) => one !== undefined)
}
