import type { HourRange } from '../../../shared/kernel/hours'
import { joinGroup } from '../../group/joining/actions'
import { openGroup } from '../../group/opening/actions'
import { callAs, type DemoTown, must } from './neighbours'

/** By their position. */
const IN_IT = [20, 21, 24]

/** 八段锦, three mornings a week. Answers with how many groups there are. */
export async function seedGroups({ compounds, workers, people }: DemoTown): Promise<number> {
  const [compound] = compounds
  if (!compound) return 0
  const call = await callAs(workers.get(compound.communityId) ?? '')
  const { id: groupId } = must(
    await openGroup(call, {
      nodeId: compound.id,
      words: {
        ...{ name: '八段锦小组', leader: '赵师傅' },
        about: '一起练八段锦，从头学也行。穿软底鞋。',
      },
      venue: { name: '中心广场' },
      rhythm: {
        weekdays: [1, 3, 5],
        hours: { from: '07:00', until: '08:00' } as HourRange,
      },
    }),
  )
  for (const position of IN_IT) {
    const token = people[position]?.token
    if (token !== undefined) must(await joinGroup(await callAs(token), { groupId, want: 'in' }))
  }
  return 1
}
