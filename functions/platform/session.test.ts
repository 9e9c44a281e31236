import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Endpoint } from '../../shared/contract/endpoint'
import { login, showMe } from '../../shared/contract/resident'
import { ROUTES } from '../../shared/contract/routes'
import type { ResidentId } from '../../shared/kernel/ids'
import { HOUR_MS } from '../../shared/kernel/dates'
import { callerOf, type Ground, type Input, layGround } from '../testing/ground'
import { faultIn, sends } from '../testing/raw'
import { CHANCHENG, NANHAI, startTown, type Town } from '../testing/town'

let town: Town
let ground: Ground

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
}, 240_000)
afterAll(() => town.stop())

const inputOf = ({ name }: Endpoint): Input => ground.inputs[name] ?? {}
const GUARDED = ROUTES.filter(({ audience }) => audience === 'resident' || audience === 'worker')
const HEEDING = ROUTES.filter(({ audience }) => audience !== 'public')

/** The answers of all these routes to a header, the common one once: `401 session.expired` and nothing else. */
async function answersTo(endpoints: readonly Endpoint[], authorization: string | undefined) {
  const headers = authorization === undefined ? {} : { authorization }
  const answers = new Set<string>()
  for (const endpoint of endpoints) {
    const answer = await sends(town.origin, [endpoint, inputOf(endpoint)], { headers })
    answers.add(faultIn(answer) ?? `${answer.refusal?.code}: ${answer.message}`)
  }
  return [...answers]
}
const EXPIRED = ['session.expired: 登录过期了，请再试一次。']
const MISSING = ['session.missing: 请先登录，再来一次。']

const secret = () => process.env['SESSION_SECRET'] ?? ''
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
type Claims = { readonly sub?: string; readonly exp?: number }
const inAnHour = () => Math.floor((Date.now() + HOUR_MS) / 1000)

