import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { type Endpoint, isWrite, type ServedBy } from '../../shared/contract/endpoint'
import type { Refusal } from '../../shared/contract/refusals'
import { ROUTES } from '../../shared/contract/routes'
import { callerOf, type Ground, type Input, layGround } from '../testing/ground'
import { addressOf, faultIn, type Odd, type RawAnswer, sends } from '../testing/raw'
import { startTown, type Town } from '../testing/town'

let town: Town
let ground: Ground

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
}, 240_000)
afterAll(() => town.stop())

const WRITES = ROUTES.filter(isWrite)
const inputOf = ({ name }: Endpoint): Input => ground.inputs[name] ?? {}
const inPath = ({ path }: Endpoint): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const bodyOf = (endpoint: Endpoint): Input => addressOf(endpoint, inputOf(endpoint))[1]

type Shot = readonly [endpoint: Endpoint, input: Input, odd?: Odd]
type Expected = { readonly refusal: Partial<Refusal>; readonly message: string }

function complaint(answer: RawAnswer, { refusal, message }: Expected): string | undefined {
  const fault = faultIn(answer)
  if (fault !== undefined) return fault
  const isExpected =
    Object.entries(refusal).every(
      ([name, value]) => (answer.refusal as Input | undefined)?.[name] === value,
    ) && answer.message === message
  return isExpected ? undefined : answer.text
}

/** What was answered otherwise, a line each: nothing, when every one of at least so many was refused like this. */
async function otherwise(shots: readonly Shot[], expected: Expected): Promise<readonly string[]> {
  const lines: string[] = shots.length === 0 ? ['There was nothing to send.'] : []
  for (const [endpoint, input, odd] of shots) {
    const { token } = callerOf(endpoint, ground)
    const answer = await sends(town.origin, [endpoint, input], { token, ...odd })
    const problem = complaint(answer, expected)
    const sent = (JSON.stringify(odd ?? input) ?? '').slice(0, 120)
    if (problem !== undefined) lines.push(`${endpoint.name} ${sent} → ${problem}`)
  }
  return lines
}

const invalid = (problem: string, message: string): Expected => ({
  refusal: { code: 'input.invalid', problem } as Partial<Refusal>,
  message,
})
const WRONG_TYPE = invalid('wrongType', '有一项的格式不对，请改一下再试。')
const MISSING = invalid('missing', '有一项还没填，请补上再试。')
const UNKNOWN = invalid('unknownField', '有一项我们不认识，请更新小程序后再试。')
const UNREADABLE = invalid('unreadable', '里面有显示不出来的字符，请删掉再试。')
const NOT_ALLOWED = invalid('notAllowed', '有一项填得不对，请重新选一下。')
const TOO_LARGE: Expected = {
  refusal: { code: 'input.tooLarge', maxKb: 256 },
  message: '内容太多了，请分几次写。',
}

const raw = (...bodies: readonly Odd['body'][]): readonly Shot[] =>
  WRITES.flatMap((endpoint) =>
    bodies.map((body): Shot => [endpoint, inputOf(endpoint), { body: body ?? '' }]),
  )
const withField = (
  endpoints: readonly Endpoint[],
  fieldsOf: (endpoint: Endpoint) => readonly string[],
  values: readonly unknown[],
): readonly Shot[] =>
  endpoints.flatMap((endpoint) =>
    fieldsOf(endpoint).flatMap((name) =>
      values.map((value): Shot => [endpoint, { ...inputOf(endpoint), [name]: value }]),
    ),
  )

const IS_ID = /^[a-z]{3}_/

