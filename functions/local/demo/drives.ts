import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import { openDrive } from '../../interest/asking/actions'
import { sayInterest } from '../../interest/saying/actions'
import { callAs, type DemoTown, must } from './neighbours'

const NEEDED = 5
/** By their position: of two households. */
const WOULD_COME = [26, 27]

/** A class that the community asks about, and that three households are missing to. Answers with how many there are. */
export async function seedDrives({ compounds, workers, people }: DemoTown): Promise<number> {
  const [compound] = compounds
  if (!compound) return 0
  const call = await callAs(workers.get(compound.communityId) ?? '')
  const { id: driveId } = must(
    await openDrive(call, {
      nodeId: compound.id,
      words: {
        ...{ kind: 'class', title: '毛笔书法班', teacher: '退休的林老师' },
        description: '从握笔学起，笔墨纸社区备好。每周一次，先办一期看看。',
      },
      venue: { name: '共享小屋' },
      ...{ capacity: 12, needed: NEEDED, until: addDays(localDateAt(Date.now()), 20) },
      wished: { weekday: 6, hours: { from: '09:00', until: '10:30' } as HourRange },
    }),
  )
  for (const position of WOULD_COME) {
    const token = people[position]?.token
    if (token !== undefined) must(await sayInterest(await callAs(token), { driveId, want: 'in' }))
  }
  return 1
}
