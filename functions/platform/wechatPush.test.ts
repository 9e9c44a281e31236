import { createCipheriv } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { isFromWechat, openPush, pushSignature } from './wechatPush'

// WeChat's published example of the address check.
const published = {
  signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
  timestamp: '1714036504',
  nonce: '1514711492',
}
const secrets = { token: 'AAAAA', aesKey: 'a'.repeat(43), appId: 'wx-linxiang' }

function seal(message: unknown, appId = secrets.appId) {
  const key = Buffer.from(`${secrets.aesKey}=`, 'base64')
  const text = Buffer.from(JSON.stringify(message))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([Buffer.alloc(16, 7), length, text, Buffer.from(appId)])
  const padding = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)])
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  const query = { timestamp: '1', nonce: '2' }
  return {
    encrypted,
    query: { ...query, msg_signature: pushSignature(secrets.token, '1', '2', encrypted) },
  }
}

describe("WeChat's push", () => {
  it("(9.1) checks our address as WeChat's own example says", () =>
    expect(isFromWechat('AAAAA', published)).toBe(true))

  it('(9.1) is not believed with another token', () =>
    expect(isFromWechat('BBBBB', published)).toBe(false))

  it('(9.1) is opened when it is signed and for us', () => {
    const { encrypted, query } = seal({ Event: 'wxa_media_check' })
    expect(openPush(encrypted, query, secrets)).toEqual({ Event: 'wxa_media_check' })
  })

  it('(9.1) is not opened when a byte of it was changed', () => {
    const { encrypted, query } = seal({ Event: 'wxa_media_check' })
    expect(openPush(`A${encrypted.slice(1)}`, query, secrets)).toBeUndefined()
  })

  it('(9.1) is not opened when it is for another mini-program', () => {
    const { encrypted, query } = seal({ Event: 'wxa_media_check' }, 'wx-somebody-else')
    expect(openPush(encrypted, query, secrets)).toBeUndefined()
  })

  it('(9.1) is not opened when it is garbage that somebody signed', () =>
    expect(
      openPush(
        'bm90IGEgY2lwaGVy',
        {
          timestamp: '1',
          nonce: '2',
          msg_signature: pushSignature('AAAAA', '1', '2', 'bm90IGEgY2lwaGVy'),
        },
        secrets,
      ),
    ).toBeUndefined())
})
