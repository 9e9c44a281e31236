import { API_PREFIX } from '../../../shared/contract/endpoint'
import { ROUTES } from '../../../shared/contract/routes'

/** An answer as somebody got it: `by` is the token or the cookie, so that it is known who heard it. */
export type Said = {
  readonly route: string
  readonly by: string
  readonly text: string
  readonly isOk: boolean
}

export type Recorder = {
  readonly answers: Said[]
  /** What WeChat told our functions. */
  readonly wechat: string[]
  readonly lines: string[]
  /** Of the console: what was asked for, and where somebody was sent on to. */
  readonly addresses: string[]
  readonly stop: () => void
}

const PATTERNS = ROUTES.map(({ name, method, path }) => ({
  ...{ name, method },
  pattern: new RegExp(`^${API_PREFIX}${path.replace(/:\w+/g, '[^/]+')}$`),
}))

const routeOf = (method: string, path: string): string =>
  PATTERNS.find((one) => one.method === method && one.pattern.test(path))?.name ?? path

const ID = /[a-z]{3}_[0-9A-Z]{26}/g
/** A page by its address: whose it is does not matter. */
const pageOf = (path: string): string => path.replace(ID, ':id').replace(/20\d\d-\d\d/, ':month')
/** The session that a cookie of the console names. */
export const sessionIn = (cookie: string): string =>
  /__Host-linxiang=([^;]+)/.exec(cookie)?.[1] ?? ''

const headerIn = (init: RequestInit | undefined, name: string): string =>
  new Headers(init?.headers).get(name) ?? ''

type Paged = {
  readonly url: URL
  readonly init: RequestInit | undefined
  readonly response: Response
  readonly text: string
}

function recordPage(
  { addresses, answers }: Pick<Recorder, 'addresses' | 'answers'>,
  { url, init, response, text }: Paged,
): void {
  addresses.push(url.href, response.headers.get('location') ?? '')
  const by = sessionIn(headerIn(init, 'cookie'))
  answers.push({ route: pageOf(url.pathname), by, text, isOk: response.ok })
}

/** Listens to every call that leaves or arrives in this process, and to its two streams. */
export function record(wechatOrigin: () => string): Recorder {
  const recorder = {
    ...{ answers: [] as Said[], wechat: [] as string[], lines: [] as string[] },
    addresses: [] as string[],
  }
  const { fetch } = globalThis
  globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init)
    const url = new URL(input instanceof Request ? input.url : input)
    const text = await response.clone().text()
    if (url.origin === wechatOrigin()) recorder.wechat.push(text)
    else if (url.pathname.startsWith('/console'))
      recordPage(recorder, { url, init, response, text })
    else if (url.pathname.startsWith(API_PREFIX))
      recorder.answers.push({
        route: routeOf(init?.method ?? 'GET', url.pathname),
        by: headerIn(init, 'authorization'),
        ...{ text, isOk: response.ok },
      })
    return response
  }
  const streams = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream)
    stream.write = (text: string | Uint8Array) => {
      recorder.lines.push(String(text))
      return true
    }
    return () => (stream.write = write)
  })
  return {
    ...recorder,
    stop: () => {
      globalThis.fetch = fetch
      for (const restore of streams) restore()
    },
  }
}
