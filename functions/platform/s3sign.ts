import { createHash, createHmac } from 'node:crypto'
import type { Credentials } from './config'

/** Signature Version 4 for S3: presigned POST policies and GET addresses, without the SDK's weight. */
type Signing = {
  readonly credentials: Credentials
  readonly region: string
  /** Epoch ms. */
  readonly now: number
}

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** 20130524T000000Z */
const amzDate = (now: number): string =>
  new Date(now)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '')

const signingKey = (secret: string, day: string, region: string): Buffer =>
  hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request')

const scopeOf = (day: string, region: string): string => `${day}/${region}/s3/aws4_request`

type UploadPolicy = {
  readonly bucket: string
  readonly key: string
  readonly contentType: string
  readonly maxBytes: number
  /** Where a browser goes on to once the file has arrived; without it the store answers with nothing. */
  readonly landing?: string
  /** Epoch ms. */
  readonly expiresAt: number
}

/** The signature of an encoded policy: what the form carries, and what the store checks. */
export const signPolicy = (
  policy: string,
  day: string,
  { credentials, region }: Omit<Signing, 'now'>,
): string => hmac(signingKey(credentials.secretAccessKey, day, region), policy).toString('hex')

/** The form fields of a presigned POST that holds the store to one key, one type and a size. */
export function postFields(
  { bucket, key, contentType, maxBytes, landing, expiresAt }: UploadPolicy,
  { credentials, region, now }: Signing,
): Record<string, string> {
  const date = amzDate(now)
  const day = date.slice(0, 8)
  const named = {
    key,
    'Content-Type': contentType,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${credentials.accessKeyId}/${scopeOf(day, region)}`,
    'x-amz-date': date,
    ...(credentials.sessionToken === undefined
      ? {}
      : { 'x-amz-security-token': credentials.sessionToken }),
    ...(landing === undefined ? {} : { success_action_redirect: landing }),
  }
  const conditions = [
    { bucket },
    ...Object.entries(named).map(([name, value]) => ({ [name]: value })),
    ['content-length-range', 1, maxBytes],
  ]
  const expiration = new Date(expiresAt).toISOString()
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64')
  return { ...named, policy, 'x-amz-signature': signPolicy(policy, day, { credentials, region }) }
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** As a browser stores it, whatever it is called. */
const attached = (fileName: string): string => `attachment; filename*=UTF-8''${encode(fileName)}`

type Fetching = Signing & { readonly fileName?: string }

const queryFor = ({ credentials, region, now, fileName }: Fetching, seconds: number): string => {
  const date = amzDate(now)
  const query: Record<string, string> = {
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${credentials.accessKeyId}/${scopeOf(date.slice(0, 8), region)}`,
    'X-Amz-Date': date,
    'X-Amz-Expires': String(seconds),
    ...(credentials.sessionToken === undefined
      ? {}
      : { 'X-Amz-Security-Token': credentials.sessionToken }),
    'X-Amz-SignedHeaders': 'host',
    ...(fileName === undefined ? {} : { 'response-content-disposition': attached(fileName) }),
  }
  return Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}

/** An address that reads one object for some seconds, to be stored as `fileName` where that is given. */
export function presignedGet(address: URL, seconds: number, signing: Fetching): string {
  const { credentials, region, now } = signing
  const date = amzDate(now)
  const day = date.slice(0, 8)
  const query = queryFor(signing, seconds)
  const request = [
    'GET',
    address.pathname,
    query,
    `host:${address.host}\n`,
    'host',
    'UNSIGNED-PAYLOAD',
  ]
  const text = ['AWS4-HMAC-SHA256', date, scopeOf(day, region), sha256(request.join('\n'))].join(
    '\n',
  )
  const signature = hmac(signingKey(credentials.secretAccessKey, day, region), text).toString('hex')
  return `${address.origin}${address.pathname}?${query}&X-Amz-Signature=${signature}`
}
