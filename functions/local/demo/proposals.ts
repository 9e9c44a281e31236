import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import { proposeEvent } from '../../event/proposing/actions'
import { callAs, type DemoTown, must } from './neighbours'

/** By their position: of the first compound. */
const WHO = 28

/** What a neighbour would hold, and nobody has decided on. */
export async function seedProposals({ people }: DemoTown): Promise<void> {
  const person = people[WHO]
  if (!person) return
  must(
    await proposeEvent(await callAs(person.token), {
      compoundId: person.compoundId,
      words: {
        ...{ kind: 'event', title: '旧书交换会', bring: '看完的书，三本以内' },
        description: '一本换一本，孩子的绘本也行。剩下的留给共享小屋。',
      },
      venue: { name: '中心花园' },
      sessions: [
        {
          day: addDays(localDateAt(Date.now()), 9),
          hours: { from: '15:00', until: '17:00' } as HourRange,
        },
      ],
      capacity: 30,
    }),
  )
}
