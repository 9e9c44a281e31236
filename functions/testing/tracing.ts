import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { PHOTO_SIZES } from '../../shared/contract/moderation'
import { TABLE_NAME } from '../local/settings'
import type { Life } from './wholeLife'
import { allStored, type Stored } from './stored'
import type { Town } from './town'

const INDEXES = ['gsi1', 'gsi2', 'gsi3', 'gsi4'] as const

/** Everything in an index, as it is projected there. */
async function indexed(endpoint: string, index: string): Promise<readonly Stored[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials })
  const items: Stored[] = []
  let from: Record<string, AttributeValue> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: TABLE_NAME, IndexName: index, ExclusiveStartKey: from }),
    )
    items.push(...Items)
    from = LastEvaluatedKey
  } while (from)
  client.destroy()
  return items
}

/** What tells of somebody, noted before they are erased: their words, their account, their files. */
export type Marks = {
  readonly id: string
  readonly words: readonly string[]
  readonly files: readonly string[]
}

export async function marksOf(town: Town, { person, words }: Life): Promise<Marks> {
  const { PHOTO_KEYS } = await import('../platform/objects')
  const items = await allStored(town.tableEndpoint)
  const isOf = (entity: string, item: Stored) => item['_et']?.S === entity
  const own = items.find((item) => isOf('Resident', item) && item['id']?.S === person.id)
  const photos = items.filter((item) => isOf('Photo', item) && item['ownerId']?.S === person.id)
  const files = photos.flatMap((item) => {
    const id = item['id']?.S ?? ''
    const sizes = Object.keys(PHOTO_SIZES)
    return sizes.flatMap((size) => [PHOTO_KEYS.private(id, size), PHOTO_KEYS.public(id, size)])
  })
  const openid = own?.['openid']?.S ?? ''
  const all = [...Object.values(words), openid].filter((word) => word !== '')
  return { id: person.id ?? '', words: all, files }
}

const bytesIn = (item: Stored, words: readonly string[]): number =>
  words.reduce((sum, word) => {
    const times = JSON.stringify(item).split(word).length - 1
    return sum + times * Buffer.byteLength(word)
  }, 0)

/** Bytes by entity, in the table and in each index. */
async function wordsLeft(
  town: Town,
  { words }: Marks,
  isLeftOut: (item: Stored) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>()
  const look = (place: string, items: readonly Stored[]) => {
    for (const item of items.filter((one) => !isLeftOut(one))) {
      const bytes = bytesIn(item, words)
      const key = `${place} ${item['_et']?.S ?? ''}`
      if (bytes > 0) left.set(key, (left.get(key) ?? 0) + bytes)
    }
  }
  look('table', await allStored(town.tableEndpoint))
  for (const index of INDEXES) look(index, await indexed(town.tableEndpoint, index))
  return left
}

async function filesLeft({ files }: Marks): Promise<readonly string[]> {
  const { readObject } = await import('../platform/objectStore')
  const found = await Promise.all(
    files.map(async (key) => ((await readObject(key)) === undefined ? undefined : key)),
  )
  return found.filter((key) => key !== undefined)
}

/** What stands under somebody's own keys. */
export async function itemsUnder(town: Town, id: string): Promise<readonly string[]> {
  const items = await allStored(town.tableEndpoint)
  return items
    .filter((item) => item['pk']?.S?.startsWith(`RESIDENT#${id}`))
    .map((item) => item['_et']?.S ?? '')
    .sort()
}

export type Traces = {
  readonly bytes: number
  readonly files: number
  /** In their own inbox. */
  readonly notices: number
  readonly where: string
}
export const NO_TRACES: Traces = { bytes: 0, files: 0, notices: 0, where: '' }

/** What is left of somebody; `now` what others were told of their things stands in other people's inboxes for a while. */
export async function tracesOf(town: Town, marks: Marks, when: 'now' | 'later'): Promise<Traces> {
  const isTold = (item: Stored): boolean => when === 'now' && item['_et']?.S === 'Notice'
  const [left, files] = [await wordsLeft(town, marks, isTold), await filesLeft(marks)]
  const own = await itemsUnder(town, marks.id)
  return {
    bytes: [...left.values()].reduce((sum, one) => sum + one, 0),
    files: files.length,
    notices: own.filter((entity) => entity === 'Notice').length,
    where: [...left.keys(), ...files].join(', '),
  }
}
