import { isEqual, sign, type StoreKeys } from './signature'

export type Fields = Readonly<Record<string, string>>
export type Refused = { readonly status: number; readonly code: string }
type Allowed = {
  readonly key: string
  readonly contentType: string
  readonly min: number
  readonly max: number
}

const refused = (status: number, code: string): Refused => ({ status, code })

type Condition =
  Readonly<Record<string, string>> | readonly [string, string | number, string | number]
type Policy = { readonly expiration: string; readonly conditions: readonly Condition[] }

function readPolicy(text: string): Policy | undefined {
  try {
    const policy = JSON.parse(Buffer.from(text, 'base64').toString()) as Policy
    return Array.isArray(policy.conditions) ? policy : undefined
  } catch {
    return undefined
  }
}

/** Fields that need no condition: the signature's own, and the file. */
const FREE = new Set(['policy', 'x-amz-signature', 'file'])

function isKept(condition: Condition, fields: Fields, bucket: string): boolean {
  const valueOf = (name: string): string | undefined =>
    name === 'bucket' ? bucket : fields[name.toLowerCase()]
  if (!Array.isArray(condition))
    return Object.entries(condition).every(([name, value]) => valueOf(name) === value)
  const [operator, name, value] = condition as readonly [string, string, string]
  const actual = valueOf(String(name).replace(/^\$/, ''))
  if (operator === 'eq') return actual === value
  if (operator === 'starts-with') return actual?.startsWith(value) ?? false
  return operator === 'content-length-range'
}

const namesIn = (condition: Condition): readonly string[] =>
  Array.isArray(condition)
    ? [String(condition[1]).replace(/^\$/, '').toLowerCase()]
    : Object.keys(condition).map((name) => name.toLowerCase())

function isSigned(fields: Fields, keys: StoreKeys): boolean {
  if (fields['x-amz-algorithm'] !== 'AWS4-HMAC-SHA256') return false
  const [accessKeyId, day = '', ...scope] = (fields['x-amz-credential'] ?? '').split('/')
  const isOurs = accessKeyId === keys.accessKeyId
  if (!isOurs || scope.join('/') !== `${keys.region}/s3/aws4_request`) return false
  const signature = sign(keys, day, fields['policy'] ?? '')
  return isEqual(signature, fields['x-amz-signature'] ?? '')
}

/** Every field is named by a condition, and every condition is kept. */
function isAllowed({ conditions }: Policy, fields: Fields, bucket: string): boolean {
  const covered = new Set(conditions.flatMap(namesIn))
  const isCovered = Object.keys(fields).every((name) => FREE.has(name) || covered.has(name))
  return isCovered && conditions.every((condition) => isKept(condition, fields, bucket))
}

const LARGEST = 5 * 1024 ** 3

function rangeOf({ conditions }: Policy): { readonly min: number; readonly max: number } {
  const range = conditions.find(
    (condition) => Array.isArray(condition) && condition[0] === 'content-length-range',
  ) as readonly [string, number, number] | undefined
  const [, min, max] = range ?? ['', 0, LARGEST]
  return { min, max }
}

/** Whether a form may be stored, and in which bounds: what S3 checks of a presigned POST. Field names in lower case. */
export function checkPolicy(fields: Fields, bucket: string, keys: StoreKeys): Allowed | Refused {
  const policy = readPolicy(fields['policy'] ?? '')
  if (!policy) return refused(403, 'AccessDenied')
  if (!isSigned(fields, keys)) return refused(403, 'SignatureDoesNotMatch')
  const isInTime = Date.parse(policy.expiration) > Date.now()
  if (!isInTime || !isAllowed(policy, fields, bucket)) return refused(403, 'AccessDenied')
  return {
    key: fields['key'] ?? '',
    contentType: fields['content-type'] ?? 'application/octet-stream',
    ...rangeOf(policy),
  }
}
