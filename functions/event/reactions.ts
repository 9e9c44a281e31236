import type { EventId } from '../../shared/kernel/ids'
import type { Withheld } from '../moderation/withheld/rules'
import { tell } from '../notice/actions'
import { type Reaction, reaction } from '../platform/stream'
import { follow } from './planning/following/actions'
import type { Event } from './rules'
import { eventNews, withTextCheck } from './verdict/rules'

/** Its sessions are shown from then on, or it is declined. */
const textDecided = reaction<Withheld>('Withheld', async (world, { after }) => {
  if (after?.kind !== 'eventText' || after.status === 'waiting') return
  const { textHash: of = '', status, label = 'other' } = after
  await follow(world, after.subjectId as EventId, (event) =>
    withTextCheck(
      event,
      status === 'released' ? { is: 'passed', of } : { is: 'refused', of, label },
    ),
  )
})

const reasonOf = ({ textCheck, proposal }: Event): string | undefined =>
  textCheck.is === 'refused' ? textCheck.label : proposal?.reason

/** Whoever holds it hears what was decided; of the words that a worker changes nobody hears. */
const decided = reaction<Event>('Event', async (world, { before, after }) => {
  const kind = after && eventNews(before, after)
  if (!kind) return
  const reason = reasonOf(after)
  await tell(world, after.organiserId, {
    kind,
    title: after.words.title,
    at: after.changedAt,
    ...(reason === undefined ? {} : { reason }),
    cause: { factId: after.id, rev: after.rev },
  })
})

export const eventReactions: readonly Reaction[] = [textDecided, decided]
