import { ScanCommand } from 'dynamodb-toolbox/table/actions/scan'
import { table } from '../../../platform/table'

/** An item as it is stored, with the name of its kind. */
export type Item = Readonly<Record<string, unknown>> & { readonly _et: string }

const AT_ONCE = 1000

/** Everything of some kinds in the table, a page after the other, in no order and as it was lately: half the price. */
export async function* pagesOf(...kinds: readonly string[]): AsyncGenerator<readonly Item[]> {
  let from: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await table
      .build(ScanCommand)
      .options({
        ...{ limit: AT_ONCE, filter: { attr: '_et', in: [...kinds] } },
        ...(from === undefined ? {} : { exclusiveStartKey: from }),
      })
      .send()
    yield Items as unknown as readonly Item[]
    from = LastEvaluatedKey
  } while (from !== undefined)
}
