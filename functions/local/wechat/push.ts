import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Push, State } from './state'

export type PushTarget = {
  readonly pushUrl: string
  readonly pushToken: string
  readonly aesKey: string
  readonly appid: string
}

const BLOCK = 32

function encrypt(message: string, { aesKey, appid }: PushTarget): string {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appid)])
  const padding = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(padding, padding)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}

const sha1 = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** A message as WeChat pushes it in secure mode: encrypted, and signed over the ciphertext. */
export function seal(
  message: object,
  target: PushTarget,
): { readonly body: string; readonly query: string } {
  const encrypted = encrypt(JSON.stringify(message), target)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = String(randomBytes(4).readUInt32BE())
  const query = new URLSearchParams({
    signature: sha1(target.pushToken, timestamp, nonce),
    timestamp,
    nonce,
    openid: 'simulator',
    encrypt_type: 'aes',
    msg_signature: sha1(target.pushToken, timestamp, nonce, encrypted),
  }).toString()
  return { body: JSON.stringify({ ToUserName: 'gh_linxiang', Encrypt: encrypted }), query }
}

const TIMEOUT_MS = 5000
const TRIES = 3
const PAUSE_MS = 400

async function post(url: string, body: string): Promise<string> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return response.ok ? await response.text() : `HTTP ${response.status}`
  } catch {
    return 'no answer'
  }
}

/** Sends a push until it is answered with "success" or nothing, three times at the most. */
export async function send(
  state: State,
  target: PushTarget,
  message: { readonly trace_id: string },
): Promise<void> {
  const push: Push = { traceId: message.trace_id, ...seal(message, target), answer: '' }
  state.pushes.push(push)
  for (let count = 0; count < TRIES; count++) {
    push.answer = await post(`${target.pushUrl}?${push.query}`, push.body)
    if (push.answer === 'success' || push.answer === '') return
    await wait(PAUSE_MS)
  }
}
