import { createServer } from 'node:http'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'

/** What the floor is asked: which keys, and the three items to write. */
export type FloorRequest = {
  readonly access: Key
  readonly calendar: Key
  readonly allowance: Key
  readonly puts: readonly {
    readonly item: Readonly<Record<string, unknown>>
    readonly rev: number
  }[]
}
type Key = { readonly pk: string; readonly sk: string }

export type RawClient = DynamoDBDocumentClient

export function connectRaw(endpoint: string | undefined): RawClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: 'local',
      credentials,
      ...(endpoint === undefined ? {} : { endpoint }),
    }),
  )
}

/** The same three consistent reads and the same transaction as a booking, with the bare SDK and nothing else. */
export async function bookRaw(
  client: RawClient,
  table: string,
  asked: FloorRequest,
): Promise<void> {
  const read = (Key: Key) =>
    client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))
  await read(asked.access)
  await read(asked.calendar)
  await read(asked.allowance)
  await client.send(
    new TransactWriteCommand({
      TransactItems: asked.puts.map(({ item, rev }) => ({
        Put: {
          TableName: table,
          Item: item,
          ExpressionAttributeNames: { '#rev': 'rev' },
          ...(rev === 0
            ? { ConditionExpression: 'attribute_not_exists(#rev)' }
            : {
                ConditionExpression: '#rev = :rev',
                ExpressionAttributeValues: { ':rev': rev },
              }),
        },
      })),
    }),
  )
}

if (require.main === module) {
  const client = connectRaw(process.env['DDB_ENDPOINT'])
  const table = process.env['TABLE_NAME'] ?? ''
  createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'GET') {
        response.end()
        return
      }
      const asked = JSON.parse(Buffer.concat(chunks).toString()) as FloorRequest
      bookRaw(client, table, asked).then(
        () => response.end('{}'),
        () => response.writeHead(500).end(),
      )
    })
  }).listen(Number(process.env['PORT']), '127.0.0.1')
}
