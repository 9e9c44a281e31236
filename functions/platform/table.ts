import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Entity as BuiltEntity } from 'dynamodb-toolbox/entity'
import { Table } from 'dynamodb-toolbox/table'
import { config } from './config'

const index = (name: string) =>
  ({
    type: 'global',
    partitionKey: { name: `${name}pk`, type: 'string' },
    sortKey: { name: `${name}sk`, type: 'string' },
  }) as const

// Once: an environment does not move, and every call would read all of it.
const { region, tableName, tableEndpoint } = config()

function connect(): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    region,
    ...(tableEndpoint === undefined ? {} : { endpoint: tableEndpoint }),
  })
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

/**
 * The one table. The four indexes are sparse and carry the keys and `card`, the few words a list shows;
 * whoever needs more reads the item itself. Keys are catalogued in docs/data-model.md.
 */
export const table = new Table({
  documentClient: connect(),
  name: tableName,
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: { gsi1: index('gsi1'), gsi2: index('gsi2'), gsi3: index('gsi3'), gsi4: index('gsi4') },
  entityAttributeSavedAs: '_et',
})
export type IndexName = 'gsi1' | 'gsi2' | 'gsi3' | 'gsi4'

/**
 * One kind of item. It is built when something of it is first asked for: a call needs a few of all kinds, and every
 * start would pay for the rest.
 */
export const Entity = new Proxy(BuiltEntity, {
  construct: (_, [declared]: ConstructorParameters<typeof BuiltEntity>) => {
    let built: BuiltEntity | undefined
    return new Proxy(
      {},
      { get: (_, name) => Reflect.get((built ??= new BuiltEntity(declared)), name) as unknown },
    )
  },
})
