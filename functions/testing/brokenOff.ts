import { signUp } from '../../shared/contract/registration'
import type { ResidentId, SessionId } from '../../shared/kernel/ids'
import type { Person } from './town'

/** Somebody's place in line as if a tap for a seat had got them there, and broken off. */
export async function standsForSignUp(
  by: Person,
  wish: { readonly sessionId: SessionId },
  key: string,
): Promise<void> {
  const [{ sessionOf }, { loadRegistration }, { changeRegistration }, { commit }, { readRequest }] =
    await Promise.all([
      import('../event/showing/actions'),
      import('../registration/store'),
      import('../registration/writes'),
      import('../platform/commit'),
      import('../platform/admit'),
    ])
  const session = await sessionOf(wish.sessionId)
  const waits = session && (await loadRegistration(by.id as ResidentId, session))
  if (!waits) throw new Error('They do not wait.')
  const read = readRequest(signUp, key, wish)
  const done = waits.done.map((one) => ({ ...one, hash: read.ok ? read.value.hash : '' }))
  await commit(changeRegistration({ ...waits, rev: waits.rev + 1, done }))
}
