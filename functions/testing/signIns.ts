import { listConsoleSessions } from '../../shared/contract/console'
import { askedOn, computerAt, deskOf } from './computer'
import type { Person, Town } from './town'

/** What stands on the screen of a computer that asks. */
export const freshCode = async ({ origin }: Pick<Town, 'origin'>): Promise<string> =>
  askedOn(await computerAt(origin).opens('/console/sign-in')).code

/** A computer at which a worker is signed in. */
export async function signedInAt(town: Pick<Town, 'origin'>, worker: Person) {
  await deskOf(town, worker)
  const { sessions } = await worker.gets(listConsoleSessions, {})
  return { sessionId: sessions[0]?.id ?? '' }
}

/** For each route of signing in at a computer a good request of the worker. */
export async function inputsOfSignIn(town: Town, official: Person) {
  const inputs = {
    readSignIn: { code: await freshCode(town) },
    answerSignIn: { code: await freshCode(town), answer: 'notMe' },
    listConsoleSessions: {},
    endConsoleSession: await signedInAt(town, official),
  }
  const callers = Object.fromEntries(Object.keys(inputs).map((name) => [name, official]))
  return { callers, inputs }
}
