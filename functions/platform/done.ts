import { DAY_MS } from '../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Request } from './call'

/** A write that was carried out: kept on the thing it changed, for a day at least. */
export type Done = Request & { readonly at: number; readonly answer: string }
type KeyReused = { readonly code: 'idempotency.keyReused' }

/**
 * Whether this very request was carried out before: its answer then, `undefined` if it is new,
 * a refusal if the same key came with another body.
 */
export function answeredBefore(
  done: readonly Done[],
  { key, hash }: Request,
): Outcome<string | undefined, KeyReused> {
  const before = done.find((one) => one.key === key)
  if (!before) return accept(undefined)
  return before.hash === hash ? accept(before.answer) : refuse({ code: 'idempotency.keyReused' })
}

/** Adds a request to those carried out and forgets what is older than a day. */
export const carriedOut = (
  done: readonly Done[],
  request: Request,
  { at, answer }: Pick<Done, 'at' | 'answer'>,
): readonly Done[] => [
  ...done.filter((one) => at - one.at < DAY_MS),
  { key: request.key, hash: request.hash, at, answer },
]
