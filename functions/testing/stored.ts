import {
  type AttributeValue,
  DynamoDBClient,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { TABLE_NAME } from '../local/settings'

/** An item as the table holds it: every attribute with its type. */
export type Stored = Readonly<Record<string, AttributeValue>>

const clientOf = (endpoint: string): DynamoDBClient => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new DynamoDBClient({ endpoint, region: 'local', credentials })
}

/** What somebody agreed to, as it stood before the text was changed. */
export async function agreedOnceTo(endpoint: string, residentId: string, version: number) {
  const client = clientOf(endpoint)
  await client.send(
    new UpdateItemCommand({
      TableName: TABLE_NAME,
      Key: { pk: { S: `RESIDENT#${residentId}` }, sk: { S: 'ACCESS' } },
      UpdateExpression: 'SET agreedTo = :version',
      ExpressionAttributeValues: { ':version': { N: String(version) } },
    }),
  )
  client.destroy()
}

/** A street or a community as it was stored before such had a list: by its id alone. */
export async function unlistedOnce(endpoint: string, placeId: string) {
  const client = clientOf(endpoint)
  await client.send(
    new UpdateItemCommand({
      TableName: TABLE_NAME,
      Key: { pk: { S: `PLACE#${placeId}` }, sk: { S: 'PLACE' } },
      UpdateExpression: 'REMOVE gsi1pk, gsi1sk, card',
    }),
  )
  client.destroy()
}

/** Everything in the table, read past our own code. */
export async function allStored(endpoint: string): Promise<readonly Stored[]> {
  const client = clientOf(endpoint)
  const items: Stored[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: TABLE_NAME, ConsistentRead: true, ExclusiveStartKey: from }),
    )
    items.push(...Items)
    from = LastEvaluatedKey
  } while (from)
  client.destroy()
  return items
}

const ID = /\b([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}\b/g
const INSTANT = 1_900_000_000_000

/** What differs from run to run, by the attribute that holds it. */
const CHANCE: Readonly<Record<string, string>> = {
  ...{ key: 'key-of-this-tap', hash: 'hash-of-request', of: 'hash-of-words' },
  ...{ month: '2030-05' },
  ...{ textHash: 'hash-of-words', traceId: 'trace', openid: 'openid', account: 'account' },
  ...{ codeHash: 'hash-of-code', cardHash: 'hash-of-code' },
  ...{ scene: 'scene', owner: 'short-id', former: 'mark', digitsHash: 'hash-of-digits' },
  nonce: 'nonce',
  ...{ credentialId: 'credential', publicKey: 'public-key' },
}

const DAY = /\b20\d\d-\d\d-\d\d(?!\d)/g
const MONTH = /(?<![\d-])20\d\d-(?:0[1-9]|1[0-2])(?![\d-])/g

/** A key of the seats is whose they are, a kept one names its minute; a class of this hour or of the next day begins whenever this is asked. */
const seatsAlike = (text: string): string =>
  text
    .replace(/^[0-9A-HJKMNP-TV-Z]{26}$/, '0'.repeat(26))
    .replace(/^(\d\.\d)\.[0-9a-z]{5}$/, '$1.hthvo')
    .replace(/(?<!\d)\d\d:[03]0(?!\d)/g, '09:00')

/** How many there were, and up to which record, is of the hour; that they are numbers is of the shape. */
const COUNTS: ReadonlySet<string> = new Set([
  ...['Counted', 'Shown', 'Recount', 'ClosedMonth'],
  ...['Waits', 'SheetSums'],
])

function onesIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onesIn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, name === 'N' ? '1' : onesIn(held)]),
  )
}

const likeCounts = ({ _et }: Stored, form: unknown): unknown =>
  COUNTS.has(_et?.S ?? '') ? onesIn(form) : form

/** What is of this hour or by chance, as one and the same. */
const byChanceAlike = (text: string): string =>
  seatsAlike(text.replace(MONTH, '2030-05'))
    .replace(DAY, '2030-05-01')
    .replace(/\d{4}年\d{1,2}月/g, '2030年5月')
    .replace(/^(LOGIN|TRACE|PHONE|QR)#.*/, '$1#by-chance')
    .replace(/^[0-9a-f]{12}$/, 'nonce')
    .replace(/(?<=#DEMAND#).*/, '2030-05')
    .replace(/^(\p{L}+)#[\w-]{22}$/u, '$1#by-chance')
    .replace(/^[\w-]{22}$/, 'hash-under-a-key')
    .replace(/"scene":"\w+"/, '"scene":"by-chance"')
    // A tap may be answered before or behind the verdict over its words and photos.
    .replace(/"(state|check)":"checking"/g, '"$1":"passed"')
    .replace(/^(\d+)#[\w-]{22}$/, '$1#by-chance')
    .replace(/^(DUE|SUMS)#\d+$/, '$1#0')
    .replace(/\b(00)?1[5-9]\d{11}\b/g, `$1${INSTANT}`)

/** Known ids get the number at which they stand, all others 0; days, instants, hashes and revisions are all alike. */
export function likeAll(known: readonly string[]): (item: Stored) => unknown {
  const idOf = (id: string, prefix: string): string =>
    `${prefix}_${String(known.indexOf(id) + 1).padStart(26, '0')}`
  const textOf = (text: string): string => byChanceAlike(text.replace(ID, idOf))
  const numberOf = (name: string, digits: string): string => {
    if (name === 'rev' || name === 'edition') return '1'
    if (name === 'expiresAt') return String(INSTANT / 1000)
    return textOf(digits)
  }
  const valueOf = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((one) => valueOf(name, one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([type, held]) => {
        if (type === 'S') return ['S', CHANCE[name] ?? textOf(String(held))]
        if (type === 'N') return ['N', numberOf(name, String(held))]
        return [type, type === 'M' ? attributesOf(held) : valueOf(name, held)]
      }),
    )
  }
  const attributesOf = (item: unknown) =>
    Object.fromEntries(
      Object.entries(item as Stored)
        .map(([name, value]) => [textOf(name), valueOf(name, value)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return (item) => likeCounts(item, attributesOf(item))
}

/**
 * The row of somebody who left a list goes by itself, the mark of a case is there where it was counted before it was over:
 * whether it stands is a matter of the moment.
 */
export const isThere = ({ _et: kind, list, overAt }: Stored): boolean =>
  (kind?.S !== 'SheetRow' || list?.S !== 'none') && (kind?.S !== 'WaitMark' || overAt === undefined)
