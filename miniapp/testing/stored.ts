import type { World } from './world'

/** As a local table is called, and how its engine wants to be asked: by anybody. */
const TABLE = 'linxiang-local'
const HEADERS = {
  'x-amz-date': '20300501T000000Z',
  'content-type': 'application/x-amz-json-1.0',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20300501/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
}

/** The engine stands two ports behind. */
function tableOf({ origin }: World): string {
  const { protocol, hostname, port } = new URL(origin)
  return `${protocol}//${hostname}:${Number(port || 80) + 2}`
}

/** What somebody agreed to, as it stood before the text was changed: no release comes while a test runs. */
export async function agreedOnceTo(
  world: World,
  residentId: string,
  version: number,
): Promise<void> {
  const answer = await fetch(tableOf(world), {
    method: 'POST',
    headers: { ...HEADERS, 'x-amz-target': 'DynamoDB_20120810.UpdateItem' },
    body: JSON.stringify({
      TableName: TABLE,
      Key: { pk: { S: `RESIDENT#${residentId}` }, sk: { S: 'ACCESS' } },
      UpdateExpression: 'SET agreedTo = :version',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':version': { N: String(version) } },
    }),
  })
  if (!answer.ok) throw new Error(`The table answered ${answer.status}: ${await answer.text()}`)
}
