import type { SessionView } from '../../../../shared/contract/event'
import { HOUR_MS } from '../../../../shared/kernel/dates'
import { endsAt, hoursOf, startsAt } from '../../../../shared/kernel/hours'

type Held = Pick<SessionView, 'day' | 'hours' | 'venue'> & {
  readonly words: Pick<SessionView['words'], 'title'>
}

const SECOND_MS = 1000
const REMINDED_S = HOUR_MS / SECOND_MS

/** As the calendar of a phone takes it, seconds; the phone reminds an hour before. */
export function phoneEntry({ words, venue, day, hours }: Held) {
  const span = hoursOf(day, hours)
  return {
    ...{ title: words.title, location: venue.name, alarm: true, alarmOffset: REMINDED_S },
    startTime: startsAt(span) / SECOND_MS,
    // WeChat takes this one as a text.
    endTime: String(endsAt(span) / SECOND_MS),
  }
}