describe('What no route takes', () => {
  it('has a request to begin with for each of them', () => {
    const shown = ROUTES.filter((one) => z.safeParse(one.input, inputOf(one)).success)
    expect(shown.map(({ name }) => name)).toEqual(ROUTES.map(({ name }) => name))
  })

  it('a field that we do not know, in body or query', async () => {
    const fields = ['ownerId', 'status', 'districtId2', 'isAdmin', 'toString']
    expect(
      await otherwise(
        withField(ROUTES, () => fields, ['x']),
        UNKNOWN,
      ),
    ).toEqual([])
  })

  it('a field of the path once more in body or query', async () => {
    const shots = ROUTES.flatMap((endpoint): readonly Shot[] => {
      const [name] = inPath(endpoint)
      if (name === undefined) return []
      const twice = JSON.stringify({ ...bodyOf(endpoint), [name]: inputOf(endpoint)[name] })
      return isWrite(endpoint) ? [[endpoint, inputOf(endpoint), { body: twice }]] : []
    })
    expect(await otherwise(shots, UNKNOWN)).toEqual([])
  })

  it('a field of another type', async () => {
    const fieldsOf = (endpoint: Endpoint) =>
      Object.keys(bodyOf(endpoint)).filter((name) => name !== 'confirmation')
    const isObject = (value: unknown) => /^{/.test(JSON.stringify(value) ?? '')
    const plain = (endpoint: Endpoint) =>
      fieldsOf(endpoint).filter((name) => !isObject(inputOf(endpoint)[name]))
    const shots = [
      ...withField(WRITES, fieldsOf, [true, [['x']]]),
      ...withField(WRITES, plain, [{ $ne: 'x' }]),
    ]
    const lines = await otherwise(shots, WRONG_TYPE)
    expect(lines.filter((line) => !line.includes(NOT_ALLOWED.message))).toEqual([])
  })

  it('a body without one of its fields', async () => {
    const shots = WRITES.flatMap((endpoint) =>
      Object.keys(bodyOf(endpoint)).flatMap((name): readonly Shot[] => {
        const { [name]: _left, ...rest } = inputOf(endpoint)
        return z.safeParse(endpoint.input, rest).success ? [] : [[endpoint, rest]]
      }),
    )
    expect(await otherwise(shots, MISSING)).toEqual([])
  })

  it('an id in the path that is none', async () => {
    const ids = ['null', '-1', "lst_'OR 1=1--", '../../me', 'x'.repeat(3000), '\0', '😀', 'lst_']
    const shots = withField(ROUTES, (endpoint) => inPath(endpoint).slice(0, 1), ids)
    const lines = await otherwise(shots, NOT_ALLOWED)
    const tooLong = '有一项写得太长了，请写短一点。'
    expect(lines.filter((line) => !line.includes(tooLong))).toEqual([])
  })

  it('an id of another kind, in lower case, or with a letter that ids do not have', async () => {
    const shots = ROUTES.flatMap((endpoint) => {
      const [name = ''] = inPath(endpoint)
      const id = String(inputOf(endpoint)[name])
      // The address of a calendar is no id.
      if (!IS_ID.test(id)) return []
      const ids = ['res_01J0000000000000000000FSCC', id.toLowerCase(), `${id.slice(0, -1)}I`]
      return withField([endpoint], () => (name === '' ? [] : [name]), ids)
    })
    expect(await otherwise(shots, NOT_ALLOWED)).toEqual([])
  })
})

describe('A body that no route reads', () => {
  it('is over 256 KB, whatever it holds', async () => {
    const over = `{"a":"${'x'.repeat(256 * 1024)}"}`
    expect(await otherwise(raw(over, 'x'.repeat(300_000)), TOO_LARGE)).toEqual([])
  })

  it('is not refused for its size up to 256 KB', async () => {
    const [endpoint] = WRITES.filter(({ name }) => name === 'startDraft') as [Endpoint]
    const body = Buffer.alloc(256 * 1024, ' ')
    body.write(JSON.stringify(bodyOf(endpoint)))
    const { token } = ground.chen
    const answer = await sends(town.origin, [endpoint, inputOf(endpoint)], { token, body })
    expect(answer.status).toBe(200)
  })

  it('is nested deeper than anything we ask for', async () => {
    const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`
    const objects = `{"a":${'{"a":'.repeat(9)}1${'}'.repeat(9)}}`
    expect(await otherwise(raw(deep(9), deep(100_000), objects), WRONG_TYPE)).toEqual([])
  })

  it('is not JSON, or not an object', async () => {
    const bodies = ['{', '{"a":1', "{'a':1}", '{"a":1,}', '[]', 'null', '1', '"text"', 'true', '\0']
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x7b])
    expect(await otherwise(raw(...bodies, bytes), WRONG_TYPE)).toEqual([])
  })

  it('reaches for the insides of objects', async () => {
    const bodies = ['__proto__', 'constructor', 'prototype'].flatMap((name) => [
      `{"${name}":{"isAdmin":true}}`,
      `{"terms":{"${name}":{"isAdmin":true}}}`,
      `{"accessories":[{"${name}":1}]}`,
    ])
    expect(await otherwise(raw(...bodies), WRONG_TYPE)).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each([
    ['application/x-www-form-urlencoded', 'title=%E6%A2%AF'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n1\r\n--x--'],
    ['application/xml', '<title/>'],
    ['text/plain', undefined],
    ['application/octet-stream', undefined],
  ])('says that it is %s', async (type, body) => {
    const headers = { 'content-type': type }
    const shots = WRITES.map((endpoint): Shot => [
      endpoint,
      inputOf(endpoint),
      { headers, body: body ?? JSON.stringify(bodyOf(endpoint)) },
    ])
    expect(await otherwise(shots, WRONG_TYPE)).toEqual([])
  })
})

describe('Words that cannot be shown', () => {
  const texts = ['梯\u0000子', '\ud800', '梯\udc00子', '\u202e倒过来', '\u200b', '\u200d\u0301']
  const isTyped = (name: string) =>
    ['title', 'description', 'unit', 'room', 'name', 'addressForm'].includes(name)

  it('are refused wherever somebody types', async () => {
    const fieldsOf = (endpoint: Endpoint) => Object.keys(bodyOf(endpoint)).filter(isTyped)
    expect(await otherwise(withField(WRITES, fieldsOf, texts), UNREADABLE)).toEqual([])
  })

  it('are refused among accessories and in a search', async () => {
    const [draft, search] = ['startDraft', 'searchListings'].map((wanted) =>
      ROUTES.find(({ name }) => name === wanted),
    ) as [Endpoint, Endpoint]
    const shots = [
      ...texts.map((text): Shot => [draft, { ...inputOf(draft), accessories: [text] }]),
      ...['梯\u0000子', '\u202e倒过来'].map((words): Shot => [
        search,
        { ...inputOf(search), words },
      ]),
    ]
    expect(await otherwise(shots, UNREADABLE)).toEqual([])
  })
})

describe('A day that does not exist', () => {
  const DAYS = ['2026-02-30', '2026-13-01', '2026-00-10', '0000-00-00', '2025-02-29', '2026-5-4']
  it('(2.4) is refused, as something to choose again', async () => {
    const booking = WRITES.filter(({ name }) => name === 'bookListing')
    const shots = withField(booking, () => ['from', 'until'], DAYS)
    expect(await otherwise(shots, NOT_ALLOWED)).toEqual([])
  })
})

/** The functions that are reached by whatever method, and say themselves which one is meant. */
const ALL_METHODS: readonly ServedBy[] = ['api', 'classes']

describe('A way that leads nowhere', () => {
  const [me] = ROUTES.filter(({ name }) => name === 'showMe') as [Endpoint]

  it.each(['/nowhere', '/me/', '//me', '/me/today/now', '/constructor', '/%6de'])(
    'is said to be none: %s',
    async (path) => {
      const shot: Shot = [{ ...me, path: path as `/${string}` }, {}]
      const expected = {
        refusal: { code: 'route.notFound' },
        message: '没有找到这一页，请回首页看看。',
      } as const
      expect(await otherwise([shot], expected)).toEqual([])
    },
  )

  it.each(['DELETE', 'PATCH', 'OPTIONS'])(
    'is a way of asking that is not meant: %s',
    async (method) => {
      const expected = {
        refusal: { code: 'route.methodNotAllowed' },
        message: '这样打不开，请更新小程序后再试。',
      } as const
      const shots = ROUTES.filter(({ servedBy }) => ALL_METHODS.includes(servedBy)).map(
        (endpoint): Shot => [endpoint, inputOf(endpoint), { method }],
      )
      expect(await otherwise(shots, expected)).toEqual([])
    },
  )

  it('is not shown to a mini-program that is too old', async () => {
    const headers = { 'x-client-version': '0' }
    const shots = ROUTES.map((endpoint): Shot => [endpoint, inputOf(endpoint), { headers }])
    const expected = {
      refusal: { code: 'client.tooOld' },
      message: '小程序有新版本，请更新后再用。',
    } as const
    const lines = await otherwise(shots, expected)
    expect(lines).toEqual([])
  })
})
