import type * as z from 'zod/mini'
import type { Refusal, RefusalCode } from './refusals'
import { once } from './schema'

/**
 * Who may call: `public` reads no token; `guest` takes a token where there is one; `resident` needs one;
 * `worker` needs a post that is valid at this second.
 */
export type Audience = 'public' | 'guest' | 'resident' | 'worker'
export type Method = 'GET' | 'POST' | 'PUT'

/** The Lambda that answers: cut by privilege, see serverless.yml. */
export type ServedBy = 'api' | 'classes' | 'console' | 'photos' | 'roster'

export type Endpoint<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Code extends RefusalCode = RefusalCode,
  For extends Audience = Audience,
  By extends ServedBy = ServedBy,
> = {
  readonly name: string
  readonly method: Method
  /** Below `/v1`; `:name` stands for a field of the input. */
  readonly path: `/${string}`
  readonly audience: For
  readonly servedBy: By
  /** Path, query and body as one object. */
  readonly input: Input
  readonly output: Output
  /** What this use case itself may refuse; what any call may meet stands in COMMON_REFUSALS. */
  readonly refusals: readonly Code[]
  /** A picture instead of JSON. */
  readonly isImage?: true
  /** A file of this kind instead of JSON, for a program that is not ours. */
  readonly answersWith?: 'text/calendar' | 'text/csv; charset=utf-8'
  /** Of nobody and for everybody: read by the page of any origin, and kept on the way for an hour. */
  readonly isOpenData?: true
  /** Also for whoever is about to cancel their account, and for whom nothing else works. */
  readonly whileClosing?: true
  /** Whoever is blocked may call it too; all others answer `access.blocked`. */
  readonly isOpenToBlocked?: true
  /** Of a worker's routes: whoever keeps a hut may call it too, for those of its place. */
  readonly isForKeepers?: true
  /**
   * Whether somebody may call it in another's name (代办): `anew` begins a matter, `begun` goes on with a booking that
   * the same mandate began. All others answer `care.notOpen`.
   */
  readonly openToProxies?: 'anew' | 'begun'
}

type Declared<Input, Output, Code, For, By> = {
  readonly name: string
  readonly method: Method
  readonly path: `/${string}`
  readonly audience: For
  readonly servedBy?: By
  readonly input: () => Input
  readonly output: () => Output
  readonly refusals: readonly Code[]
  readonly isImage?: true
  readonly answersWith?: 'text/calendar' | 'text/csv; charset=utf-8'
  readonly isOpenData?: true
  readonly whileClosing?: true
  readonly isOpenToBlocked?: true
  readonly isForKeepers?: true
  readonly openToProxies?: 'anew' | 'begun'
}

// The parameters are exact, so that an action which returns an undeclared refusal does not compile.
export const endpoint = <
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
  For extends Audience,
  Code extends RefusalCode = never,
  By extends ServedBy = 'api',
>(
  declared: Declared<Input, Output, Code, For, By>,
): Endpoint<Input, Output, Code, For, By> => {
  const [input, output] = [once(declared.input), once(declared.output)]
  return {
    ...declared,
    servedBy: declared.servedBy ?? ('api' as By),
    get input() {
      return input()
    },
    get output() {
      return output()
    },
  }
}

/** One that the function for classes, groups and what is asked about answers. */
export const classEndpoint = <
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
  For extends Audience,
  Code extends RefusalCode = never,
>(
  declared: Declared<Input, Output, Code, For, 'classes'>,
): Endpoint<Input, Output, Code, For, 'classes'> => endpoint({ ...declared, servedBy: 'classes' })

/** Given by the frame, before or around any action. */
export const COMMON_REFUSALS = [
  'input.invalid',
  'input.tooLarge',
  'session.missing',
  'session.expired',
  'access.notAllowed',
  'access.blocked',
  'account.closing',
  'access.notVerified',
  'care.notOpen',
  'care.noMandate',
  'care.agreeFirst',
  'route.notFound',
  'route.methodNotAllowed',
  'idempotency.keyMissing',
  'idempotency.keyReused',
  'cursor.invalid',
  'busy',
  'client.tooOld',
] as const satisfies readonly RefusalCode[]
type CommonRefusal = (typeof COMMON_REFUSALS)[number]

export type InputOf<E> = E extends { readonly input: infer Input extends z.ZodMiniType }
  ? z.output<Input>
  : never
export type OutputOf<E> = E extends { readonly output: infer Output extends z.ZodMiniType }
  ? z.output<Output>
  : never
export type RefusalOf<E> = E extends {
  readonly refusals: readonly (infer Code extends RefusalCode)[]
}
  ? Refusal<Code | CommonRefusal>
  : never

/** A write carries an `Idempotency-Key`. */
export const isWrite = ({ method }: Pick<Endpoint, 'method'>): boolean => method !== 'GET'

export const API_PREFIX = '/v1'
export const MAX_BODY_KB = 256
/** Sent by the mini-program as `X-Client-Version`; an older one is asked to update (426). */
export const OLDEST_CLIENT_VERSION = 1
export const CLIENT_VERSION = 1

/** Also for those who can do nothing new for now. */
export const ALWAYS_OPEN = { isOpenToBlocked: true, whileClosing: true } as const
