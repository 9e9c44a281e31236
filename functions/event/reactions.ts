import { type EventId, idPattern } from '../../shared/kernel/ids'
import { erasePhoto } from '../moderation/erasing/actions'
import type { Photo } from '../moderation/photo/rules'
import type { Withheld } from '../moderation/withheld/rules'
import { tell } from '../notice/actions'
import { type Reaction, reaction } from '../platform/stream'
import { notShownAnyMore, withPhoto } from './cover/rules'
import { follow } from './planning/following/actions'
import { type Event } from './rules'
import { lastWords } from './standing/rules'
import { eventNews, withTextCheck } from './verdict/rules'

/** Its sessions are shown from then on, or it is declined; what is seen already stands as it was. */
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

/** Where what it says can be mended or seen. */
const firstOf = ({ sessions }: Event) =>
  sessions[0] === undefined ? {} : { sessionId: sessions[0].id }

/** Whoever holds it hears what was decided, and whoever has to mend its words. */
const decided = reaction<Event>('Event', async (world, { before, after }) => {
  if (!after) return
  for (const { to, ...news } of eventNews(before, after))
    await tell(world, to, {
      ...news,
      title: lastWords(after).title,
      at: after.changedAt,
      ...(news.kind === 'event.declined' ? {} : firstOf(after)),
      cause: { factId: after.id, rev: after.rev },
    })
})

const EVENT = idPattern('event')

/** Shown once it has passed, and no more when its pictures go. */
const coverMoved = reaction<Photo>('Photo', async (world, { after }) => {
  if (after && EVENT.test(after.subjectId))
    await follow(world, after.subjectId as EventId, (event) => withPhoto(event, after))
})

/** A photo that another replaced, that was taken away, or whose event the table has forgotten is shown nowhere any more. */
const letGo = reaction<Event>('Event', async (world, { before, after }) => {
  for (const id of notShownAnyMore(before, after)) await erasePhoto(world, id)
})

export const eventReactions: readonly Reaction[] = [textDecided, decided, coverMoved, letGo]
