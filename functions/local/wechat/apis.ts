import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from './context'
import { judgeMedia } from './media'
import { API_QUOTAS, LOGINS } from './quota'
import { spend } from './state'
import { judgeText } from './text'

export type Asked = {
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>> | undefined
}
type Answer = Readonly<Record<string, unknown>>

const no = (errcode: number, errmsg: string): Answer => ({
  errcode,
  errmsg: `${errmsg} rid: ${randomUUID()}`,
})
const fine = { errcode: 0, errmsg: 'ok' }

function wrongCredentials(
  { credentials }: Context,
  appid: unknown,
  secret: unknown,
): Answer | undefined {
  if (!appid) return no(41002, 'appid missing')
  if (appid !== credentials.appid) return no(40013, 'invalid appid')
  if (!secret) return no(41004, 'appsecret missing')
  return secret === credentials.secret ? undefined : no(40125, 'invalid appsecret')
}

const TOKEN_SECONDS = 7200
const FORCED_A_DAY = 20
const FORCED_PAUSE_MS = 30_000

function newToken({ state }: Context): string {
  const token = `simulated_${randomBytes(48).toString('base64url')}`
  state.tokens.clear()
  state.tokens.set(token, Date.now() + TOKEN_SECONDS * 1000)
  return token
}

function mayForce({ state }: Context): boolean {
  const now = Date.now()
  const today = state.forcedRefreshes.filter((at) => now - at < 86_400_000)
  const last = today.at(-1) ?? 0
  if (today.length >= FORCED_A_DAY || now - last < FORCED_PAUSE_MS) return false
  state.forcedRefreshes.push(now)
  return true
}

function wrongToken({ state }: Context, { query }: Asked): Answer | undefined {
  const token = query.get('access_token')
  if (!token) return no(41001, 'access_token missing')
  const until = state.tokens.get(token)
  if (until === undefined)
    return no(40001, 'invalid credential, access_token is invalid or not latest')
  return Date.now() < until ? undefined : no(42001, 'access_token expired')
}

const isOver = ({ state }: Context, api: keyof typeof API_QUOTAS): Answer | undefined =>
  state.counter.isWithin(api, API_QUOTAS[api]) ? undefined : no(45009, 'reach max api quota limit')

const SEEN_MS = 7_200_000
const isKnown = ({ state }: Context, openid: unknown): boolean =>
  [...state.people.values()].some((person) => person.openid === openid)

function wrongSubject(context: Context, { openid, scene, version }: Answer): Answer | undefined {
  if (version !== 2) return no(47001, 'data format error')
  if (!isKnown(context, openid)) return no(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(scene as number)) return no(40129, 'invalid scene')
  const seenAt = context.state.seen.get(openid as string) ?? 0
  return Date.now() - seenAt <= SEEN_MS ? undefined : no(61010, 'user not active in two hours')
}

const MAX_TEXT = 2500

type Api = (context: Context, asked: Asked) => Answer | Promise<Answer>

const code2Session: Api = (context, { query }) => {
  const wrong = wrongCredentials(context, query.get('appid'), query.get('secret'))
  if (wrong) return wrong
  const code = query.get('js_code')
  if (!code) return no(41008, 'missing code')
  const entry = spend(context.state.codes, code)
  if (!entry) return no(40029, 'invalid code')
  if (!context.state.counter.isWithin(`login ${entry.openid}`, LOGINS))
    return no(45011, 'api minute-quota reach limit')
  context.state.seen.set(entry.openid, Date.now())
  return { openid: entry.openid, session_key: randomBytes(16).toString('base64') }
}

const stableToken: Api = (context, { body = {} }) => {
  const wrong =
    wrongCredentials(context, body['appid'], body['secret']) ?? isOver(context, 'stable_token')
  if (wrong) return wrong
  if (body['grant_type'] !== 'client_credential') return no(40002, 'invalid grant_type')
  const [current] = [...context.state.tokens].filter(([, until]) => Date.now() < until)
  const isForced = body['force_refresh'] === true && mayForce(context)
  if (current && !isForced) {
    const [access_token, until] = current
    return { access_token, expires_in: Math.floor((until - Date.now()) / 1000) }
  }
  return { access_token: newToken(context), expires_in: TOKEN_SECONDS }
}

const phoneNumber: Api = (context, asked) => {
  const wrong = wrongToken(context, asked)
  if (wrong) return wrong
  const { code, openid } = asked.body ?? {}
  const entry = spend(context.state.phoneCodes, String(code))
  if (!entry || (openid ?? entry.openid) !== entry.openid) return no(40029, 'invalid code')
  const watermark = { timestamp: Math.floor(Date.now() / 1000), appid: context.credentials.appid }
  const number = { phoneNumber: entry.phone, purePhoneNumber: entry.phone, countryCode: '86' }
  return { ...fine, phone_info: { ...number, watermark } }
}

function wrongContent(content: unknown): Answer | undefined {
  if (typeof content !== 'string' || content === '') return no(44002, 'empty content')
  return content.length > MAX_TEXT ? no(40000, 'content size out of limit') : undefined
}

const checkText: Api = (context, asked) => {
  const { body = {} } = asked
  const { content } = body
  const wrong =
    wrongToken(context, asked) ??
    isOver(context, 'msg_sec_check') ??
    wrongSubject(context, body) ??
    wrongContent(content)
  if (wrong) return wrong
  const result = judgeText(context.script, String(content))
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  return { ...fine, trace_id: randomUUID(), result, detail }
}

function wrongMedia({ media_url: url, media_type: type }: Answer): Answer | undefined {
  if (typeof url !== 'string' || url === '') return no(44002, 'empty media_url')
  return type === 1 || type === 2 ? undefined : no(47001, 'invalid media_type')
}

const checkMedia: Api = (context, asked) => {
  const { body = {} } = asked
  const wrong =
    wrongToken(context, asked) ??
    isOver(context, 'media_check_async') ??
    wrongSubject(context, body) ??
    wrongMedia(body)
  if (wrong) return wrong
  const trace_id = randomUUID()
  void judgeMedia(context, trace_id, String(body['media_url']))
  return { ...fine, trace_id }
}

/** The documented APIs by their paths; their refusals are HTTP 200 with an errcode, as WeChat's are. */
export const APIS: Readonly<
  Record<string, { readonly name: string; readonly method: string; readonly api: Api }>
> = {
  '/sns/jscode2session': { name: 'jscode2session', method: 'GET', api: code2Session },
  '/cgi-bin/stable_token': { name: 'stable_token', method: 'POST', api: stableToken },
  '/wxa/business/getuserphonenumber': {
    name: 'getuserphonenumber',
    method: 'POST',
    api: phoneNumber,
  },
  '/wxa/msg_sec_check': { name: 'msg_sec_check', method: 'POST', api: checkText },
  '/wxa/media_check_async': { name: 'media_check_async', method: 'POST', api: checkMedia },
}
