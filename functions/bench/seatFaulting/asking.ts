import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { bodyOf } from '../../../shared/kernel/attendanceCode'
import { type Dice } from '../../testing/dice'
import type { Asked } from '../indoors'
import { type Deed, ENDPOINTS } from './deeds'
import type { Class } from './reading'

export type Taken = {
  readonly of: Class
  readonly by: string
  readonly deed: Deed
  readonly dice: Dice
  /** Epoch ms. */
  readonly now: number
}

const PAIRS = 0.2

/** What the door shows, and what somebody makes of that of another class. */
async function codeFor({ of, deed, now }: Taken): Promise<string> {
  const [{ sessionCode }, { windowAt }, { world }] = await Promise.all([
    import('../../attendance/code/actions'),
    import('../../attendance/code/rules'),
    import('../../platform/world'),
  ])
  const window = windowAt(now)
  if (deed === 'arrive') return sessionCode(of.sessionId, window)
  const [, ...signed] = (await sessionCode(elsewhere(world), window)).split('.')
  return [bodyOf(of.sessionId), ...signed].join('.')
}

type Naming = { readonly idFor: (kind: 'session', ...words: string[]) => SessionId }
const elsewhere = ({ idFor }: Naming): SessionId => idFor('session', 'elsewhere')

async function inputFor(taken: Taken): Promise<Asked['input']> {
  const { of, by, deed, dice } = taken
  const { sessionId } = of
  if (deed === 'arrive' || deed === 'forge') return { code: await codeFor(taken) }
  if (deed === 'signUp' || deed === 'join') return { sessionId, party: dice() < PAIRS ? 2 : 1 }
  if (deed !== 'undo') return { sessionId }
  const { world } = await import('../../platform/world')
  return { sessionId, checkInId: world.idFor('checkIn', sessionId, by) }
}

/** The request that goes with a deed; a worker takes back what was written down by mistake. */
export async function askedFor(taken: Taken): Promise<Omit<Asked, 'key'>> {
  const { issueToken } = await import('../../platform/session')
  const caller = taken.deed === 'undo' ? taken.of.worker.id : taken.by
  const { token } = await issueToken(caller as ResidentId, taken.now)
  return { endpoint: ENDPOINTS[taken.deed], input: await inputFor(taken), token }
}
