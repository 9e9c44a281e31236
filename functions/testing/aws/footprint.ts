import { type Item, writeUnitsOf } from './units'

/** One item that a call reads or writes, or one partition that it queries. */
export type Touched = {
  /** Absent where a query may meet any number of them. */
  readonly item?: string
  readonly table: string
  readonly key?: Item
  readonly partition: string
  /** What it writes, where the call says so. */
  readonly units?: number
}
/** What a call touches, and how. */
export type Footprint = {
  readonly does: 'read' | 'write' | 'other'
  readonly isTransaction: boolean
  readonly isConsistent: boolean
  readonly touched: readonly Touched[]
  /** Partitions of indexes that the written items stand in. */
  readonly indexed: readonly string[]
}

export type Input = Readonly<Record<string, unknown>>
type Part = {
  readonly TableName?: string
  readonly Key?: Item
  readonly Item?: Item
}

const keyOf = ({ pk = {}, sk = {} }: Item): Item => ({ pk, sk })
const textOf = (value: Readonly<Record<string, unknown>> | undefined): string =>
  Object.values(value ?? {}).join()

function touchedBy({ TableName: table = '', Key, Item }: Part): Touched {
  const key = keyOf(Key ?? Item ?? {})
  const partition = `${table} ${textOf(key['pk'])}`
  const touched = { table, key, partition, item: `${partition} ${textOf(key['sk'])}` }
  return Item ? { ...touched, units: writeUnitsOf(Item) } : touched
}

/** The indexes whose keys an item carries: `gsi1pk` and so on. */
const indexesOf = ({ TableName: table = '', Item = {} }: Part): readonly string[] =>
  Object.entries(Item)
    .filter(([name]) => /^gsi\dpk$/.test(name))
    .map(([name, value]) => `${table} ${name} ${textOf(value)}`)

type Asked = Part & {
  readonly IndexName?: string
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>
  readonly ExpressionAttributeValues?: Item
  readonly TransactItems?: readonly Readonly<Record<string, Part>>[]
  readonly RequestItems?: Readonly<Record<string, unknown>>
  readonly ConsistentRead?: boolean
}

/** The partition that a query asks for: what its condition sets equal to the partition key. */
function queried(asked: Asked): Touched {
  const { TableName: table = '', IndexName, KeyConditionExpression: condition = '' } = asked
  const nameOf = (name: string) => asked.ExpressionAttributeNames?.[name] ?? name
  const equals = [...condition.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)]
  const found = equals.find(([, name = '']) => nameOf(name).endsWith('pk'))
  const value = textOf(asked.ExpressionAttributeValues?.[found?.[2] ?? ''])
  return {
    table,
    partition: [table, IndexName && `${IndexName}pk`, value].filter(Boolean).join(' '),
  }
}

const parts = ({ TransactItems = [] }: Asked): readonly Part[] =>
  TransactItems.map((one) => Object.values(one)[0] ?? {})

type Batch = { readonly Keys?: readonly Item[]; readonly ConsistentRead?: boolean }
const batches = ({ RequestItems = {} }: Asked) =>
  Object.entries(RequestItems as Record<string, Batch>)
const batched = (asked: Asked): readonly Part[] =>
  batches(asked).flatMap(([TableName, { Keys = [] }]) => Keys.map((Key) => ({ TableName, Key })))

type Kind = Pick<Footprint, 'does' | 'isTransaction'>
const READ: Kind = { does: 'read', isTransaction: false }
const WRITE: Kind = { does: 'write', isTransaction: false }
const one = (asked: Asked): readonly Part[] => [asked]

type Operation = Kind & { readonly parts: (asked: Asked) => readonly Part[] }
const OPERATIONS: Readonly<Record<string, Operation>> = {
  GetItem: { ...READ, parts: one },
  BatchGetItem: { ...READ, parts: batched },
  Query: { ...READ, parts: () => [] },
  TransactGetItems: { ...READ, isTransaction: true, parts },
  PutItem: { ...WRITE, parts: one },
  UpdateItem: { ...WRITE, parts: one },
  DeleteItem: { ...WRITE, parts: one },
  TransactWriteItems: { ...WRITE, isTransaction: true, parts },
}

const OTHER: Footprint = {
  ...{ does: 'other', isTransaction: false, isConsistent: true, touched: [], indexed: [] },
}

/** What a call will touch, read from its body alone. Scans and calls about the table itself are `other`. */
export function footprintOf(operation: string, input: Input): Footprint {
  const known = OPERATIONS[operation]
  if (!known) return OTHER
  const asked = input as Asked
  const found = known.parts(asked)
  const isConsistent =
    asked.ConsistentRead === true || batches(asked).some(([, batch]) => batch.ConsistentRead)
  return {
    ...{ does: known.does, isTransaction: known.isTransaction },
    isConsistent: isConsistent || known.isTransaction || known.does === 'write',
    touched: operation === 'Query' ? [queried(asked)] : found.map(touchedBy),
    indexed: found.flatMap(indexesOf),
  }
}
