import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export type StoreKeys = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
}

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()
export const sha256 = (data: string | Buffer): string =>
  createHash('sha256').update(data).digest('hex')

/** AWS4's signature of a text on a day. */
export const sign = ({ secretAccessKey, region }: StoreKeys, day: string, text: string): string =>
  hmac(
    hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, day), region), 's3'), 'aws4_request'),
    text,
  ).toString('hex')

export function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')

type Claim = {
  readonly credential: string
  readonly date: string
  readonly signedHeaders: string
  readonly signature: string
  readonly payloadHash: string
  /** Seconds for which an address is good; absent for signed headers. */
  readonly seconds: number | undefined
}

function claimInHeader({ headers }: IncomingMessage): Claim | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  if (!match) return undefined
  const [, credential = '', signedHeaders = '', signature = ''] = match
  const date = String(headers['x-amz-date'] ?? '')
  const payloadHash = String(headers['x-amz-content-sha256'] ?? '')
  return { credential, signedHeaders, signature, date, payloadHash, seconds: undefined }
}

function claimInQuery(query: URLSearchParams): Claim | undefined {
  const signature = query.get('X-Amz-Signature')
  if (signature === null) return undefined
  return {
    signature,
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
    date: query.get('X-Amz-Date') ?? '',
    payloadHash: 'UNSIGNED-PAYLOAD',
    seconds: Number(query.get('X-Amz-Expires')),
  }
}

const instantOf = (amzDate: string): number =>
  Date.parse(
    amzDate.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'),
  )

const CLOCK_SKEW_MS = 900_000

const MAX_SECONDS = 604_800

const isInTime = ({ date, seconds = CLOCK_SKEW_MS / 1000 }: Claim): boolean => {
  const age = Date.now() - instantOf(date)
  return seconds <= MAX_SECONDS && age > -CLOCK_SKEW_MS && age < seconds * 1000
}

// S3 wants the host signed: what is signed for one store must open no other.
const signedNames = ({ signedHeaders }: Claim): readonly string[] => signedHeaders.split(';')

/** What the request says its body's hash is, when it is signed by the holder of the keys; else `undefined`. */
export function verifiedPayload(
  request: IncomingMessage,
  url: URL,
  keys: StoreKeys,
): string | undefined {
  const claim = claimInHeader(request) ?? claimInQuery(url.searchParams)
  if (!claim || !isInTime(claim) || !signedNames(claim).includes('host')) return undefined
  const day = claim.date.slice(0, 8)
  const scope = `${day}/${keys.region}/s3/aws4_request`
  if (claim.credential !== `${keys.accessKeyId}/${scope}`) return undefined
  const headers = signedNames(claim)
    .map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}\n`,
    )
    .join('')
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    headers,
    claim.signedHeaders,
    claim.payloadHash,
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', claim.date, scope, sha256(canonical)].join('\n')
  return isEqual(sign(keys, day, text), claim.signature) ? claim.payloadHash : undefined
}
