import type { GroupView } from '../../../../shared/contract/group'
import { type Draft, EMPTY_DRAFT } from '../event/publish/draft'

/** An event of a group, filled in: its name, place, hours and next day, to be published as any other. */
export function heldOnce({ words, venue, rhythm, next, nodeId, limit }: GroupView): Draft {
  const [day] = next
  return {
    ...EMPTY_DRAFT,
    ...{ kind: 'event', title: words.name, description: words.about ?? '', place: venue.name },
    ...{ hours: rhythm.hours, reach: nodeId },
    ...(limit === undefined ? {} : { capacity: limit }),
    ...(day === undefined ? {} : { day }),
  }
}
