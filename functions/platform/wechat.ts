import type { ContentLabel } from '../../shared/contract/refusals'
import { HOUR_MS } from '../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { config, secrets } from './config'
import { log } from './log'
import { askWechat, type Answer } from './wechatHttp'
import type { World } from './world'

type Clock = Pick<World, 'now' | 'timeout'>

type LoginRefusal = {
  readonly code: 'login.codeInvalid' | 'login.tooOften' | 'login.highRisk' | 'login.unavailable'
}

const LOGIN_REFUSALS: Readonly<Record<number, LoginRefusal['code']>> = {
  40029: 'login.codeInvalid',
  40163: 'login.codeInvalid',
  45011: 'login.tooOften',
  40226: 'login.highRisk',
}

/** Exchanges a login code (good once, for five minutes) for the openid; the session_key is not kept. */
export async function exchangeCode(
  world: Clock,
  code: string,
): Promise<Outcome<string, LoginRefusal>> {
  const { wechatAppId: appid } = config()
  const { wechatSecret: secret } = await secrets()
  const query = { appid, secret, js_code: code, grant_type: 'authorization_code' }
  const answer = await askWechat(world, '/sns/jscode2session', { query })
  const openid = answer?.['openid']
  if (typeof openid === 'string' && openid !== '') return accept(openid)
  return refuse({ code: LOGIN_REFUSALS[answer?.errcode ?? 0] ?? 'login.unavailable' })
}

let held: { readonly token: string; readonly until: number } | undefined

async function accessToken(world: Clock): Promise<string | undefined> {
  const now = world.now()
  if (held && now < held.until) return held.token
  const { wechatAppId: appid } = config()
  const { wechatSecret: secret } = await secrets()
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: false }
  const answer = await askWechat(world, '/cgi-bin/stable_token', { body })
  const token = answer?.['access_token']
  if (typeof token !== 'string') return undefined
  held = { token, until: now + Math.min(Number(answer?.['expires_in']) * 900, HOUR_MS) }
  return token
}

const TOKEN_FAULTS = new Set([40001, 40014, 42001])

/** One call with the access token; a token that WeChat no longer knows is fetched again, once. */
async function callWithToken(
  world: Clock,
  path: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Answer | undefined> {
  for (let isAgain = false; ; isAgain = true) {
    const token = await accessToken(world)
    if (token === undefined) return undefined
    const answer = await askWechat(world, path, { query: { access_token: token }, body })
    if (isAgain || !TOKEN_FAULTS.has(answer?.errcode ?? 0)) return answer
    held = undefined
  }
}

type PhoneRefusal = {
  readonly code: 'phone.codeInvalid' | 'phone.tooOften' | 'phone.unavailable'
}
const PHONE_REFUSALS: Readonly<Record<number, PhoneRefusal['code']>> = {
  40029: 'phone.codeInvalid',
  45011: 'phone.tooOften',
}
type PhoneInfo = { readonly purePhoneNumber?: unknown; readonly countryCode?: unknown }

const numberIn = ({ purePhoneNumber: number, countryCode: country }: PhoneInfo) => {
  if (typeof number !== 'string' || !/^\d{5,15}$/.test(number)) return undefined
  return country === '86' ? number : `+${String(country)}${number}`
}

/** Exchanges a phone code (good once, for five minutes) for the number; somebody else's code is refused. */
export async function exchangePhoneCode(
  world: Clock,
  { code, openid }: { readonly code: string; readonly openid: string },
): Promise<Outcome<string, PhoneRefusal>> {
  const path = '/wxa/business/getuserphonenumber'
  const answer = await callWithToken(world, path, { code, openid })
  const number = numberIn(answer?.['phone_info'] ?? {})
  if (number !== undefined) return accept(number)
  log.warn('phoneCode.failed', { errcode: answer?.errcode })
  return refuse({ code: PHONE_REFUSALS[answer?.errcode ?? 0] ?? 'phone.unavailable' })
}

export type TextVerdict =
  | { readonly is: 'passed' }
  | { readonly is: 'review' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'risky'; readonly label: ContentLabel }

const LABELS: Readonly<Record<string, ContentLabel>> = {
  10001: 'ad',
  20001: 'politics',
  20002: 'porn',
  20003: 'abuse',
  20006: 'crime',
  20008: 'fraud',
  20012: 'vulgar',
  20013: 'copyright',
}
/** WeChat's documented label as one of our names; an unknown one is `other`. */
export const labelOf = (label: unknown): ContentLabel => LABELS[String(label)] ?? 'other'

type Suggestion = { readonly suggest?: unknown; readonly label?: unknown }

const SCENES = { profile: 1, comment: 2, forum: 3 } as const
type Text = {
  readonly openid: string
  readonly scene: keyof typeof SCENES
  /** At most 2,500 characters. */
  readonly content: string
}

/** WeChat's verdict on a text. Whatever keeps it from judging is `unreachable`: never a pass. */
export async function checkText(
  world: Clock,
  { openid, scene, content }: Text,
): Promise<TextVerdict> {
  const body = { version: 2, openid, scene: SCENES[scene], content }
  const answer = await callWithToken(world, '/wxa/msg_sec_check', body)
  const result = answer?.['result'] as Suggestion | undefined
  if (answer?.errcode || !result) {
    log.warn('textCheck.failed', { errcode: answer?.errcode })
    return { is: 'unreachable' }
  }
  if (result.suggest === 'pass') return { is: 'passed' }
  return result.suggest === 'risky'
    ? { is: 'risky', label: labelOf(result.label) }
    : { is: 'review' }
}

/** Asks for the check of a picture; the verdict comes by push under the trace id. `undefined`: not accepted. */
export async function askImageCheck(
  world: Clock,
  { openid, url }: { readonly openid: string; readonly url: string },
): Promise<string | undefined> {
  const body = { version: 2, openid, scene: SCENES.forum, media_type: 2, media_url: url }
  const answer = await callWithToken(world, '/wxa/media_check_async', body)
  const trace = answer?.['trace_id'] ?? answer?.['traceId']
  if (typeof trace === 'string' && !answer?.errcode) return trace
  log.warn('imageCheck.failed', { errcode: answer?.errcode })
  return undefined
}
