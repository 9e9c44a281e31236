import { type Options, WxFail } from './answer'
import type { Handset, Settings } from './handset'

type Call = {
  readonly name: string
  readonly method: string
  readonly options: Options
  readonly body?: BodyInit | undefined
  readonly headers?: Readonly<Record<string, string>>
}
export type Reply = {
  readonly status: number
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** So many may be under way at once; WeChat lets the others wait. */
const MOST_AT_ONCE = 10
const DEFAULT_TIMEOUT_MS = 60_000
const REFERER = 'https://servicewechat.com/touristappid/0/page-frame.html'

/** Where a compiled address really is; another one is not on the list of allowed domains. */
function addressOf({ api, compiledApi, faults }: Handset, { name, options }: Call): string {
  const url = String(options['url'])
  if (url.startsWith(`${compiledApi}/`)) return api + url.slice(compiledApi.length)
  if (url.startsWith(`${api}/`)) return url
  faults.note('request', `${name} ${url}: not a domain of ours`)
  throw new WxFail('url not in domain list', { errno: 600002 })
}

function judge({ faults }: Handset, what: string, { status, bytes }: Reply): void {
  if (status < 400) return
  const text = bytes.toString()
  // A refusal is an answer; a fault, or an address that nobody serves, is not.
  if (status >= 500 || !text.includes('"refusal"')) faults.note('request', `${what}: ${status}`)
}

/** The bare exchange, which nobody counts. */
export async function exchange(
  handset: Handset,
  call: Call,
  stop: AbortController,
): Promise<Reply> {
  const { settings } = handset
  const address = addressOf(handset, call)
  if (settings.slowMs > 0) await new Promise((done) => setTimeout(done, settings.slowMs))
  if (!settings.isOnline) throw new WxFail('', { errno: 600001, isWanted: true })
  const response = await fetch(address, {
    method: call.method,
    headers: { ...headersOf(call), referer: REFERER },
    body: call.body ?? null,
    signal: stop.signal,
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  if (call.method !== 'GET') loseAnswer(settings, address)
  return { status: response.status, bytes, headers: headersIn(response) }
}

function loseAnswer({ lostAnswers }: Settings, address: string): void {
  const at = lostAnswers.findIndex((one) => one.test(address))
  if (at < 0) return
  lostAnswers.splice(at, 1)
  throw new WxFail('', { errno: 600001, isWanted: true })
}

const headersOf = ({ options, headers }: Call): Record<string, string> => ({
  ...((options['header'] ?? {}) as Record<string, string>),
  ...headers,
})

const headersIn = ({ headers }: Response): Record<string, string> => {
  const found: Record<string, string> = {}
  headers.forEach((value, name) => {
    found[name] = value
  })
  return found
}

const TIMED_OUT = new WxFail('timeout', { errno: 5 })
const ABORTED = new WxFail('abort', { isWanted: true })

function failureOf(error: unknown, stop: AbortController): WxFail {
  if (error instanceof WxFail) return error
  if (stop.signal.reason instanceof WxFail) return stop.signal.reason
  return new WxFail(String((error as Error).cause ?? error), { errno: 600001 })
}

/** One call over the network: kept in the list of what was sent, ended by its time limit or the program. */
export function carry(handset: Handset, call: Call) {
  const stop = new AbortController()
  const path = new URL(String(call.options['url']), handset.api).pathname
  const what = `${call.method} ${path}`
  const page = handset.stack.top?.part.path ?? ''
  const reply = async (): Promise<Reply> => {
    const limit = Number(call.options['timeout'] ?? DEFAULT_TIMEOUT_MS)
    const timer = setTimeout(() => stop.abort(TIMED_OUT), limit)
    const startedAt = performance.now()
    const record = (status: number, bytes = 0) =>
      handset.sent.push({
        ...{ method: call.method, path, page, status, bytes },
        ms: performance.now() - startedAt,
      })
    handset.underWay.add(stop)
    if (handset.underWay.size > MOST_AT_ONCE)
      handset.faults.note('request', `${what}: more than ${MOST_AT_ONCE} at once`)
    try {
      const found = await exchange(handset, call, stop)
      record(found.status, found.bytes.length)
      judge(handset, what, found)
      return found
    } catch (error) {
      record(0)
      throw failureOf(error, stop)
    } finally {
      clearTimeout(timer)
      handset.underWay.delete(stop)
    }
  }
  return { reply, abort: () => stop.abort(ABORTED) }
}
