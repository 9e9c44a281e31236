import {
  type Browser,
  BROWSERS,
  DEVICES,
  SIGN_IN_MS,
  type SignInPurpose,
} from '../../../shared/contract/console'
import type { ResidentId, SignInId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

/** What the code on a screen says. */
export type Asking = Browser & {
  readonly id: SignInId
  readonly purpose: SignInPurpose
  /** Epoch ms. */
  readonly until: number
}

/** What came of one code: answered once, and a computer let in once. */
export type SignIn = {
  readonly id: SignInId
  readonly rev: number
  /** `passkey`: what a passkey signed instead, so that it counts once. */
  readonly purpose: SignInPurpose | 'passkey'
  readonly state: 'confirmed' | 'refused' | 'used'
  readonly residentId: ResidentId
  /** Epoch ms. */
  readonly at: number
  readonly until: number
  /** Which request it was answered by. */
  readonly request: { readonly key: string; readonly hash: string }
}

const PURPOSES: Record<SignInPurpose, string> = { signIn: 'i', stepUp: 's' }

/** Three letters: what for, on what, with which browser. */
export const lettersOf = ({ purpose, device, browser }: Omit<Asking, 'id' | 'until'>): string =>
  PURPOSES[purpose] + letterOf(DEVICES, device) + letterOf(BROWSERS, browser)

const A = 'a'.charCodeAt(0)
const letterOf = <Name>(names: readonly Name[], name: Name): string =>
  String.fromCharCode(A + names.indexOf(name))
const nameOf = <Name>(names: readonly Name[], letter: string | undefined): Name | undefined =>
  letter === undefined ? undefined : names[letter.charCodeAt(0) - A]

/** The same read back; `undefined` where the letters say nothing. */
export function readLetters(letters: string): Omit<Asking, 'id' | 'until'> | undefined {
  const [first, second, third] = letters
  const device = nameOf(DEVICES, second)
  const browser = nameOf(BROWSERS, third)
  if (device === undefined || browser === undefined) return undefined
  return { purpose: first === PURPOSES.stepUp ? 'stepUp' : 'signIn', device, browser }
}

/** Of `User-Agent`, as far as a person can tell their own computer by it. */
export function browserIn(agent: string): Browser {
  const device = DEVICE_SIGNS.find(([, sign]) => sign.test(agent))?.[0] ?? 'computer'
  const browser = BROWSER_SIGNS.find(([, sign]) => sign.test(agent))?.[0] ?? 'other'
  return { device, browser }
}
const DEVICE_SIGNS: readonly (readonly [Browser['device'], RegExp])[] = [
  ['tablet', /iPad|Tablet|Android(?!.*Mobile)/],
  ['phone', /iPhone|Mobile/],
  ['mac', /Macintosh/],
]
// Most call themselves by the names of others too: the more special comes first.
const BROWSER_SIGNS: readonly (readonly [Browser['browser'], RegExp])[] = [
  ['edge', /Edg/],
  ['firefox', /Firefox/],
  ['other', /OPR|QQBrowser|MetaSr|360|UCBrowser|SamsungBrowser/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
]

export const askingUntil = (now: number): number => now + SIGN_IN_MS

const LEAST = 10
const NUMBERS = 90
/** Of two digits, the first of them the one on the screen; from as many bytes that only the server can tell. */
export function numbersFrom(bytes: Uint8Array): readonly string[] {
  const [first = 0, second = 0, third = 0] = bytes
  const one = first % NUMBERS
  // Two steps of 1 to 44 from it: never the same, never each other.
  const other = (one + 1 + (second % 44)) % NUMBERS
  const last = (one + 45 + (third % 44)) % NUMBERS
  return [one, other, last].map((number) => String(LEAST + number))
}

export type Answer = Pick<SignIn, 'residentId' | 'request'> & {
  readonly answer: string
  readonly now: number
}
type AnswerRefusal = { readonly code: 'signIn.over' | 'signIn.wrongNumber' }

/** What a code becomes by its one answer: a wrong number ends it, since somebody guesses. */
export function decideAnswer(
  { id, purpose, until }: Asking,
  number: string,
  { residentId, request, answer, now }: Answer,
): Outcome<SignIn, AnswerRefusal> {
  if (now >= until) return refuse({ code: 'signIn.over' })
  const state = answer === number ? 'confirmed' : 'refused'
  return accept({ ...{ id, rev: 1, purpose, state, residentId }, ...{ at: now, until, request } })
}

/** How a screen's code stands for the computer that shows it. */
export type Standing = 'waiting' | 'confirmed' | 'refused' | 'over'

/** `used` is `confirmed` once more for the computer that used it: an answer may have got lost. */
export function standingOf(
  signIn: Pick<SignIn, 'state' | 'until'> | undefined,
  askedUntil: number,
  now: number,
): Standing {
  if (now >= (signIn?.until ?? askedUntil)) return 'over'
  if (signIn === undefined) return 'waiting'
  return signIn.state === 'refused' ? 'refused' : 'confirmed'
}
