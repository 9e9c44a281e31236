/** What the surroundings say; the only reader of process.env in deployed code. */
export type Config = {
  readonly region: string
  readonly tableName: string
  /** Unset on AWS. */
  readonly tableEndpoint: string | undefined
  readonly bucketName: string
  /** Unset on AWS; locally an S3-like base, path style. */
  readonly objectsEndpoint: string | undefined
  /** Where people and WeChat reach us, without a slash at the end. */
  readonly publicBase: string
  readonly wechatBase: string
  readonly wechatAppId: string
  readonly credentials: Credentials
}
export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | undefined
}
export type Secrets = {
  readonly sessionSecret: string
  readonly wechatSecret: string
  /** Of the hashes under which a phone number and a card are found: kept for good, since every hash changes with it. */
  readonly phoneSecret: string
  readonly wechatPushToken: string
  readonly wechatPushAesKey: string
}

const optional = (name: string): string | undefined => process.env[name] || undefined

function required(name: string): string {
  const value = optional(name)
  if (value === undefined) throw new Error(`The environment variable ${name} is not set.`)
  return value
}

/** Read at each call: on Lambda those of a warm function are renewed through the environment. */
export const credentials = (): Credentials => ({
  accessKeyId: required('AWS_ACCESS_KEY_ID'),
  secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
  sessionToken: optional('AWS_SESSION_TOKEN'),
})

export const config = (): Config => ({
  region: required('AWS_REGION'),
  tableName: required('TABLE_NAME'),
  tableEndpoint: optional('DDB_ENDPOINT'),
  bucketName: required('BUCKET_NAME'),
  objectsEndpoint: optional('OBJECTS_ENDPOINT'),
  publicBase: required('PUBLIC_BASE'),
  wechatBase: optional('WECHAT_BASE') ?? 'https://api.weixin.qq.com',
  wechatAppId: required('WECHAT_APPID'),
  credentials: credentials(),
})

/** `info` unless told: what is written to the log, and what is worse. */
export const isLogged = (level: 'info' | 'warn' | 'error'): boolean => {
  const levels = ['info', 'warn', 'error']
  return levels.indexOf(level) >= levels.indexOf(optional('LOG_LEVEL') ?? 'info')
}

const SECRET_NAMES = {
  sessionSecret: 'SESSION_SECRET',
  wechatSecret: 'WECHAT_SECRET',
  phoneSecret: 'PHONE_SECRET',
  wechatPushToken: 'WECHAT_PUSH_TOKEN',
  wechatPushAesKey: 'WECHAT_PUSH_AES_KEY',
} as const satisfies Record<keyof Secrets, string>

// Needed once in a function's life, so its client is not loaded before.
const fromParameterStore = async (path: string): Promise<Readonly<Record<string, string>>> =>
  (await import('./parameterStore')).readParameters(path)

let loaded: Promise<Secrets> | undefined

async function loadSecrets(): Promise<Secrets> {
  const path = optional('SECRETS_PATH')
  const stored = path === undefined ? undefined : await fromParameterStore(path)
  const read = (name: string): string => {
    const value = stored === undefined ? required(name) : stored[name]
    if (!value) throw new Error(`The secret ${name} is not stored.`)
    return value
  }
  return {
    sessionSecret: read(SECRET_NAMES.sessionSecret),
    wechatSecret: read(SECRET_NAMES.wechatSecret),
    phoneSecret: read(SECRET_NAMES.phoneSecret),
    wechatPushToken: read(SECRET_NAMES.wechatPushToken),
    wechatPushAesKey: read(SECRET_NAMES.wechatPushAesKey),
  }
}

/** Kept for the life of the function; a failed load is tried again at the next call. */
export const secrets = (): Promise<Secrets> =>
  (loaded ??= loadSecrets().catch((fault: unknown) => {
    loaded = undefined
    throw fault
  }))
