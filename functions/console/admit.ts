import { type Outcome, refuse } from '../../shared/kernel/outcome'
import { type Seated, seatedAt } from '../platform/consoleSession'
import { isAdmin, placesOn, postsHeld, rightsOf } from '../platform/session'
import type { World } from '../platform/world'
import type { AnyPage, PageAudience } from './page'

type Refusal =
  | {
      readonly code: 'session.missing' | 'session.expired' | 'account.closing' | 'access.notAllowed'
    }
  | { readonly code: 'access.blocked'; readonly until: number }

const OPENS: Record<PageAudience, (seated: Seated) => boolean> = {
  leader: ({ caller }) =>
    postsHeld(caller).length > 0 ||
    rightsOf(caller.access, caller.at).some(({ role }) => role === 'leader'),
  worker: ({ caller }) => postsHeld(caller).length > 0,
  admin: ({ caller }) => isAdmin(caller),
}

/** Whether somebody's post of this second opens pages of a kind. */
export const opens = (audience: PageAudience, seated: Seated): boolean => OPENS[audience](seated)

/** Who sits there, and that their post of this second opens the page. */
export async function admitTo(
  { audience }: Pick<AnyPage, 'audience'>,
  cookie: string | undefined,
  world: World,
): Promise<Outcome<Seated, Refusal>> {
  const seated = await seatedAt(cookie, world)
  if (!seated.ok) return seated
  return opens(audience, seated.value) ? seated : refuse({ code: 'access.notAllowed' })
}

/** Whoever may sit at the console at all. */
export const LEADERS = { audience: 'leader' } as const

export const isSteppedUp = ({ session, caller }: Seated): boolean =>
  session.steppedUpUntil !== undefined && caller.at < session.steppedUpUntil

/** Whether somebody has a post of any kind there or above. */
export const hasPostOver = (
  { caller: { access, at } }: Seated,
  path: Parameters<typeof placesOn>[0],
): boolean => {
  const places = placesOn(path)
  return rightsOf(access, at).some(({ nodeId }) => places.has(nodeId))
}
