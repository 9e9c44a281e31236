import Taro from '@tarojs/taro'
import { create } from 'zustand'
import type { OutputOf } from '../../../shared/contract/endpoint'
import { login } from '../../../shared/contract/resident'
import { type Answer, OFFLINE } from './answer'
import { chooseWho, hasJustChosen, loginCode } from './loginCode'
import { send } from './send'

const KEY = 'session'
const RENEW_BEFORE_MS = 5 * 60_000

type Session = { readonly token: string; readonly expiresAt: number }
type SignIn = Answer<typeof login> | { readonly is: 'nobody' }

const stored = (): Session | undefined => {
  const value: unknown = Taro.getStorageSync(KEY)
  return typeof value === 'object' && value !== null ? (value as Session) : undefined
}

/** Whether somebody is signed in on this phone; guests have none and still browse. */
export const useSession = create<{ readonly session: Session | undefined }>(() => ({
  session: stored(),
}))

function keep({ token, expiresAt }: OutputOf<typeof login>): void {
  const session = { token, expiresAt }
  Taro.setStorageSync(KEY, session)
  useSession.setState({ session })
}

export function forgetSession(): void {
  Taro.removeStorageSync(KEY)
  useSession.setState({ session: undefined })
}

async function signInNow(): Promise<SignIn> {
  const code = await loginCode().catch(() => null)
  if (code === null) return OFFLINE
  if (code === undefined) return { is: 'nobody' }
  const answer = (await send(login, { input: { code, districtId: DISTRICT_ID } })) as Answer<
    typeof login
  >
  if (answer.is === 'done') keep(answer.value)
  return answer
}

let underWay: Promise<SignIn> | undefined

/** Single flight: ten calls that find the session gone sign in once. */
export function renewSession(): Promise<SignIn> {
  underWay ??= signInNow().finally(() => {
    underWay = undefined
  })
  return underWay
}

/** Asked for by a person: where nobody is chosen yet, leads to where one chooses. */
export async function signIn(): Promise<SignIn> {
  const answer = await renewSession()
  if (answer.is === 'nobody') chooseWho()
  return answer
}

/** Whether somebody is newly signed in: ends the way through the page of people that `signIn` or `changePerson` began. */
export async function finishSignIn(): Promise<boolean> {
  return hasJustChosen() && (await renewSession()).is === 'done'
}

/** Somebody else takes this browser; in WeChat a phone has one person. */
export function changePerson(): void {
  forgetSession()
  chooseWho()
}

/** The token to send, renewed shortly before it ends; `undefined` for a guest. */
export async function currentToken(): Promise<string | undefined> {
  const { session } = useSession.getState()
  if (session !== undefined && session.expiresAt - Date.now() < RENEW_BEFORE_MS)
    await renewSession()
  return useSession.getState().session?.token
}