/** A token as anybody can make one, with a key of their choice. */
function made(claims: Claims, { alg = 'HS256', key = secret(), hash = 'sha256' } = {}): string {
  const signed = `${part({ alg })}.${part(claims)}`
  return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`
}
const chens = (): Claims => ({ sub: ground.chen.id, exp: inAnHour() })
const issued = async (ago: number) => {
  // The table reads the environment when it is loaded, and the town sets it.
  const { issueToken } = await import('./session')
  return issueToken(ground.chen.id as ResidentId, Date.now() - ago)
}

describe('Whoever has no token', () => {
  it('(1.2) is asked to log in by every route that is not for guests', async () =>
    expect(await answersTo(GUARDED, undefined)).toEqual(MISSING))
})

describe('A token that was forged', () => {
  it.each([
    ['without a signature', () => `${part({ alg: 'none' })}.${part(chens())}.`],
    ['with “none” and some signature', () => `${part({ alg: 'none' })}.${part(chens())}.AAAA`],
    ['by another key', () => made(chens(), { key: 'guessed' })],
    ['by an empty key', () => made(chens(), { key: '\0' })],
    ['in another algorithm', () => made(chens(), { alg: 'HS512', hash: 'sha512' })],
    ['under the name of another algorithm', () => made(chens(), { alg: 'RS256' })],
    [
      'for somebody else, with a signature of one’s own',
      () => {
        const [head, , signature] = (ground.li.token ?? '').split('.')
        return `${head}.${part(chens())}.${signature}`
      },
    ],
    ['for nobody we know', () => made({ ...chens(), sub: 'res_01J0000000000000000000FSCC' })],
    ['for a place instead of a person', () => made({ ...chens(), sub: town.places.jiuding })],
    ['without an end', () => made({ sub: ground.chen.id })],
    ['without a person', () => made({ exp: inAnHour() })],
    ['from half a token', () => (ground.chen.token ?? '').slice(0, 60)],
  ])('is believed by no route: %s', async (_, forge) =>
    expect(await answersTo(HEEDING, `Bearer ${forge()}`)).toEqual(EXPIRED),
  )

  it.each([
    ['a name and a password', 'Basic Y2hlbjpjaGVu'],
    ['nothing behind its name', 'Bearer'],
    ['words', "Bearer ' OR 1=1"],
    ['a name in lower case', 'bearer a.b.c'],
    ['4,000 letters', `Bearer ${'x'.repeat(4000)}`],
  ])('is believed by no route: %s', async (_, header) =>
    expect(await answersTo(HEEDING, header)).toEqual(EXPIRED),
  )

  it('can be made only with the key: the same claims under it are hers', async () =>
    expect(await ground.chen.gets(showMe, {}, { token: made(chens()) })).toMatchObject({
      id: ground.chen.id,
    }))

  it('does not keep anybody from what is public', async () => {
    const open = ROUTES.filter(({ audience, name }) => audience === 'public' && name !== 'login')
    for (const endpoint of open) {
      const headers = { authorization: 'Bearer a.b.c' }
      const answer = await sends(town.origin, [endpoint, inputOf(endpoint)], { headers })
      expect(answer.status).toBe(200)
    }
  })
})

describe('A session', () => {
  it('(1.1) is over after two hours, on every route', async () => {
    const { token } = await issued(2 * HOUR_MS + 1000)
    expect(await answersTo(HEEDING, `Bearer ${token}`)).toEqual(EXPIRED)
  })

  it('(1.1) lasts until then, and says when that is', async () => {
    const { token, expiresAt } = await issued(2 * HOUR_MS - 5000)
    expect((await ground.chen.asks(showMe, {}, { token })).ok).toBe(true)
    expect(expiresAt - Date.now()).toBeLessThanOrEqual(5000)
  })

  it('(1.1) is renewed by logging in again, and the one before lasts its time', async () => {
    const logIn = async () => {
      const { code } = (await town.wechat('login-code', { person: '陈姨' })) as { code: string }
      return town.stranger.gets(login, { code, districtId: CHANCHENG })
    }
    const [first, second] = [await logIn(), await logIn()]
    expect(first.me.id).toBe(ground.chen.id)
    expect(second.me).toEqual(first.me)
    expect(second.expiresAt - Date.now()).toBeGreaterThan(2 * HOUR_MS - 10_000)
    for (const { token } of [first, second])
      expect((await ground.chen.gets(showMe, {}, { token })).id).toBe(ground.chen.id)
  })

  it('of the same account in another district is another person’s', async () => {
    const { token, id } = await town.person('陈姨', NANHAI)
    const me = await ground.chen.gets(showMe, {}, { token: token ?? '' })
    expect(me).toEqual({ id, memberships: [], posts: [] })
    expect(id).not.toBe(ground.chen.id)
  })

  it('of a neighbour opens nothing of the workers', async () => {
    const work = ROUTES.filter(({ audience }) => audience === 'worker')
    expect(work.map((endpoint) => callerOf(endpoint, ground).id)).not.toContain(ground.chen.id)
    expect(await answersTo(work, `Bearer ${ground.chen.token}`)).toEqual([
      'access.notAllowed: 这一页只给值班的社区工作人员看，请回首页。',
    ])
  })
})

describe('A login code', () => {
  const codeFor = async (person: string): Promise<string> =>
    ((await town.wechat('login-code', { person })) as { code: string }).code

  it('(1.1) that two phones send in one moment lets one of them in', async () => {
    const code = await codeFor('何伯')
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => town.stranger.asks(login, { code, districtId: CHANCHENG })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
  })

  it('(1.1) used here is used up in another district too', async () => {
    const code = await codeFor('何伯')
    await town.stranger.gets(login, { code, districtId: CHANCHENG })
    expect(await town.stranger.asks(login, { code, districtId: NANHAI })).toMatchObject({
      status: 401,
      message: '登录没成功，请再试一次。',
    })
  })

  it('(1.1) is not spent on a district that does not exist', async () => {
    const code = await codeFor('何伯')
    const nowhere = 'dst_01J0000000000000000000ZZZZ' as typeof CHANCHENG
    expect(await town.stranger.asks(login, { code, districtId: nowhere })).toMatchObject({
      status: 404,
      message: '没有找到这个小区，请重新选一个。',
    })
    expect((await town.stranger.asks(login, { code, districtId: CHANCHENG })).ok).toBe(true)
  })

  it.each(['nobody-gave-this', 'A'.repeat(128)])('(1.1) of one’s own is none: %s', async (code) =>
    expect(await town.stranger.asks(login, { code, districtId: CHANCHENG })).toMatchObject({
      status: 401,
      message: '登录没成功，请再试一次。',
    }),
  )
})
