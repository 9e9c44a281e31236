import { type AttributeValue, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { TABLE_NAME } from '../../local/settings'
import { allStored, type Stored } from '../../testing/stored'
import type { Town } from '../../testing/town'

/** Out of a text, out of an attribute, out of an element: whichever of them a page forgets. */
const SCRIPT =
  `"'></title></textarea><script>window.ran=(window.ran||0)+1</script>` +
  `<img src=x onerror="window.ran=(window.ran||0)+1">`

const CHINESE = /[\u4e00-\u9fff]/
/** Keys are found by what they say. */
const KEY = /^(?:pk|sk|gsi\d+(?:pk|sk)|_et)$/

let planted = 0

/** A row of words in one text is such a row still, with a script behind each of its words. */
function plantedText(text: string): string {
  if (!/^\[.*\]$/s.test(text)) return `${text}${SCRIPT}`
  const words = JSON.parse(text) as readonly unknown[]
  return JSON.stringify(
    words.map((word) => (typeof word === 'string' && CHINESE.test(word) ? word + SCRIPT : word)),
  )
}

function plantedIn(value: AttributeValue): AttributeValue {
  if (value.S !== undefined && CHINESE.test(value.S)) {
    planted++
    return { S: plantedText(value.S) }
  }
  if (value.L) return { L: value.L.map(plantedIn) }
  if (!value.M) return value
  const inside = Object.entries(value.M).map(([name, one]) => [name, plantedIn(one)] as const)
  return { M: Object.fromEntries(inside) }
}

const plantedItem = (item: Stored): Stored =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, KEY.test(name) ? value : plantedIn(value)]),
  )

/** Behind every text that somebody wrote stands a script, wherever the table holds it; says how many. */
export async function plantScripts(town: Town): Promise<number> {
  await town.stream?.stop()
  const client = new DynamoDBClient({
    ...{ endpoint: town.tableEndpoint, region: 'local' },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  for (const item of await allStored(town.tableEndpoint)) {
    const before = planted
    const Item = plantedItem(item)
    if (planted > before) await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item }))
  }
  client.destroy()
  return planted
}
