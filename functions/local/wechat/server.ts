import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenOn } from '../host'
import { APIS, type Asked } from './apis'
import { chooserPage } from './chooser'
import type { Context } from './context'
import { direct } from './direct'
import { Script, suffer } from './script'
import { openState } from './state'

type WechatWanted = {
  readonly port: number
  readonly appid: string
  readonly secret: string
  readonly pushUrl: string
  readonly pushToken: string
  readonly aesKey: string
  /** Where the browser's mini-program runs: the only page that may ask for a login code. */
  readonly h5Origin: string
  /** Where people are kept; absent: nowhere. */
  readonly file?: string
}
export type Wechat = { readonly origin: string; readonly stop: () => Promise<void> }

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function jsonOf(text: string): Asked['body'] {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Asked['body']) : undefined
  } catch {
    return undefined
  }
}

const say = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

const COOKIE = 'linxiang_person'
const chosenBy = ({ headers }: IncomingMessage): string | undefined => {
  const value = new RegExp(`(?:^|; )${COOKIE}=([^;]*)`).exec(headers.cookie ?? '')?.[1]
  return value === undefined ? undefined : decodeURIComponent(value)
}

type Visit = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
}

const UNREADABLE = { errcode: 47001, errmsg: 'data format error' }

/** What the script has in mind for this call; `false` when the call is to be answered as ever. */
async function actOut({ script }: Context, name: string, { response }: Visit): Promise<boolean> {
  const mood = script.next(name)
  await suffer(script, mood)
  switch (mood?.is) {
    case 'http':
      say(response, mood.status, {})
      return true
    case 'errcode':
      say(response, 200, { errcode: mood.errcode, errmsg: 'simulated' })
      return true
    case 'silent':
      return true
    case 'slow':
    case 'held':
    case undefined:
      return false
  }
}

async function answerApi(context: Context, visit: Visit): Promise<void> {
  const { request, response, url } = visit
  const found = APIS[url.pathname]
  if (!found || found.method !== request.method) {
    say(response, 404, { errcode: 404, errmsg: 'not found' })
    return
  }
  const body = jsonOf(await textOf(request))
  if (await actOut(context, found.name, visit)) return
  const asked = { query: url.searchParams, body }
  say(response, 200, body === undefined ? UNREADABLE : await found.api(context, asked))
}

function choose({ response }: Visit, form: string, h5Origin: string): void {
  const fields = new URLSearchParams(form)
  const back = fields.get('return') ?? ''
  response.writeHead(303, {
    location: back.startsWith(`${h5Origin}/`) ? back : `${h5Origin}/`,
    'set-cookie': `${COOKIE}=${encodeURIComponent(fields.get('person') ?? '')}; Path=/; SameSite=Lax`,
  })
  response.end()
}

async function answerDirection(context: Context, visit: Visit, h5Origin: string): Promise<void> {
  const { request, response, url } = visit
  const isFromH5 = request.headers.origin === h5Origin
  if (isFromH5) {
    response.setHeader('access-control-allow-origin', h5Origin)
    response.setHeader('access-control-allow-credentials', 'true')
    response.setHeader('access-control-allow-headers', 'content-type')
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(isFromH5 ? 204 : 403).end()
    return
  }
  const text = await textOf(request)
  if (url.pathname === '/simulator/choose') {
    choose(visit, text, h5Origin)
    return
  }
  const name = `${request.method} ${url.pathname.slice('/simulator/'.length)}`
  const { status, body } = await direct(context, {
    name,
    body: jsonOf(text),
    cookie: chosenBy(request),
  })
  say(response, status, body)
}

async function answer(context: Context, visit: Visit, h5Origin: string): Promise<void> {
  const { response, url } = visit
  if (url.pathname.startsWith('/simulator/')) {
    await answerDirection(context, visit, h5Origin)
    return
  }
  if (url.pathname === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(chooserPage(context.state, url.searchParams.get('return') ?? `${h5Origin}/`))
    return
  }
  await answerApi(context, visit)
}

/** WeChat as far as we use it, on this machine: its documented server APIs, and a director for tests. */
export async function startWechat(wanted: WechatWanted): Promise<Wechat> {
  const { appid, secret, pushUrl, pushToken, aesKey, h5Origin } = wanted
  const context: Context = {
    state: openState(wanted.file),
    script: new Script(),
    credentials: { appid, secret },
    target: { pushUrl, pushToken, aesKey, appid },
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://simulator')
    answer(context, { request, response, url }, h5Origin).catch(() => response.destroy())
  })
  const port = await listenOn(server, wanted.port)
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        context.script.release()
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
