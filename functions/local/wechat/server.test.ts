import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { CREDENTIALS, errcodeIn, type Json, SimulatedWechat } from '../../testing/simulated'

const wechat = new SimulatedWechat()
beforeAll(() => wechat.start())
afterAll(() => wechat.stop())
beforeEach(() => wechat.reset())

const A_WHILE_MS = 700
const plan = (api: string, mood: Json) => wechat.direct('plan', { api, ...mood })

describe('The media check of the simulated WeChat', () => {
  it('(9.1) tells its verdict afterwards, signed and encrypted', async () => {
    const { trace_id, ...rest } = await wechat.checkMedia()
    expect(rest).toEqual({ errcode: 0, errmsg: 'ok' })
    expect(wechat.heard).toEqual([])
    expect(await wechat.pushed(1)).toEqual([
      {
        isOurs: true,
        message: expect.objectContaining({
          ...{
            MsgType: 'event',
            Event: 'wxa_media_check',
            version: 2,
            appid: CREDENTIALS.appid,
            trace_id,
          },
          result: { suggest: 'pass', label: '100' },
        }),
      },
    ])
  })

  it('(9.1) says of what it cannot fetch that it could not', async () => {
    wechat.pictureStatus = 404
    await wechat.checkMedia()
    const [{ message } = { message: {} }] = await wechat.pushed(1)
    expect(message).toMatchObject({ status_code: 4294966288 })
    expect(message).not.toHaveProperty('result')
  })

  it('(9.1) tells it again when told to, and three times to whoever does not take it', async () => {
    await wechat.direct('media', { suggest: 'risky', label: 20002, repeats: 1 })
    await wechat.checkMedia()
    const twice = await wechat.pushed(2)
    expect(twice.map(({ message }) => message['result'])).toEqual([
      { suggest: 'risky', label: '20002' },
      { suggest: 'risky', label: '20002' },
    ])
    wechat.heard.length = 0
    wechat.answer = 'no'
    await wechat.checkMedia()
    await wechat.pushed(3)
    await wait(A_WHILE_MS)
    expect(wechat.heard).toHaveLength(3)
  })

  it('(9.1) tells nothing while it is held', async () => {
    await wechat.direct('media', { suggest: 'pass', label: 100, isHeld: true })
    await wechat.checkMedia()
    await wait(A_WHILE_MS)
    expect(wechat.heard).toEqual([])
    await wechat.direct('release')
    expect(await wechat.pushed(1)).toHaveLength(1)
  })

  it.each([
    [44002, { media_url: '' }],
    [47001, { media_type: 3 }],
    [40003, { openid: 'o0000' }],
  ])('refuses with %d', async (code, change) =>
    expect(errcodeIn(await wechat.checkMedia(change))).toBe(code),
  )
})

describe('The simulated WeChat does what a test plans', () => {
  it('fails as WeChat does, as often as it was told to', async () => {
    await plan('msg_sec_check', { is: 'errcode', errcode: -1, times: 2 })
    const codes = [
      await wechat.checkText(),
      await wechat.checkText(),
      await wechat.checkText(),
    ].map(errcodeIn)
    expect(codes).toEqual([-1, -1, 0])
  })

  it('fails as a gateway does', async () => {
    await plan('jscode2session', { is: 'http', status: 502 })
    const response = await fetch(`${wechat.origin}/sns/jscode2session`)
    expect(response.status).toBe(502)
  })

  it('is slow', async () => {
    await plan('jscode2session', { is: 'slow', ms: 300 })
    const startedAt = performance.now()
    await wechat.logIn('invented')
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(295)
  })

  it('holds an answer until it is let go', async () => {
    await plan('jscode2session', { is: 'held' })
    let isAnswered = false
    const asked = wechat.logIn('invented').then(() => (isAnswered = true))
    await wait(100)
    expect(isAnswered).toBe(false)
    await wechat.direct('release')
    expect(await asked).toBe(true)
  })

  it('never answers', async () => {
    await plan('jscode2session', { is: 'silent' })
    const asked = fetch(`${wechat.origin}/sns/jscode2session`, { signal: AbortSignal.timeout(300) })
    await expect(asked).rejects.toThrow('timeout')
  })
})

describe('The simulated WeChat, seen from a browser', () => {
  const asking = (origin: string) =>
    fetch(`${wechat.origin}/simulator/login-code`, { method: 'OPTIONS', headers: { origin } })

  it('(1.1) gives codes to the page of the mini-program, and to no other', async () => {
    const ours = await asking(wechat.here)
    expect(ours.headers.get('access-control-allow-origin')).toBe(wechat.here)
    const other = await asking('http://evil.example')
    expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null])
  })

  it('lets one choose who one is, and never says an openid', async () => {
    const openid = await wechat.openidOf('陈姨')
    const page = await (await fetch(wechat.origin)).text()
    expect(page).toContain('陈姨')
    expect(page).not.toContain(openid)
    const chosen = await fetch(`${wechat.origin}/simulator/choose`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ person: '陈姨', return: 'http://evil.example/' }),
    })
    expect(chosen.headers.get('location')).not.toContain('evil')
    const cookie = chosen.headers.get('set-cookie')?.split(';')[0] ?? ''
    const response = await fetch(`${wechat.origin}/simulator/login-code`, {
      method: 'POST',
      headers: { cookie },
    })
    const { code } = (await response.json()) as { code: string }
    expect((await wechat.logIn(code))['openid']).toBe(openid)
  })

  it('gives no code where nobody is chosen', async () =>
    expect((await fetch(`${wechat.origin}/simulator/login-code`, { method: 'POST' })).status).toBe(
      404,
    ))

  it('has no other API', async () => {
    const paths = ['/cgi-bin/token', '/sns/jscode2session?x=1']
    const answers = await Promise.all(
      paths.map((path) => fetch(wechat.origin + path, { method: 'POST' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })
})
