import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { packed, WORTH_BYTES } from './packed'

const of = (body: string) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body,
})
const LONG = JSON.stringify(Array.from({ length: 100 }, (_, n) => ({ title: `人字梯${n}` })))

describe('A long answer', () => {
  it.each(['gzip', 'gzip, deflate', 'br;q=1, gzip;q=0.8'])(
    'comes packed to whoever says that they unpack it: %s',
    (accepted) => {
      const { headers, body = '', isBase64Encoded } = packed(of(LONG), accepted)
      expect(headers).toEqual({
        ...of('').headers,
        ...{ 'content-encoding': 'gzip', vary: 'accept-encoding' },
      })
      expect(isBase64Encoded).toBe(true)
      const bytes = Buffer.from(body, 'base64')
      expect(gunzipSync(bytes).toString()).toBe(LONG)
      expect(bytes.length).toBeLessThan(Buffer.byteLength(LONG) / 3)
    },
  )

  it.each([undefined, '', 'deflate', 'gzip;q=0', 'gzip;q=0.0', 'x-gzip'])(
    'comes as it is to everybody else: %s',
    (accepted) => expect(packed(of(LONG), accepted)).toEqual(of(LONG)),
  )

  it('comes as it is where it is a picture, and where it is short', () => {
    const picture = { ...of(LONG), isBase64Encoded: true }
    expect(packed(picture, 'gzip')).toEqual(picture)
    const short = of('a'.repeat(WORTH_BYTES))
    expect(packed(short, 'gzip')).toEqual(short)
  })
})
