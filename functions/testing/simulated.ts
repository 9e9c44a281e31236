import { createServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { listenOn } from '../local/host'
import { startWechat, type Wechat } from '../local/wechat/server'
import { isFromWechat, openPush } from '../platform/wechatPush'

export const CREDENTIALS = { appid: 'wx0000000000000000', secret: 'a secret' }
const PUSH = { token: 'pushToken', aesKey: 'a'.repeat(43), appId: CREDENTIALS.appid }

export type Json = Readonly<Record<string, unknown>>
type Heard = { readonly isOurs: boolean; readonly message: Json }

/** The simulated WeChat alone, and somebody who hears its pushes. */
export class SimulatedWechat {
  #wechat: Wechat | undefined
  readonly #receiver: Server
  /** Where pushes go, a picture lies and the mini-program's page is. */
  here = ''
  readonly heard: Heard[] = []
  /** What the listener says to a push. */
  answer = 'success'
  pictureStatus = 200

  constructor() {
    this.#receiver = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here')
      if (pathname === '/picture') {
        response.writeHead(this.pictureStatus).end('bytes')
        return
      }
      let text = ''
      request.on('data', (chunk: Buffer) => (text += chunk.toString()))
      request.on('end', () => {
        this.#hear(text, Object.fromEntries(searchParams))
        response.end(this.answer)
      })
    })
  }

  #hear(text: string, query: Readonly<Record<string, string>>): void {
    const { Encrypt } = JSON.parse(text) as { Encrypt: string }
    const message = openPush(Encrypt, query, PUSH) as Json
    this.heard.push({ isOurs: isFromWechat(PUSH.token, query), message })
  }

  async start(): Promise<void> {
    this.here = `http://127.0.0.1:${await listenOn(this.#receiver, 0)}`
    this.#wechat = await startWechat({
      ...{ ...CREDENTIALS, port: 0, pushUrl: `${this.here}/push`, h5Origin: this.here },
      ...{ pushToken: PUSH.token, aesKey: PUSH.aesKey },
    })
  }

  async stop(): Promise<void> {
    await this.#wechat?.stop()
    this.#receiver.close()
  }

  get origin(): string {
    return this.#wechat?.origin ?? ''
  }

  /** As if nothing had been planned or heard. */
  async reset(): Promise<void> {
    this.heard.length = 0
    this.answer = 'success'
    this.pictureStatus = 200
    await this.direct('reset')
  }

  async post(path: string, body: unknown): Promise<Json> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(this.origin + path, { method: 'POST', body: text })
    return (await response.json()) as Json
  }

  direct(name: string, body: Json = {}): Promise<Json> {
    return this.post(`/simulator/${name}`, body)
  }

  async codeOf(person: string): Promise<string> {
    return (await this.direct('login-code', { person }))['code'] as string
  }

  async logIn(js_code: string, change: Readonly<Record<string, string>> = {}): Promise<Json> {
    const query = new URLSearchParams({
      ...{ ...CREDENTIALS, js_code, grant_type: 'authorization_code' },
      ...change,
    })
    return (await (await fetch(`${this.origin}/sns/jscode2session?${query}`)).json()) as Json
  }

  async openidOf(person: string): Promise<string> {
    return (await this.logIn(await this.codeOf(person)))['openid'] as string
  }

  askToken(change: Json = {}): Promise<Json> {
    const asked = { ...CREDENTIALS, grant_type: 'client_credential', ...change }
    return this.post('/cgi-bin/stable_token', asked)
  }

  async token(): Promise<string> {
    return (await this.askToken())['access_token'] as string
  }

  async withToken(path: string, body: unknown): Promise<Json> {
    return this.post(`${path}?access_token=${encodeURIComponent(await this.token())}`, body)
  }

  async checkText(change: Json = {}): Promise<Json> {
    return this.withToken('/wxa/msg_sec_check', {
      ...{ version: 2, scene: 3, content: '人字梯 2米', openid: await this.openidOf('陈姨') },
      ...change,
    })
  }

  async checkMedia(change: Json = {}): Promise<Json> {
    return this.withToken('/wxa/media_check_async', {
      ...{ version: 2, scene: 3, media_type: 2, openid: await this.openidOf('陈姨') },
      ...{ media_url: `${this.here}/picture`, ...change },
    })
  }

  /** That many pushes, or as many as came in five seconds. */
  async pushed(count: number): Promise<readonly Heard[]> {
    for (let tries = 0; this.heard.length < count && tries < 200; tries++) await wait(25)
    return this.heard
  }
}

export const errcodeIn = ({ errcode }: Json): unknown => errcode
