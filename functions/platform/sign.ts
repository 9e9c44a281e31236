import { createHmac, timingSafeEqual } from 'node:crypto'

const digest = (secret: string, text: string): Buffer =>
  createHmac('sha256', secret).update(text).digest()

/** 16 bytes of HMAC-SHA-256, base64url: enough for cursors and tickets that live for minutes. */
export const signatureOf = (secret: string, text: string): string =>
  digest(secret, text).subarray(0, 16).toString('base64url')

export function isSigned(secret: string, text: string, signature: string): boolean {
  const expected = Buffer.from(signatureOf(secret, text))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Four digits that only the holder of the secret can tell. */
export const fourDigits = (secret: string, text: string): string =>
  String(digest(secret, text).readUInt32BE() % 10_000).padStart(4, '0')

/** Eight digits, of the same kind. */
export const eightDigits = (secret: string, text: string): string =>
  String(digest(secret, text).readUIntBE(0, 6) % 100_000_000).padStart(8, '0')
