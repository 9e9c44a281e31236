import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { errcodeIn, type Json, SimulatedWechat } from '../../testing/simulated'
import { Counter } from './quota'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
// The beginning of a minute, and of a day in Shanghai.
const MORNING = Date.parse('2030-05-01T00:00:00+08:00')

let wechat: SimulatedWechat
const itIs = (ms: number): void => {
  jest.spyOn(Date, 'now').mockReturnValue(MORNING + ms)
}
beforeEach(async () => {
  itIs(0)
  wechat = new SimulatedWechat()
  await wechat.start()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await wechat.stop()
})

/** Asks that often, some at a time. */
async function often(times: number, ask: () => Promise<Json>): Promise<readonly unknown[]> {
  const codes: unknown[] = []
  for (let asked = 0; asked < times; asked += 100) {
    const some = Array.from({ length: Math.min(100, times - asked) }, ask)
    codes.push(...(await Promise.all(some)).map(errcodeIn))
  }
  return codes
}

describe('A code of the simulated WeChat is good for five minutes', () => {
  const PHONE = '/wxa/business/getuserphonenumber'
  const phoneCode = async () =>
    (await wechat.direct('phone-code', { person: '陈姨', phone: '13800000000' }))['code']

  it.each([
    [5 * MINUTE, undefined],
    [5 * MINUTE + 1, 40029],
  ])('(1.1) to log in: after %d ms', async (ms, answer) => {
    const code = await wechat.codeOf('陈姨')
    itIs(ms)
    expect(errcodeIn(await wechat.logIn(code))).toBe(answer)
  })

  it.each([
    [5 * MINUTE, 0],
    [5 * MINUTE + 1, 40029],
  ])('for a phone number: after %d ms', async (ms, answer) => {
    const code = await phoneCode()
    itIs(ms)
    expect(errcodeIn(await wechat.withToken(PHONE, { code }))).toBe(answer)
  })
})

describe('The token of the simulated WeChat', () => {
  const isAnswered = async (token: string) =>
    errcodeIn(await wechat.post(`/wxa/msg_sec_check?access_token=${token}`, {}))

  it('has expired after two hours, and another is given', async () => {
    const token = await wechat.token()
    itIs(2 * HOUR - 1)
    expect(await isAnswered(token)).toBe(47001)
    itIs(2 * HOUR)
    expect(await isAnswered(token)).toBe(42001)
    expect(await wechat.token()).not.toBe(token)
  })

  it('is made anew by force twenty times in a day, and no more', async () => {
    const tokens = new Set<unknown>()
    const force = async (ms: number) => {
      itIs(ms)
      tokens.add((await wechat.askToken({ force_refresh: true }))['access_token'])
    }
    for (let times = 0; times < 22; times++) await force(times * MINUTE)
    expect(tokens.size).toBe(20)
    await force(DAY)
    expect(tokens.size).toBe(21)
  })
})

describe('The simulated WeChat has had enough', () => {
  it('of one person who logs in more than a hundred times in a minute', async () => {
    const codes = await often(101, async () => wechat.logIn(await wechat.codeOf('陈姨')))
    expect(codes.filter((code) => code === undefined)).toHaveLength(100)
    expect(codes.at(-1)).toBe(45011)
    expect(errcodeIn(await wechat.logIn(await wechat.codeOf('老周')))).toBeUndefined()
    itIs(MINUTE)
    expect(errcodeIn(await wechat.logIn(await wechat.codeOf('陈姨')))).toBeUndefined()
  })

  it.each([
    ['msg_sec_check', 4000],
    ['media_check_async', 2000],
  ])('of %s after %d calls in a minute', async (api, times) => {
    const path = `/wxa/${api}?access_token=${await wechat.token()}`
    const codes = await often(times + 1, () => wechat.post(path, {}))
    expect([codes.indexOf(45009), codes.lastIndexOf(47001)]).toEqual([times, times - 1])
    itIs(MINUTE)
    expect(errcodeIn(await wechat.post(path, {}))).toBe(47001)
  })

  it('of what was asked for too often in a day, until midnight in Shanghai', () => {
    const counter = new Counter()
    const ask = () => counter.isWithin('media_check_async', { perMinute: 10, perDay: 2 })
    expect([ask(), ask(), ask()]).toEqual([true, true, false])
    itIs(DAY - 1)
    expect(ask()).toBe(false)
    itIs(DAY)
    expect(ask()).toBe(true)
  })
})
