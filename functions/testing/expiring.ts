import { type AttributeValue, DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { TABLE_NAME } from '../local/settings'
import { allStored, type Stored } from './stored'

const secondsOf = ({ expiresAt }: Stored): number => Number(expiresAt?.N ?? Infinity)

/** What the table does by itself within two days: deletes whatever `expiresAt` lies behind `now` (epoch ms). */
export async function expire(endpoint: string, now: number): Promise<number> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials })
  const over = (await allStored(endpoint)).filter((item) => secondsOf(item) * 1000 <= now)
  for (const { pk, sk } of over)
    await client.send(
      new DeleteItemCommand({
        TableName: TABLE_NAME,
        Key: { pk: pk as AttributeValue, sk: sk as AttributeValue },
      }),
    )
  client.destroy()
  return over.length
}
