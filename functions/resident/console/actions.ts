import type * as contract from '../../../shared/contract/console'
import type { ConsoleSessionView } from '../../../shared/contract/console'
import type { ConsoleSessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call, Request } from '../../platform/call'
import { note } from '../../platform/audit'
import { commit } from '../../platform/commit'
import {
  changeConsoleSession,
  isSignedIn,
  listConsoleSessionsOf,
  type ListedSession,
  loadConsoleSession,
} from '../../platform/consoleSession'
import { next } from '../../platform/facts'
import { log } from '../../platform/log'
import { withFreshRead } from '../../platform/retry'
import { type Caller, rightsOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { numbersOf, readCode } from './code/actions'
import { opensConsole } from './policy'
import { type Answer, type Asking, decideAnswer, type SignIn } from './rules'
import { loadSignIn } from './store'
import { changeSignIn } from './writes'

type AskedRefusal = { readonly code: 'signIn.over' | 'signIn.noPost' }

/** A code that is ours and not over, for whoever may use the console. */
async function askedBy(
  caller: Caller,
  code: string,
  now: number,
): Promise<Outcome<Asking, AskedRefusal>> {
  const asking = await readCode(code)
  if (!asking || now >= asking.until) return refuse({ code: 'signIn.over' })
  return opensConsole(rightsOf(caller.access, now))
    ? accept(asking)
    : refuse({ code: 'signIn.noPost' })
}

export const readSignIn: Action<typeof contract.readSignIn> = async ({ world, caller }, input) => {
  const asked = await askedBy(caller, input.code, world.now())
  if (!asked.ok) return asked
  const { id, purpose, device, browser, until } = asked.value
  if (await loadSignIn(id)) return refuse({ code: 'signIn.over' })
  const numbers = [...(await numbersOf(id))].sort()
  return accept({ purpose, device, browser, numbers, until })
}

const isOther = (before: Request, now: Request): boolean =>
  before.key === now.key && before.hash !== now.hash

/** Put if absent: whoever answers first has answered, and the same once more hears the same. */
export const answerSignIn: Action<typeof contract.answerSignIn> = async (call, input) => {
  const { world, caller, request } = call
  const asked = await askedBy(caller, input.code, world.now())
  if (!asked.ok) return asked
  const [number = ''] = await numbersOf(asked.value.id)
  const answer = { residentId: caller.id, request, answer: input.answer, now: world.now() }
  return withFreshRead(world, async () => {
    const before = await loadSignIn(asked.value.id)
    if (before) return answeredBefore(before, answer)
    const decided = decideAnswer(asked.value, number, answer)
    if (!decided.ok) return decided
    await commit(changeSignIn(decided.value))
    await noteRefused(call, decided.value, input.answer)
    return saidOf(decided.value, input.answer)
  })
}

/** Somebody else sat there, or they guessed: whoever administers the place is to see it. */
async function noteRefused(call: Call<'resident'>, signIn: SignIn, answer: string): Promise<void> {
  if (signIn.state !== 'refused') return
  const what = answer === 'notMe' ? 'signInNotMe' : 'signInWrongNumber'
  await note({ ...call, request: { key: signIn.id, hash: '' } }, { what, subjects: [] })
}

/** What the phone hears of it: only a number that is wrong is a refusal. */
function saidOf({ state, residentId }: SignIn, answer: string) {
  if (state !== 'refused') return accept({ isSignedIn: true })
  log.info('sign-in refused', { by: residentId, isWrong: answer !== 'notMe' })
  return answer === 'notMe'
    ? accept({ isSignedIn: false })
    : refuse({ code: 'signIn.wrongNumber' } as const)
}

function answeredBefore(before: SignIn, { residentId, request, answer }: Answer) {
  if (before.residentId !== residentId) return refuse({ code: 'signIn.over' } as const)
  if (isOther(before.request, request)) return refuse({ code: 'idempotency.keyReused' } as const)
  return saidOf(before, answer)
}

/** Where somebody is and was signed in, the latest first. */
export const sessionsOf = ({ id }: Pick<Caller, 'id'>): Promise<readonly ListedSession[]> =>
  listConsoleSessionsOf(id)

const viewOf = (session: ListedSession): ConsoleSessionView => {
  const { id, device, browser, since, until, endedAt } = session
  return { id, device, browser, since, until, ...(endedAt === undefined ? {} : { endedAt }) }
}

export const listConsoleSessions: Action<typeof contract.listConsoleSessions> = async ({
  caller,
}) => accept({ sessions: (await listConsoleSessionsOf(caller.id)).map(viewOf) })

type Ending = { readonly world: World; readonly caller: Caller }

/** From the second on in which it is written, that computer is a stranger's. */
export const endSession = ({ world, caller }: Ending, sessionId: ConsoleSessionId) =>
  withFreshRead(world, async () => {
    const session = await loadConsoleSession(sessionId)
    if (session?.residentId !== caller.id) return refuse({ code: 'signIn.noSession' })
    if (!isSignedIn(session, world.now())) return accept(viewOf(session))
    const ended = next(session, { endedAt: world.now() })
    await commit(changeConsoleSession(ended))
    const request = { key: sessionId, hash: '' }
    await note({ world, caller, request }, { what: 'signOut', subjects: [sessionId] })
    return accept(viewOf(ended))
  })

export const endConsoleSession: Action<typeof contract.endConsoleSession> = (call, { sessionId }) =>
  endSession(call, sessionId)
