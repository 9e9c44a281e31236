import { type OutgoingHttpHeaders, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { gatewayOver } from './gateway'
import { type Host, startHost } from './host'

type Sent = {
  readonly method?: string
  readonly path: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
}

let host: Host
let event: APIGatewayProxyEventV2

beforeAll(async () => {
  const handler = (received: never) => {
    event = received
    return Promise.resolve({ statusCode: 204 })
  }
  const routes = [
    { name: 'echo', method: '*', path: '/v1/{proxy+}' },
    { name: 'echo', method: 'GET', path: '/photos/{id}/{size}' },
  ]
  host = await startHost({
    port: 0,
    gateway: gatewayOver(routes, { echo: { handler, timeoutMs: 5000 } }),
    objects: () => undefined,
    files: () => false,
  })
})

afterAll(() => host.stop())

/** The event that a function gets for a request. */
const eventFor = ({ path, method = 'GET', headers = {}, body }: Sent) =>
  new Promise<APIGatewayProxyEventV2>((resolve, reject) => {
    const sent = request(host.origin + path, { method, headers }, (answer) => {
      answer.resume().on('end', () => resolve(event))
    })
    sent.on('error', reject).end(body)
  })

describe('The event of an HTTP API in payload format 2.0: its headers', () => {
  it('have names in lower case', async () =>
    expect(
      (await eventFor({ path: '/v1/me', headers: { 'X-Client-Version': '7' } })).headers,
    ).toEqual(expect.objectContaining({ 'x-client-version': '7' })))

  it('are joined by a comma where one comes twice', async () =>
    expect(
      (await eventFor({ path: '/v1/me', headers: { Header2: ['value1', 'value2'] } })).headers,
    ).toHaveProperty('header2', 'value1,value2'))

  it('have no cookies among them: those stand one by one on their own', async () => {
    const { cookies, headers } = await eventFor({
      path: '/v1/me',
      headers: { cookie: 'cookie1=a; cookie2=b%3D' },
    })
    expect(cookies).toEqual(['cookie1=a', 'cookie2=b%3D'])
    expect(headers).not.toHaveProperty('cookie')
  })

  it('come without cookies where none was sent', async () =>
    expect(await eventFor({ path: '/v1/me' })).not.toHaveProperty('cookies'))
})

describe('The event of an HTTP API in payload format 2.0: its address', () => {
  it('keeps the query as it was sent, and as names with values', async () =>
    expect(
      await eventFor({ path: '/v1/a?parameter1=value1&parameter1=value2&parameter2=%E6%A2%AF+x?' }),
    ).toMatchObject({
      rawPath: '/v1/a',
      rawQueryString: 'parameter1=value1&parameter1=value2&parameter2=%E6%A2%AF+x?',
      queryStringParameters: { parameter1: 'value1,value2', parameter2: '梯 x?' },
    }))

  it('has an empty query and no parameters where none was sent', async () => {
    const without = await eventFor({ path: '/v1/me' })
    expect(without.rawQueryString).toBe('')
    expect(without).not.toHaveProperty('queryStringParameters')
  })

  it('names the route, and what stands in the place of its parameters', async () => {
    expect(await eventFor({ path: '/photos/pho_1/small' })).toMatchObject({
      routeKey: 'GET /photos/{id}/{size}',
      pathParameters: { id: 'pho_1', size: 'small' },
    })
    expect(await eventFor({ path: '/v1/listings/lst_1' })).toMatchObject({
      pathParameters: { proxy: 'listings/lst_1' },
    })
  })

  it('says who asked, how, when and by which number', async () => {
    const before = Date.now()
    const { requestContext, version } = await eventFor({
      path: '/v1/me?a=1',
      method: 'DELETE',
      headers: { 'user-agent': 'agent' },
    })
    expect(version).toBe('2.0')
    expect(requestContext).toMatchObject({
      http: { method: 'DELETE', path: '/v1/me', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
      stage: '$default',
      domainName: new URL(host.origin).host,
    })
    expect(requestContext.http.userAgent).toBe('agent')
    expect(requestContext.requestId).not.toBe('')
    expect(requestContext.timeEpoch).toBeGreaterThanOrEqual(before)
    // 12/Mar/2020:19:03:58 +0000
    expect(requestContext.time).toMatch(/^\d{2}\/[A-Z][a-z]{2}\/\d{4}(?::\d{2}){3} \+0000$/)
  })
})

describe('The event of an HTTP API in payload format 2.0: its body', () => {
  const sends = (type: string, body: string | Buffer) =>
    eventFor({ path: '/v1/a', method: 'POST', headers: { 'content-type': type }, body })

  it.each(['application/json', 'text/plain', 'application/xml', 'application/json; charset=utf-8'])(
    'is text as it was sent when it is %s',
    async (type) =>
      expect(await sends(type, '{"梯": 1}')).toMatchObject({
        body: '{"梯": 1}',
        isBase64Encoded: false,
      }),
  )

  it.each(['image/jpeg', 'application/octet-stream', 'application/x-www-form-urlencoded'])(
    'is Base64 when it is %s',
    async (type) =>
      expect(await sends(type, Buffer.from([0xff, 0xd8, 0]))).toMatchObject({
        body: '/9gA',
        isBase64Encoded: true,
      }),
  )

  it('is absent where nothing was sent', async () => {
    const without = await eventFor({ path: '/v1/a', method: 'POST' })
    expect(without).not.toHaveProperty('body')
    expect(without.isBase64Encoded).toBe(false)
  })
})
