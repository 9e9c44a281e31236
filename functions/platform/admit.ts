import { createHash } from 'node:crypto'
import { type Audience, type Endpoint, isWrite } from '../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Request } from './call'
import { onBehalf } from './onBehalf'
import { type Caller, callerOf, desksOf, postsHeld } from './session'

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/

type SessionRefusal =
  | {
      readonly code:
        | 'session.missing'
        | 'session.expired'
        | 'access.notAllowed'
        | 'account.closing'
        | 'mandate.notForThis'
        | 'mandate.notRunning'
    }
  | { readonly code: 'access.blocked'; readonly until: number }

const withoutToken = (audience: Audience): Outcome<undefined, SessionRefusal> =>
  audience === 'public' || audience === 'guest'
    ? accept(undefined)
    : refuse({ code: 'session.missing' })

/** Who is about to cancel their account does nothing else. */
function staying(
  caller: Outcome<Caller, SessionRefusal>,
  { whileClosing }: Endpoint,
): Outcome<Caller, SessionRefusal> {
  const isClosing = caller.ok && caller.value.access.closingAt !== undefined
  return isClosing && !whileClosing ? refuse({ code: 'account.closing' }) : caller
}

function onDuty(
  { isForKeepers }: Endpoint,
  caller: Outcome<Caller, SessionRefusal>,
): Outcome<Caller, SessionRefusal> {
  const held = isForKeepers ? desksOf : postsHeld
  const isIdle = caller.ok && held(caller.value).length === 0
  return isIdle ? refuse({ code: 'access.notAllowed' }) : caller
}

/** What a request says of who sends it, and in whose place. */
type Said = {
  readonly authorization: string | undefined
  readonly principalId: string | undefined
}

/** Who calls, as far as the audience asks for it: a token where there must be one, a post where work is done. */
export async function admit(
  endpoint: Endpoint,
  { authorization, principalId }: Said,
  now: number,
): Promise<Outcome<Caller | undefined, SessionRefusal>> {
  const { audience } = endpoint
  if (authorization === undefined) return withoutToken(audience)
  if (audience === 'public') return accept(undefined)
  const token = BEARER.exec(authorization)?.[1] ?? ''
  const caller = staying(await callerOf(token, now, endpoint), endpoint)
  if (caller.ok && principalId !== undefined) return onBehalf(caller.value, endpoint, principalId)
  return audience === 'worker' ? onDuty(endpoint, caller) : caller
}

const IDEMPOTENCY_KEY = /^[\w-]{8,64}$/

/** What makes a write repeatable; reads and logins need no key. */
export function readRequest(
  endpoint: Endpoint,
  key: string | undefined,
  input: unknown,
): Outcome<Request, { readonly code: 'idempotency.keyMissing' }> {
  const hash = createHash('sha256')
    .update(JSON.stringify([endpoint.name, input]))
    .digest('base64url')
    .slice(0, 16)
  if (!isWrite(endpoint) || endpoint.audience === 'public') return accept({ key: '', hash })
  return key !== undefined && IDEMPOTENCY_KEY.test(key)
    ? accept({ key, hash })
    : refuse({ code: 'idempotency.keyMissing' })
}
