import { type SignInPurpose, STEP_UP_MS } from '../../../../shared/contract/console'
import type { ResidentId, SignInId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { loadAccess } from '../../../platform/access'
import { commit } from '../../../platform/commit'
import {
  changeConsoleSession,
  type ConsoleSession,
  isSignedIn,
  loadConsoleSession,
  type Seated,
} from '../../../platform/consoleSession'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import { rightsOf } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { type Computer, noteOf, sessionFor, stillStands } from '../beginning/actions'
import { codeOf, numbersOf } from '../code/actions'
import { opensConsole } from '../policy'
import { askingUntil, type SignIn, type Standing, standingOf } from '../rules'
import { loadSignIn } from '../store'
import { changeSignIn } from '../writes'

/** Under which what a computer asks is known: it stands in the code that everybody sees. */
export const idOf = (world: Pick<World, 'idFor'>, { secret }: Pick<Computer, 'secret'>): SignInId =>
  world.idFor('signIn', secret)

type AskedFor = { readonly purpose: SignInPurpose; readonly until?: number }

/** What a computer shows: the code, and the number to compare; one that stands is shown again. */
export async function askOn(
  world: World,
  computer: Computer,
  { purpose, until = askingUntil(world.now()) }: AskedFor,
): Promise<{
  readonly id: SignInId
  readonly code: string
  readonly number: string
  readonly until: number
}> {
  const id = idOf(world, computer)
  const asking = { ...computer.browser, id, purpose, until }
  const [code, [number = '']] = await Promise.all([codeOf(asking), numbersOf(id)])
  return { id, code, number, until }
}

const asksFor = ({ purpose }: SignIn, wanted: SignInPurpose): boolean => purpose === wanted

type Redeemed =
  | { readonly is: Exclude<Standing, 'confirmed'> }
  | { readonly is: 'confirmed'; readonly residentId: ResidentId; readonly secret: string }

/**
 * Lets a computer in whose code was confirmed, once. Its session's secret is that of the code, so an answer that got lost is
 * given again to the computer that holds it and to no other; a session that was ended stays ended.
 */
export const redeem = (world: World, computer: Computer, until: number) =>
  withFreshRead(world, async () => {
    const signIn = await loadSignIn(idOf(world, computer))
    const is = standingOf(signIn, until, world.now())
    if (is !== 'confirmed' || !signIn || !asksFor(signIn, 'signIn'))
      return accept<Redeemed>({ is: is === 'confirmed' ? 'refused' : is })
    const { residentId } = signIn
    const access = await loadAccess(residentId)
    if (!access || !opensConsole(rightsOf(access, world.now())))
      return accept<Redeemed>({ is: 'refused' })
    const session = sessionFor('scan', access, { world, computer })
    if (!(await begins(world, signIn, session))) return accept<Redeemed>({ is: 'over' })
    // Before the cookie goes out: whoever is in stands in the log.
    await noteOf(world, access, { what: 'signIn', of: signIn, subjects: [session.id] })
    return accept<Redeemed>({ is: 'confirmed', residentId, secret: computer.secret })
  })

/** Once: asked again it holds as long as it stands. */
async function begins(world: World, signIn: SignIn, session: ConsoleSession): Promise<boolean> {
  if (signIn.state === 'used') return stillStands(world, session.id)
  await commit(changeSignIn(next(signIn, { state: 'used' })), changeConsoleSession(session))
  return true
}

/** That whoever is signed in has said so once more, from the same phone: good for ten minutes. */
export const stepUp = (
  world: World,
  { computer, until }: { readonly computer: Computer; readonly until: number },
  { session, caller }: Seated,
) =>
  withFreshRead(world, async () => {
    const signIn = await loadSignIn(idOf(world, computer))
    const is = standingOf(signIn, until, world.now())
    if (is !== 'confirmed' || !signIn) return accept({ is })
    if (!asksFor(signIn, 'stepUp') || signIn.residentId !== session.residentId)
      return accept({ is: 'refused' as const })
    if (signIn.state === 'used') return accept({ is })
    const fresh = await loadConsoleSession(session.id)
    if (!fresh || !isSignedIn(fresh, world.now())) return accept({ is: 'over' as const })
    const stepped = next(fresh, { steppedUpUntil: world.now() + STEP_UP_MS, steppedUpBy: 'scan' })
    await commit(changeSignIn(next(signIn, { state: 'used' })), changeConsoleSession(stepped))
    await noteOf(world, caller.access, { what: 'stepUp', of: signIn, subjects: [session.id] })
    return accept({ is })
  })
