import { createServer } from 'node:http'
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { connectRaw, type RawClient } from './floor'

type Key = { readonly pk: string; readonly sk: string }
/** What the floor is asked: which keys, whose seat, and the record to write. */
export type SeatRequest = {
  readonly access: Key
  readonly seating: Key
  readonly by: string
  readonly record: Key & Readonly<Record<string, unknown>>
}

const CONDITION =
  '#free >= :one AND attribute_not_exists(#entries.#by) AND #isQueueOpen = :no AND #isOpen = :yes AND #opensAt <= :now AND #closesAt > :now'

/** The same two consistent reads, the same claim and the same record as a sign-up, with the bare SDK and nothing else. */
export async function seatRaw(client: RawClient, TableName: string, asked: SeatRequest) {
  const read = (Key: Key) => client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  await read(asked.access)
  const { pk, sk } = asked.record
  await read({ pk, sk })
  await client.send(
    new UpdateCommand({
      ...{ TableName, Key: asked.seating, ConditionExpression: CONDITION },
      UpdateExpression: 'SET #entries.#by = :entry ADD #rev :one, #free :less',
      ExpressionAttributeNames: {
        ...{ '#free': 'free', '#entries': 'entries', '#by': asked.by, '#rev': 'rev' },
        ...{ '#isQueueOpen': 'isQueueOpen', '#isOpen': 'isOpen' },
        ...{ '#opensAt': 'opensAt', '#closesAt': 'closesAt' },
      },
      ExpressionAttributeValues: {
        ...{ ':one': 1, ':less': -1, ':entry': '1.1', ':no': false, ':yes': true },
        ':now': Date.now(),
      },
      ...{ ReturnValues: 'UPDATED_NEW', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    }),
  )
  await client.send(
    new PutCommand({
      ...{ TableName, Item: asked.record, ConditionExpression: 'attribute_not_exists(#rev)' },
      ExpressionAttributeNames: { '#rev': 'rev' },
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
      seatRaw(client, table, JSON.parse(Buffer.concat(chunks).toString()) as SeatRequest).then(
        () => response.end('{}'),
        () => response.writeHead(500).end(),
      )
    })
  }).listen(Number(process.env['PORT']), '127.0.0.1')
}
