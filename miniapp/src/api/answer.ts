import type { Endpoint, OutputOf, RefusalOf } from '../../../shared/contract/endpoint'
import type { Refusal, RefusalCode } from '../../../shared/contract/refusals'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'

/** What came back of a call: done, refused for a reason, never arrived, or broken on the other side. */
export type Answer<E extends Endpoint = Endpoint> =
  | { readonly is: 'done'; readonly value: OutputOf<E> }
  | { readonly is: 'refused'; readonly refusal: RefusalOf<E>; readonly because: string }
  | { readonly is: 'offline'; readonly because: string }
  | { readonly is: 'fault'; readonly because: string }

/** Every answer but the good one, with its sentence. */
export type Failure = Exclude<Answer, { readonly is: 'done' }>

export const OFFLINE = { is: 'offline', because: FRAME_WORDS.offline } as const
export const FAULT = { is: 'fault', because: FRAME_WORDS.fault } as const

/** Sentences as they were said, so that whoever reads one can be asked about it by its code. */
const said = new Map<string, RefusalCode>()

export function refused(refusal: Refusal) {
  const because = refusalSentence(refusal) ?? FRAME_WORDS.unknownRefusal
  said.set(because, refusal.code)
  return { is: 'refused' as const, refusal, because }
}

export const codeThatSaid = (because: string): RefusalCode | undefined => said.get(because)

/** With which code a query was refused; nothing where it came, or failed otherwise. */
export const refusedWith = (error: Error | null): RefusalCode | undefined =>
  error instanceof CallFailed && error.failure.is === 'refused'
    ? (error.failure.refusal as Refusal).code
    : undefined

/** Thrown inside queries, so that their failure carries a sentence. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.because)
  }
}
