import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Deployed, gatewayOver } from './gateway'
import { type Host, startHost } from './host'

const MB = 1024 * 1024
const after = (ms: number, value: unknown) =>
  new Promise((resolve) => setTimeout(resolve, ms, value))

const HANDLERS: Readonly<Record<string, (event: { readonly body?: string }) => Promise<unknown>>> =
  {
    named: () => Promise.resolve({ body: 'named' }),
    one: () => Promise.resolve({ body: 'one' }),
    rest: () => Promise.resolve({ body: 'rest' }),
    below: () => Promise.resolve({ body: 'below' }),
    length: ({ body = '' }) => Promise.resolve({ body: String(body.length) }),
    crash: () => Promise.reject(new Error('a secret at /var/task/index.js:1')),
    slow: () => after(400, { body: 'late' }),
    picture: () =>
      Promise.resolve({
        headers: { 'content-type': 'image/jpeg' },
        ...{ body: '/9gA', isBase64Encoded: true, cookies: ['a=1; Path=/', 'b=2'] },
      }),
  }

const ROUTES = [
  { name: 'rest', method: '*', path: '/places/{proxy+}' },
  { name: 'below', method: '*', path: '/places/far/{proxy+}' },
  { name: 'one', method: 'GET', path: '/places/{id}' },
  { name: 'named', method: 'GET', path: '/places/mine' },
  ...['length', 'crash', 'slow', 'picture'].map((name) => ({
    name,
    method: 'POST',
    path: `/${name}`,
  })),
]

let host: Host

beforeAll(async () => {
  const functions: Record<string, Deployed> = {}
  for (const [name, handler] of Object.entries(HANDLERS))
    functions[name] = { handler, timeoutMs: 200 }
  host = await startHost({
    port: 0,
    gateway: gatewayOver(ROUTES, functions),
    objects: () => undefined,
    files: () => false,
  })
})

afterAll(() => host.stop())

const ask = (path: string, method = 'GET') => fetch(host.origin + path, { method })
const says = async (path: string, method?: string) => (await ask(path, method)).text()
const post = (path: string, body?: Buffer) =>
  fetch(host.origin + path, { method: 'POST', body: body ? new Uint8Array(body) : null })

describe('The gateway', () => {
  it('prefers a full path to one with parameters, and greedy ones last, the longer of them first', async () => {
    expect(await says('/places/mine')).toBe('named')
    expect(await says('/places/cpd_1')).toBe('one')
    expect(await says('/places/cpd_1/things')).toBe('rest')
    expect(await says('/places/far/things')).toBe('below')
    expect(await says('/places/cpd_1', 'DELETE')).toBe('rest')
  })

  it('knows nothing of other paths and methods', async () => {
    for (const answer of [await ask('/elsewhere'), await ask('/crash', 'PUT')]) {
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ message: 'Not Found' })
    }
  })

  it('gives a picture as bytes, and each cookie in a header of its own', async () => {
    const answer = await post('/picture')
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from([0xff, 0xd8, 0]))
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2'])
  })

  it('says 500 of a function that crashed, and nothing of why', async () => {
    const answer = await post('/crash')
    expect(answer.status).toBe(500)
    expect(await answer.text()).toBe('{"message":"Internal Server Error"}')
  })

  it('says 503 of a function that takes longer than it may', async () => {
    const answer = await post('/slow')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ message: 'Service Unavailable' })
  })
})

describe("The gateway's limits", () => {
  it('let 10 MB through', async () =>
    expect(await (await post('/length', Buffer.alloc(10 * MB, 'a'))).text()).toBe(String(10 * MB)))

  it('end at 10 MB: the sender hears so, and the next request is served', async () => {
    const answer = await post('/length', Buffer.alloc(10 * MB + 1, 'a'))
    expect(answer.status).toBe(413)
    expect(await answer.json()).toEqual({ message: 'Request Entity Too Large' })
    expect(await says('/places/mine')).toBe('named')
  })

  it('hold for far more than 10 MB as well', async () =>
    expect((await post('/length', Buffer.alloc(60 * MB, 'a'))).status).toBe(413))

  it('end at 10,240 bytes of headers', async () => {
    const withHeader = (length: number) =>
      fetch(`${host.origin}/places/mine`, { headers: { 'x-long': 'a'.repeat(length) } })
    expect((await withHeader(9_000)).status).toBe(200)
    expect((await withHeader(10_241)).status).toBe(431)
  })
})
