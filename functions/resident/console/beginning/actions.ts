import { type Browser, CONSOLE_SESSION_MS } from '../../../../shared/contract/console'
import type { Access } from '../../../platform/access'
import { note } from '../../../platform/audit'
import {
  type ConsoleSession,
  consoleSessionIdOf,
  isSignedIn,
  loadConsoleSession,
} from '../../../platform/consoleSession'
import { actingFor } from '../../../platform/session'
import type { World } from '../../../platform/world'
import type { SignIn } from '../rules'

/** A computer, and the secret in the cookie of what it shows. */
export type Computer = { readonly secret: string; readonly browser: Browser }

type Beginning = { readonly world: World; readonly computer: Computer }

/** That somebody is signed in there, under the secret that the computer has already. */
export const sessionFor = (
  way: ConsoleSession['way'],
  access: Access,
  { world, computer: { secret, browser } }: Beginning,
): ConsoleSession => ({
  ...{ id: consoleSessionIdOf(world, access.residentId, secret), rev: 1, way },
  ...{ residentId: access.residentId, districtId: access.districtId },
  ...{ device: browser.device, browser: browser.browser },
  ...{ since: world.now(), until: world.now() + CONSOLE_SESSION_MS },
  ...(access.generation === undefined ? {} : { generation: access.generation }),
})

/** Whether it began and nobody ended it. */
export async function stillStands(world: World, id: ConsoleSession['id']): Promise<boolean> {
  const session = await loadConsoleSession(id)
  return session !== undefined && isSignedIn(session, world.now())
}

type About = {
  readonly what: 'signIn' | 'stepUp'
  readonly of: Pick<SignIn, 'id'>
  /** The session first; with a passkey, that too. */
  readonly subjects: readonly string[]
}

/** Once for each code, however often it is asked about. */
export const noteOf = (world: World, access: Access, { what, of, subjects }: About) =>
  note(
    { world, caller: actingFor(access, world.now()), request: { key: of.id, hash: '' } },
    { what, subjects },
  )
