import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { tidy, tinyPhone, writeTiny } from '../fixture'
import type { Phone } from '../phone'

type Seen = { readonly method: string; readonly url: string; readonly type: string; body: string }

const REPLIES: Readonly<Record<number, object>> = { 409: { refusal: { code: 'busy' } } }

let server: Server
let api = ''
const seen: Seen[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    const one = { method, url, type: headers['content-type'] ?? '', body: '' }
    seen.push(one)
    request.on('data', (chunk: Buffer) => (one.body += chunk.toString()))
    request.on('end', () => {
      const status = Number(/\/(\d{3})$/.exec(url)?.[1] ?? 200)
      const body = url.endsWith('/login-code') ? { code: 'c1' } : REPLIES[status]
      setTimeout(
        () => response.writeHead(status).end(JSON.stringify(body ?? { ok: 1 })),
        url.includes('slow') ? 300 : 0,
      )
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
afterEach(() => {
  tidy()
  seen.length = 0
})

/** Runs on a tap; what it answers is shown. */
const program = (code: string) => ({
  pages: {
    page: {
      wxml: '<view bindtap="go">去</view><view>{{said}}</view>',
      js: `{
        data: { said: '' },
        go() {
          const say = (result) => this.setData({ said: JSON.stringify(result) })
          ${code}
        },
      }`,
    },
  },
})

async function after(code: string, prepare?: (phone: Phone) => unknown): Promise<Phone> {
  const phone = tinyPhone(program(code), { api, wechat: api })
  await phone.open('page')
  await prepare?.(phone)
  await phone.tap('去')
  return phone
}

const ask = (path: string, more = ''): string =>
  `wx.request({ url: 'http://127.0.0.1:3000${path}', ${more} success: say, fail: say })`

describe('A call over the network', () => {
  it('goes to the address that is compiled in, wherever that is, and is counted', async () => {
    const phone = await after(ask('/v1/things?x=1', 'method: "POST", data: { a: "梯" },'))
    expect(seen).toEqual([
      { method: 'POST', url: '/v1/things?x=1', type: 'application/json', body: '{"a":"梯"}' },
    ])
    expect(await phone.text()).toContain('"statusCode":200')
    expect(phone.requests()).toMatchObject([
      { method: 'POST', path: '/v1/things', status: 200, page: 'page', bytes: 8 },
    ])
  })

  it('that is refused arrives as a success', async () => {
    const phone = await after(ask('/v1/409'))
    expect(await phone.text()).toContain('"data":{"refusal":{"code":"busy"}}')
  })

  it('that breaks the server is a fault, and so is one that nobody serves', async () => {
    await expect(after(ask('/v1/500'))).rejects.toThrow('request: GET /v1/500: 500')
    await expect(after(ask('/v1/404'))).rejects.toThrow('request: GET /v1/404: 404')
  })

  it('fails without a network, and that is no fault', async () => {
    const phone = await after(ask('/v1/things'), (one) => one.setOnline('offline'))
    expect(await phone.text()).toContain('request:fail')
    expect(seen).toEqual([])
  })

  it('loses the answer of a write that was done, and of no read', async () => {
    const losing = (one: Phone) => one.settings.lostAnswers.push(/things$/)
    const reader = await after(ask('/v1/things'), losing)
    expect(await reader.text()).toContain('"statusCode":200')
    const writer = await after(ask('/v1/things', 'method: "POST", data: {},'), losing)
    expect(await writer.text()).toContain('request:fail')
    expect(seen.map(({ method }) => method)).toEqual(['GET', 'POST'])
    await writer.tap('去')
    expect(await writer.text()).toContain('"statusCode":200')
  })

  it('that takes too long is ended, which is a fault', async () => {
    await expect(after(ask('/v1/slow', 'timeout: 50,'))).rejects.toThrow('wx: request:fail timeout')
  })

  it('can be called off', async () => {
    const phone = await after(`const task = ${ask('/v1/slow')}; setTimeout(() => task.abort(), 20)`)
    expect(await phone.waitFor('abort')).toContain('request:fail abort')
  })

  it('uploads a photo from the camera as a form, and counts the shutter', async () => {
    const photo = join(writeTiny({ pages: {} }), 'ladder.jpg')
    writeFileSync(photo, 'JPEG')
    const phone = await after(
      `wx.chooseMedia({ mediaType: ['image'], sourceType: ['camera'] }).then(({ tempFiles }) =>
        wx.uploadFile({
          url: 'http://127.0.0.1:3000/objects', filePath: tempFiles[0].tempFilePath, name: 'file',
          formData: { key: 'k1' }, success: say,
        }))`,
      (one) => one.photograph(photo),
    )
    await phone.waitFor('uploadFile:ok')
    expect(seen[0]?.type).toContain('multipart/form-data')
    expect(seen[0]?.body).toMatch(
      /name="key"\s+k1[\s\S]*name="file"; filename="tmp_1.jpg"[\s\S]*JPEG/,
    )
    expect([phone.taps(), phone.systemTaps()]).toEqual([3, 2])
  })

  it('downloads into a file that an image can show', async () => {
    const phone = await after(
      `wx.downloadFile({ url: 'http://127.0.0.1:3000/photos/1', header: { a: 'b' }, success: say })`,
    )
    expect(await phone.waitFor('tempFilePath')).toContain('wxfile://tmp_1')
  })

  it('asks the simulator for a login code', async () => {
    const phone = await after('wx.login().then(say)')
    expect(await phone.waitFor('c1')).toContain('"code":"c1"')
    expect(seen[0]).toMatchObject({ url: '/simulator/login-code', body: '{"person":"wang"}' })
  })
})
