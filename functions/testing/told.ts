import {
  type _Record as StreamRecord,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { TABLE_NAME } from '../local/settings'

async function firstOf(client: DynamoDBStreamsClient): Promise<string | undefined> {
  const { Streams: [stream] = [] } = await client.send(
    new ListStreamsCommand({ TableName: TABLE_NAME }),
  )
  const StreamArn = stream?.StreamArn
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  )
  return ShardIterator
}

/** Everything that the table has told so far, in its order. */
export async function allTold(endpoint: string): Promise<readonly StreamRecord[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBStreamsClient({ endpoint, region: 'local', credentials })
  const told: StreamRecord[] = []
  let from = await firstOf(client)
  for (let isMore = true; isMore;) {
    const page = await client.send(new GetRecordsCommand({ ShardIterator: from }))
    told.push(...(page.Records ?? []))
    from = page.NextShardIterator
    isMore = from !== undefined && (page.Records ?? []).length > 0
  }
  client.destroy()
  return told
}
