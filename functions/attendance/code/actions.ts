import { createHash } from 'node:crypto'
import { bodyOf, idOf } from '../../../shared/kernel/attendanceCode'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { secrets } from '../../platform/config'
import { isSigned, signatureOf } from '../../platform/sign'
import { minuteAt, partsOf, readNumber, writtenNumber } from './rules'

/** What each kind of code is signed as, so that none is taken for another, and how many parts it has beside the body. */
const PARTS = { session: 1, ticket: 2, person: 1 } as const
type Purpose = keyof typeof PARTS

const words = (purpose: Purpose, body: string, parts: readonly string[]): string =>
  JSON.stringify(['attendance', purpose, body, ...parts])

async function signed(purpose: Purpose, body: string, parts: readonly string[]): Promise<string> {
  const { sessionSecret } = await secrets()
  return [body, ...parts, signatureOf(sessionSecret, words(purpose, body, parts))].join('.')
}

/** What a code of this kind says, without a read; `undefined` where it is not ours, or of another kind. */
async function opened(purpose: Purpose, code: string) {
  const { sessionSecret } = await secrets()
  const read = partsOf(code, PARTS[purpose])
  const isOurs =
    read !== undefined &&
    isSigned(sessionSecret, words(purpose, read.body, read.parts), read.signature)
  return isOurs ? read : undefined
}

export const sessionCode = (id: SessionId, window: number): Promise<string> =>
  signed('session', bodyOf(id), [writtenNumber(window)])

export async function readSessionCode(
  code: string,
): Promise<{ readonly sessionId: SessionId; readonly window: number } | undefined> {
  const read = await opened('session', code)
  return read && { sessionId: idOf('session', read.body), window: readNumber(read.parts[0]) }
}

type Ticket = { readonly sessionId: SessionId; readonly until: number; readonly nonce: string }

/** For the one request that asked for it. */
export function ticketCode(
  { sessionId, until }: Omit<Ticket, 'nonce'>,
  requestKey: string,
): Promise<string> {
  const digest = createHash('sha256').update(`${sessionId} ${until} ${requestKey}`).digest('hex')
  return signed('ticket', bodyOf(sessionId), [writtenNumber(until), digest.slice(0, 12)])
}

export async function readTicket(code: string): Promise<Ticket | undefined> {
  const read = await opened('ticket', code)
  const [until, nonce = ''] = read?.parts ?? []
  return read && { sessionId: idOf('session', read.body), until: readNumber(until), nonce }
}

export const personCode = (id: ResidentId, now: number): Promise<string> =>
  signed('person', bodyOf(id), [writtenNumber(minuteAt(now))])

export async function readPersonCode(
  code: string,
): Promise<{ readonly residentId: ResidentId; readonly minute: number } | undefined> {
  const read = await opened('person', code)
  return read && { residentId: idOf('resident', read.body), minute: readNumber(read.parts[0]) }
}
