import { type EventId, idPattern } from '../../shared/kernel/ids'
import { erasePhoto } from '../moderation/erasing/actions'
import type { Photo } from '../moderation/photo/rules'
import type { Withheld } from '../moderation/withheld/rules'
import { tell } from '../notice/actions'
import { type Reaction, reaction } from '../platform/stream'
import { withPhoto } from './cover/rules'
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

const EVENT = idPattern('event')

/** Shown once it has passed, and no more when its pictures go. */
const coverMoved = reaction<Photo>('Photo', async (world, { after }) => {
  if (after && EVENT.test(after.subjectId))
    await follow(world, after.subjectId as EventId, (event) => withPhoto(event, after))
})

/** The table has forgotten it: its photo goes with it. */
const forgotten = reaction<Event>('Event', async (world, { before, after }) => {
  if (before?.cover && !after) await erasePhoto(world, before.cover.photoId)
})

export const eventReactions: readonly Reaction[] = [textDecided, decided, coverMoved, forgotten]
