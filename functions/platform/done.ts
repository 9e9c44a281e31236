import { createHash } from 'node:crypto'
import { DAY_MS } from '../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Request } from './call'

/** A write that was carried out: kept on the thing it changed, for a day at least. Source: docs/decisions/008. */
export type Done = Request & { readonly at: number; readonly answer: string }
type KeyReused = { readonly code: 'idempotency.keyReused' }

/** How many writes of one day a thing remembers; a 60 B entry each, in an item that stays below 32 KB. */
export const MAX_DONE = 240
const MAX_ANSWER_BYTES = 12 * 1024

// Unique among the few hundred of one thing, however long the key.
const wordFor = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, 12)

const isOfToday =
  (now: number) =>
  ({ at }: Done): boolean =>
    now - at < DAY_MS

/**
 * Whether this very request was carried out before: when and how it was answered, `undefined` if it is new,
 * a refusal if the same key came with another body.
 */
export function answeredBefore(
  done: readonly Done[],
  { key, hash }: Request,
): Outcome<Done | undefined, KeyReused> {
  const word = wordFor(key)
  const before = done.find((one) => one.key === word)
  if (!before) return accept(undefined)
  return before.hash === hash ? accept(before) : refuse({ code: 'idempotency.keyReused' })
}

/** What was carried out as it was answered then; where that answer was given up, as it stands now. */
export const answerThen = <Answer>({ answer }: Pick<Done, 'answer'>, stands: Answer): Answer =>
  answer === '' ? stands : (JSON.parse(answer) as Answer)

/** The same of what is decided once and keeps the one request that did it: whether it was this one. */
export function isRepeat(
  before: Request | undefined,
  { key, hash }: Request,
): Outcome<boolean, KeyReused> {
  if (before?.key !== key) return accept(false)
  return before.hash === hash ? accept(true) : refuse({ code: 'idempotency.keyReused' })
}

/**
 * Answers as before what was carried out before, and carries it out otherwise. Whatever would be refused is looked for once
 * more: the same tap, sent twice at once, may have been carried out in between, and stands in its own way.
 * @param answered gives the answer of before, `undefined` where there is none
 */
export async function once<Answer, Replayed, Done extends Outcome<Answer, unknown>>(
  answered: () => Promise<Outcome<Answer | undefined, Replayed>>,
  carryOut: () => Promise<Done>,
): Promise<Done | Outcome<Answer, Replayed>> {
  const before = await answered()
  if (!before.ok) return before
  if (before.value !== undefined) return accept(before.value)
  const done = await carryOut()
  if (done.ok) return done
  const twin = await answered()
  return twin.ok && twin.value !== undefined ? accept(twin.value) : done
}

/** Whether so much was carried out within a day that nothing more can be remembered. */
export const isFull = (done: readonly Done[], now: number): boolean =>
  done.filter(isOfToday(now)).length >= MAX_DONE

/** The newest answers, as many as there is room for; the others are empty. */
function withNewestAnswers(done: readonly Done[]): readonly Done[] {
  let room = MAX_ANSWER_BYTES
  const newestFirst = [...done].reverse().map((one) => {
    room -= Buffer.byteLength(one.answer)
    return room < 0 ? { ...one, answer: '' } : one
  })
  return newestFirst.reverse()
}

/** Adds a request to those carried out and forgets what is older than a day. */
export const carriedOut = (
  done: readonly Done[],
  { key, hash }: Request,
  { at, answer }: Pick<Done, 'at' | 'answer'>,
): readonly Done[] =>
  withNewestAnswers([...done.filter(isOfToday(at)), { key: wordFor(key), hash, at, answer }])
