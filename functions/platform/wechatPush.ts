import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** WeChat's message push in secure mode: signature over the ciphertext, AES-256-CBC, the appid inside. */
type PushSecrets = {
  readonly token: string
  readonly aesKey: string
  readonly appId: string
}

/** sha1 over the sorted parts, as WeChat's message push signs. */
export const pushSignature = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

type Query = Readonly<Record<string, string | undefined>>

/** Whether the query of a plain call (the check of our address) is WeChat's. */
export const isFromWechat = (
  token: string,
  { signature = '', timestamp = '', nonce = '' }: Query,
): boolean => isEqual(signature, pushSignature(token, timestamp, nonce))

const RANDOM_BYTES = 16
const LENGTH_BYTES = 4

function decrypt(encrypted: string, aesKey: string): Buffer {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
  // PKCS#7 over blocks of 32, which node's own padding does not know.
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > 32) throw new Error('padding')
  return padded.subarray(0, padded.length - padding)
}

function messageIn(plain: Buffer, appId: string): string | undefined {
  const start = RANDOM_BYTES + LENGTH_BYTES
  const end = start + plain.readUInt32BE(RANDOM_BYTES)
  return plain.subarray(end).toString() === appId
    ? plain.subarray(start, end).toString()
    : undefined
}

/** The message in a push, `undefined` when it is forged, broken or for another mini-program. */
export function openPush(
  encrypted: string,
  { timestamp = '', nonce = '', msg_signature: given = '' }: Query,
  { token, aesKey, appId }: PushSecrets,
): unknown {
  if (!isEqual(given, pushSignature(token, timestamp, nonce, encrypted))) return undefined
  try {
    const message = messageIn(decrypt(encrypted, aesKey), appId)
    return message === undefined ? undefined : JSON.parse(message)
  } catch {
    return undefined
  }
}
