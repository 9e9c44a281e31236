import { createHash } from 'node:crypto'
import { bodyOf, idOf } from '../../../../shared/kernel/attendanceCode'
import type { SignInId } from '../../../../shared/kernel/ids'
import { secrets } from '../../../platform/config'
import { isSigned, signatureOf } from '../../../platform/sign'
import { type Asking, lettersOf, numbersFrom, readLetters } from '../rules'

const BASE = 36
const SIGNED_AS = 'consoleCode'

const words = (parts: readonly string[]): string => JSON.stringify([SIGNED_AS, ...parts])

/** What stands behind the link of the code; nothing is stored before somebody answers it. */
export async function codeOf({ id, until, ...asked }: Asking): Promise<string> {
  const { sessionSecret } = await secrets()
  const parts = [bodyOf(id), lettersOf(asked), until.toString(BASE)]
  return [...parts, signatureOf(sessionSecret, words(parts))].join('.')
}

/** What a code says, without a read; `undefined` where it is not ours. */
export async function readCode(code: string): Promise<Asking | undefined> {
  const { sessionSecret } = await secrets()
  const [body = '', letters = '', until = '', signature = ''] = code.split('.')
  if (!isSigned(sessionSecret, words([body, letters, until]), signature)) return undefined
  const asked = readLetters(letters)
  return asked && { ...asked, id: idOf('signIn', body), until: parseInt(until, BASE) }
}

/** The number on the screen, then two others. */
export async function numbersOf(id: SignInId): Promise<readonly string[]> {
  const { sessionSecret } = await secrets()
  const seed = signatureOf(sessionSecret, words(['number', id]))
  return numbersFrom(createHash('sha256').update(seed).digest())
}
