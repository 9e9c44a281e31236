import * as z from 'zod/mini'
import { CONSOLE_CODE } from '../kernel/consoleCode'
import { endpoint } from './endpoint'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'

/** What a computer asks for: to be signed in, or that whoever is signed in says so once more. */
export const SIGN_IN_PURPOSES = ['signIn', 'stepUp'] as const
export type SignInPurpose = (typeof SIGN_IN_PURPOSES)[number]

/** What a page tells of the computer it is shown on. */
export const DEVICES = ['computer', 'mac', 'phone', 'tablet'] as const
export const BROWSERS = ['chrome', 'edge', 'firefox', 'safari', 'other'] as const
export const Browser = once(() => z.object({ device: z.enum(DEVICES), browser: z.enum(BROWSERS) }))
export type Browser = ShapeOf<typeof Browser>

/** How long a code on the screen is good, ms. */
export const SIGN_IN_MS = 3 * 60_000
/** How long one stays signed in, ms. */
export const CONSOLE_SESSION_MS = 12 * 60 * 60_000
/** How long it holds that somebody said once more who they are, ms. */
export const STEP_UP_MS = 10 * 60_000

const code = once(() => z.string().check(z.maxLength(80), z.regex(CONSOLE_CODE)))

/** A computer that asks, to whoever scanned its screen: three numbers, one of which stands there. Keeps no key. */
export const readSignIn = endpoint({
  name: 'readSignIn',
  method: 'POST',
  path: '/sign-ins/read',
  audience: 'resident',
  input: () => z.strictObject({ code: code() }),
  output: () =>
    z.object({
      purpose: z.enum(SIGN_IN_PURPOSES),
      ...{ device: z.enum(DEVICES), browser: z.enum(BROWSERS) },
      numbers: z.array(z.string()),
      until: instant(),
    }),
  refusals: ['signIn.over', 'signIn.noPost'],
})

/** It is me, with the number that stands on the screen; or it is not. Asked once for each code. */
export const answerSignIn = endpoint({
  name: 'answerSignIn',
  method: 'POST',
  path: '/sign-ins/answer',
  audience: 'resident',
  input: () =>
    z.strictObject({
      code: code(),
      answer: z.union([z.literal('notMe'), z.string().check(z.regex(/^\d\d$/))]),
    }),
  output: () => z.object({ isSignedIn: z.boolean() }),
  refusals: ['signIn.over', 'signIn.noPost', 'signIn.wrongNumber'],
})

export const ConsoleSessionView = once(() =>
  z.object({
    id: id('consoleSession'),
    ...{ device: z.enum(DEVICES), browser: z.enum(BROWSERS) },
    since: instant(),
    until: instant(),
    endedAt: z.optional(instant()),
  }),
)
export type ConsoleSessionView = ShapeOf<typeof ConsoleSessionView>

/** Where I am signed in on a computer, and where I was of late: the latest first, at most twenty. */
export const listConsoleSessions = endpoint({
  name: 'listConsoleSessions',
  method: 'GET',
  path: '/me/console-sessions',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ sessions: z.array(ConsoleSessionView()) }),
  refusals: [],
})

/** Signs a computer out, from the phone. */
export const endConsoleSession = endpoint({
  name: 'endConsoleSession',
  method: 'POST',
  path: '/me/console-sessions/:sessionId/end',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('consoleSession') }),
  output: ConsoleSessionView,
  refusals: ['signIn.noSession'],
})
