import { createHash } from 'node:crypto'
import { type Audience, type Endpoint, isWrite } from '../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Request } from './call'
import { actingAs, type CareRefusal } from './acting'
import { type Caller, callerOf, desksOf, postsHeld } from './session'

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/

type SessionRefusal =
  | {
      readonly code: 'session.missing' | 'session.expired' | 'access.notAllowed' | 'account.closing'
    }
  | { readonly code: 'access.blocked'; readonly until: number }
  | CareRefusal

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

type Headers = Readonly<Record<string, string | undefined>>

/** Who calls, and in whose name: their own, unless they say otherwise and a mandate stands. */
export async function admit(
  endpoint: Endpoint,
  headers: Headers,
  now: number,
): Promise<Outcome<Caller | undefined, SessionRefusal>> {
  const caller = await admitSelf(endpoint, headers['authorization'], now)
  const principalId = headers['x-on-behalf-of']
  if (!caller.ok || principalId === undefined) return caller
  return caller.value && endpoint.openToProxies
    ? actingAs(caller.value, principalId, { endpoint, now })
    : refuse({ code: 'care.notOpen' })
}

/** Who calls, as far as the audience asks for it: a token where there must be one, a post where work is done. */
async function admitSelf(
  endpoint: Endpoint,
  header: string | undefined,
  now: number,
): Promise<Outcome<Caller | undefined, SessionRefusal>> {
  const { audience } = endpoint
  if (header === undefined) return withoutToken(audience)
  if (audience === 'public') return accept(undefined)
  const caller = staying(await callerOf(BEARER.exec(header)?.[1] ?? '', now, endpoint), endpoint)
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
