import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { API_PREFIX, type Endpoint } from '../../shared/contract/endpoint'
import { ROUTES } from '../../shared/contract/routes'
import { type Deployed, gatewayOver } from './gateway'
import { type Host, startHost } from './host'
import { readPlan, readProjectPlan } from './serverless'

const plan = readProjectPlan()
let host: Host

beforeAll(async () => {
  // Each function says its name, so that one sees who would have answered.
  const functions = plan.functions.map(({ name }): [string, Deployed] => [
    name,
    { handler: () => Promise.resolve({ body: name }), timeoutMs: 5000 },
  ])
  host = await startHost({
    port: 0,
    gateway: gatewayOver(plan.routes, Object.fromEntries(functions)),
    objects: () => undefined,
    files: () => false,
  })
})
afterAll(() => host.stop())

const answering = async (method: string, path: string) =>
  (await fetch(host.origin + path, { method })).text()
const pathOf = ({ path }: Endpoint) => API_PREFIX + path.replace(/:\w+/g, 'given')

describe('serverless.yml', () => {
  it.each(ROUTES.map((one) => [one.name, one] as const))(
    'leads %s to the function that the contract names',
    async (_, one) => expect(await answering(one.method, pathOf(one))).toBe(one.servedBy),
  )

  it.each([
    ['GET', '/wechat/push', 'push'],
    ['POST', '/wechat/push', 'push'],
    ['GET', '/photos/pho_1/small', 'pictures'],
    ['GET', '/j/ABCDEFGH', 'api'],
    ['GET', '/console/charts/bars.svg', 'charts'],
    ['POST', '/console/charts/bars.svg', 'console'],
    ['GET', '/console/passkeys', 'passkey'],
    ['GET', '/c/ABCDEFGH', 'classes'],
    ['GET', '/v1/nowhere', 'api'],
    ['DELETE', '/v1/me/groups', 'classes'],
  ])('leads %s %s to %s', async (method, path, name) =>
    expect(await answering(method, path)).toBe(name),
  )

  it('feeds the stream to two functions, of which one hears of jobs alone, and the clock to another', () => {
    expect(
      plan.functions.filter(({ stream }) => stream).map(({ name, stream }) => [name, stream]),
    ).toEqual([
      ['outbox', {}],
      [
        'jobs',
        {
          filters: [
            { eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { _et: { S: ['Job'] } } } },
          ],
        },
      ],
    ])
    expect(plan.functions.filter(({ everyMs }) => everyMs)).toMatchObject([
      { name: 'sweep', everyMs: 60_000 },
    ])
    expect(plan.functions.filter(({ dailyAtMs }) => dailyAtMs)).toMatchObject([
      { name: 'recount', dailyAtMs: (19 * 60 + 10) * 60_000 },
    ])
  })
})

const TABLE = 'resources: { Resources: { Table: { Type: AWS::DynamoDB::Table, Properties: {} } } }'
const declaring = (event: string) =>
  readPlan(`functions: { one: { handler: a.b, events: [${event}] } }\n${TABLE}`)

describe('A plan', () => {
  it.each([
    ['functions: [', 'serverless.yml cannot be read: unexpected end of the stream'],
    ['', 'serverless.yml declares no functions.'],
    ['functions: {}', 'serverless.yml declares no table.'],
  ])('that is none is refused in one sentence: %s', (yaml, sentence) => {
    expect(() => readPlan(yaml)).toThrow(sentence)
  })

  it('gives a function six seconds where nothing is said, as Lambda does', () => {
    const { functions, routes } = declaring("httpApi: 'get /one'")
    expect(functions).toMatchObject([{ name: 'one', timeoutMs: 6000, everyMs: undefined }])
    expect(routes).toEqual([{ name: 'one', method: 'GET', path: '/one' }])
  })

  it('says which schedule cannot be run here', () => {
    expect(() => declaring('schedule: cron(0 9 ? * MON *)')).toThrow(
      'serverless.yml has a schedule that cannot be run here: cron(0 9 ? * MON *)',
    )
  })

  it('says which filter cannot be tried here', () => {
    expect(() =>
      declaring('stream: { filterPatterns: [{ eventName: [{ prefix: IN }] }] }'),
    ).toThrow('serverless.yml has a filter that cannot be tried here: ')
  })

  it('says that there is no table', () => {
    expect(() => readPlan('functions: {}\nresources: { Resources: {} }')).toThrow(
      'serverless.yml declares no table.',
    )
  })
})
