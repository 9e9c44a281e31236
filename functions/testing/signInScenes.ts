import type { Ground } from './ground'
import type { Scene } from './people'
import { freshCode, signedInAt } from './signIns'
import type { Town } from './town'

/** The writes among them. */
export function scenesOfSignIn(
  town: () => Town,
  ground: () => Ground,
): Readonly<Record<string, Scene>> {
  const by = () => ground().official
  const code = () => freshCode(town())
  return {
    readSignIn: { by, input: async () => ({ code: await code() }) },
    answerSignIn: {
      by,
      input: async () => ({ code: await code(), answer: 'notMe' }),
      other: { answer: '11' },
    },
    endConsoleSession: { by, input: () => signedInAt(town(), by()) },
  }
}
