import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Mishap } from './mishap'
import { readKept } from './kept'

export type LocalSecrets = {
  readonly sessionSecret: string
  readonly wechatSecret: string
  readonly phoneSecret: string
  readonly pushToken: string
  readonly aesKey: string
}

const random = (bytes: number): string => randomBytes(bytes).toString('base64url')

const newSecrets = (): LocalSecrets => ({
  sessionSecret: random(32),
  wechatSecret: random(16),
  phoneSecret: random(32),
  pushToken: random(12),
  aesKey: randomBytes(32).toString('base64').slice(0, 43),
})

const isWhole = (kept: Partial<LocalSecrets>): kept is LocalSecrets =>
  Object.keys(newSecrets()).every((name) => name in kept)

/** Secrets of this machine's own: made at the first start, kept for its owner's eyes. */
export function localSecrets(folder: string | undefined): LocalSecrets {
  if (folder === undefined) return newSecrets()
  const file = join(folder, 'secrets.json')
  const kept = existsSync(file) ? readKept<Partial<LocalSecrets>>(file) : {}
  if (isWhole(kept)) return kept
  mkdirSync(folder, { recursive: true })
  // A folder of an older version keeps what it had.
  const made = { ...newSecrets(), ...kept }
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  return made
}

/** The port that was asked for, or 3000; the two behind it are taken too. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1024 || port > 65_000)
    throw new Mishap(`PORT is "${text}", but must be a number from 1024 to 65000.`)
  return port
}

export const WECHAT_APPID = 'wx0000000000linxiang'
export const TABLE_NAME = 'linxiang-local'
export const BUCKET_NAME = 'linxiang-local'
export const REGION = 'cn-north-1'
export const STORE_KEYS = { accessKeyId: 'local', secretAccessKey: 'local' } as const

type Addresses = {
  readonly origin: string
  readonly wechatOrigin: string
  readonly tableEndpoint: string
}

/** What the functions read from their environment, exactly as on AWS, but with addresses of this machine. */
export const environmentOf = (
  { origin, wechatOrigin, tableEndpoint }: Addresses,
  secrets: LocalSecrets,
): Readonly<Record<string, string>> => ({
  AWS_REGION: REGION,
  // Faults and warnings; a line for every request would bury what start prints.
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  AWS_ACCESS_KEY_ID: STORE_KEYS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: STORE_KEYS.secretAccessKey,
  TABLE_NAME,
  DDB_ENDPOINT: tableEndpoint,
  BUCKET_NAME,
  OBJECTS_ENDPOINT: `${origin}/objects`,
  PUBLIC_BASE: origin,
  WECHAT_BASE: wechatOrigin,
  WECHAT_APPID,
  SESSION_SECRET: secrets.sessionSecret,
  WECHAT_SECRET: secrets.wechatSecret,
  PHONE_SECRET: secrets.phoneSecret,
  WECHAT_PUSH_TOKEN: secrets.pushToken,
  WECHAT_PUSH_AES_KEY: secrets.aesKey,
})
