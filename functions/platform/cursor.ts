import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { secrets } from './config'
import { isSigned, signatureOf } from './sign'

/** What a cursor is good for: it is refused for another caller, tenant or query. */
type CursorScope = readonly string[]
type InvalidCursor = { readonly code: 'cursor.invalid' }

const bound = (scope: CursorScope, body: string): string => JSON.stringify(['cursor', scope, body])

/** Where a list goes on, opaque to its reader. */
async function writeCursor(scope: CursorScope, place: string): Promise<string> {
  const body = Buffer.from(place).toString('base64url')
  return `${body}.${signatureOf((await secrets()).sessionSecret, bound(scope, body))}`
}

/** The place that was written, `undefined` where the list begins. */
export async function readCursor(
  scope: CursorScope,
  cursor: string | undefined,
): Promise<Outcome<string | undefined, InvalidCursor>> {
  if (cursor === undefined) return accept(undefined)
  const [body = '', signature = '', ...rest] = cursor.split('.')
  const isWhole = rest.length === 0
  const isOurs = isWhole && isSigned((await secrets()).sessionSecret, bound(scope, body), signature)
  return isOurs
    ? accept(Buffer.from(body, 'base64url').toString())
    : refuse({ code: 'cursor.invalid' })
}

/** The `cursor` of an answer: where the list goes on, absent where it ends. */
export const goingOn = async (
  scope: CursorScope,
  place: string | undefined,
): Promise<{ readonly cursor?: string }> =>
  place === undefined ? {} : { cursor: await writeCursor(scope, place) }

/** The place behind a full page; a short one is the last. */
export const afterFull = <Entry>(
  rows: readonly Entry[],
  limit: number,
  placeOf: (entry: Entry) => string,
): string | undefined => {
  const last = rows.length === limit ? rows.at(-1) : undefined
  return last && placeOf(last)
}
