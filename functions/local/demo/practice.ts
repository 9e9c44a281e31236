import { openPractice } from '../../report/practice/actions'
import { callAs, type DemoTown, must } from './neighbours'

/** 练习小区 of each community, for its class and for whoever looks at the program. */
export async function seedPractice({ workers }: DemoTown): Promise<void> {
  for (const [communityId, token] of workers)
    must(await openPractice(await callAs(token), { communityId }))
}
