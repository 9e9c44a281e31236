import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CREDENTIALS, errcodeIn, SimulatedWechat } from '../../testing/simulated'

const wechat = new SimulatedWechat()
beforeAll(() => wechat.start())
afterAll(() => wechat.stop())

describe('A login code of the simulated WeChat', () => {
  it('(1.1) stands for the same person each time', async () => {
    const first = await wechat.logIn(await wechat.codeOf('陈姨'))
    expect(first).toEqual({
      openid: expect.stringMatching(/^o[\w-]{27}$/),
      session_key: expect.stringMatching(/^[\w+/]{22}==$/),
    })
    expect(await wechat.openidOf('陈姨')).toBe(first['openid'])
    expect(await wechat.openidOf('老周')).not.toBe(first['openid'])
  })

  it('(1.1) is good once', async () => {
    const code = await wechat.codeOf('陈姨')
    await wechat.logIn(code)
    expect(errcodeIn(await wechat.logIn(code))).toBe(40029)
  })

  it.each([
    [40029, { js_code: 'invented' }],
    [41008, { js_code: '' }],
    [41002, { appid: '' }],
    [40013, { appid: 'wx1' }],
    [41004, { secret: '' }],
    [40125, { secret: 'guessed' }],
  ])('is refused with %d', async (code, change) => {
    const refused = await wechat.logIn(await wechat.codeOf('陈姨'), change)
    expect(refused).toEqual({ errcode: code, errmsg: expect.stringMatching(/ rid: [\w-]+$/) })
  })
})

describe('The stable token of the simulated WeChat', () => {
  it('stays the same for two hours, and says how long it is good', async () => {
    const first = await wechat.askToken()
    expect(first).toEqual({ access_token: expect.any(String), expires_in: expect.any(Number) })
    expect(first['expires_in']).toBeGreaterThan(7190)
    expect((await wechat.askToken())['access_token']).toBe(first['access_token'])
  })

  it('is made anew when forced, but not again within half a minute', async () => {
    const old = await wechat.token()
    const forced = await wechat.askToken({ force_refresh: true })
    expect(forced['access_token']).not.toBe(old)
    expect((await wechat.askToken({ force_refresh: true }))['access_token']).toBe(
      forced['access_token'],
    )
    const stale = await wechat.post(`/wxa/msg_sec_check?access_token=${old}`, {})
    expect(errcodeIn(stale)).toBe(40001)
  })

  it.each([
    [40002, { grant_type: 'authorization_code' }],
    [40013, { appid: 'wx1' }],
    [40125, { secret: 'guessed' }],
  ])('is refused with %d', async (code, change) =>
    expect(errcodeIn(await wechat.askToken(change))).toBe(code),
  )

  it('is asked for by every API that needs one', async () => {
    expect(errcodeIn(await wechat.post('/wxa/media_check_async', {}))).toBe(41001)
    expect(errcodeIn(await wechat.post('/wxa/msg_sec_check?access_token=invented', {}))).toBe(40001)
  })
})

describe('The phone number of the simulated WeChat', () => {
  const PATH = '/wxa/business/getuserphonenumber'
  const phoneCode = async (person: string) =>
    (await wechat.direct('phone-code', { person, phone: '13800000000' }))['code'] as string

  it('comes once for a code, and for its own person', async () => {
    const code = await phoneCode('陈姨')
    const openid = await wechat.openidOf('陈姨')
    expect(await wechat.withToken(PATH, { code, openid })).toMatchObject({
      errcode: 0,
      phone_info: {
        ...{ phoneNumber: '13800000000', purePhoneNumber: '13800000000', countryCode: '86' },
        watermark: { appid: CREDENTIALS.appid, timestamp: expect.any(Number) },
      },
    })
    expect(errcodeIn(await wechat.withToken(PATH, { code, openid }))).toBe(40029)
  })

  it('does not come for another person', async () => {
    const openid = await wechat.openidOf('老周')
    expect(errcodeIn(await wechat.withToken(PATH, { code: await phoneCode('陈姨'), openid }))).toBe(
      40029,
    )
  })
})

describe('The text check of the simulated WeChat', () => {
  it('(9.1) answers as documented', async () => {
    expect(await wechat.checkText()).toEqual({
      ...{ errcode: 0, errmsg: 'ok', trace_id: expect.any(String) },
      result: { suggest: 'pass', label: 100 },
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
    })
  })

  it('(9.1) objects to what everybody objects to, and to what a test wants', async () => {
    expect(await wechat.checkText({ content: '代开发票' })).toMatchObject({
      result: { suggest: 'risky', label: 20008 },
    })
    await wechat.direct('text', { suggest: 'review', label: 21000 })
    expect(await wechat.checkText()).toMatchObject({ result: { suggest: 'review', label: 21000 } })
    expect(await wechat.checkText()).toMatchObject({ result: { suggest: 'pass' } })
  })

  it.each([
    [44002, { content: '' }],
    [40000, { content: '字'.repeat(2501) }],
    [47001, { version: 1 }],
    [40129, { scene: 9 }],
    [40003, { openid: 'o0000' }],
  ])('refuses with %d', async (code, change) =>
    expect(errcodeIn(await wechat.checkText(change))).toBe(code),
  )

  it('takes 2,500 characters', async () =>
    expect(errcodeIn(await wechat.checkText({ content: '字'.repeat(2500) }))).toBe(0))

  it('knows only who came in the last two hours', async () => {
    const { code } = (await wechat.direct('login-code', { person: '新人' })) as { code: string }
    const openid = (await wechat.logIn(code))['openid'] as string
    const later = putClockForward(2 * 3_600_001)
    try {
      const answered = await wechat.post(
        `/wxa/msg_sec_check?access_token=${await wechat.token()}`,
        {
          ...{ version: 2, scene: 3, content: '人字梯', openid },
        },
      )
      expect(errcodeIn(answered)).toBe(61010)
    } finally {
      later()
    }
  })

  it('says of what is no JSON that it is none', async () =>
    expect(errcodeIn(await wechat.withToken('/wxa/msg_sec_check', 'content=1'))).toBe(47001))
})

/** Puts the clock forward; the answer puts it back. */
function putClockForward(ms: number): () => void {
  const real = Date.now
  Date.now = () => real() + ms
  return () => {
    Date.now = real
  }
}
