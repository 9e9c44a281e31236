import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb'
import { Mishap } from './mishap'
import type { Plan } from './serverless'

/** The keys of the declared table that the engine understands; backups, encryption and tags are for AWS. */
const USED = ['KeySchema', 'AttributeDefinitions', 'GlobalSecondaryIndexes', 'BillingMode'] as const

export const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })

const firstLineOf = (fault: unknown): string => String(fault).split('\n', 1).join('')

type Creation = { readonly endpoint: string; readonly name: string; readonly hasStream: boolean }

/** Makes the table of serverless.yml on the engine; one that is there already stays as it is. */
export async function makeTable(
  { table }: Plan,
  { endpoint, name, hasStream }: Creation,
): Promise<void> {
  const declared = Object.fromEntries(USED.map((key) => [key, table[key]])) as unknown as Omit<
    CreateTableCommandInput,
    'TableName'
  >
  const stream = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const
  const client = clientOf(endpoint)
  try {
    await client.send(
      new CreateTableCommand({
        ...declared,
        TableName: name,
        ...(hasStream ? { StreamSpecification: stream } : {}),
      }),
    )
  } catch (fault) {
    if (!(fault instanceof ResourceInUseException))
      throw new Mishap(`The engine at ${endpoint} did not make the table: ${firstLineOf(fault)}`)
  } finally {
    client.destroy()
  }
}
