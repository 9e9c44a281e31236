import { addDays } from '../../../shared/kernel/dates'
import type { News } from '../../notice/rules'
import { editionOf, type Group, type GroupMember, isIn } from '../rules'

type Told = Omit<News, 'cause' | 'groupId'>

const oneDay = ({ news, rhythm }: Group) =>
  news?.day === undefined
    ? {}
    : { from: news.day, until: addDays(news.day, 1), hours: rhythm.hours }

/** Up to when it rests. */
const untilOf = ({ news }: Group) =>
  news?.day === undefined ? {} : { from: news.day, until: addDays(news.day, 1) }

const meetsAt = ({ rhythm, venue }: Group) => ({
  weekdays: [...rhythm.weekdays],
  ...{ hours: rhythm.hours, venue: venue.name },
})

/** What the last news of a group is to whoever is in it. */
export function newsOf(group: Group): Told | undefined {
  const { news, words } = group
  if (!news) return undefined
  const { is, at, because } = news
  const about = { title: words.name, at }
  if (is === 'calledOff')
    return { ...about, kind: 'group.calledOff', ...oneDay(group), reason: because ?? 'other' }
  if (is === 'paused') return { ...about, kind: 'group.paused', ...untilOf(group) }
  if (is === 'ended') return { ...about, kind: 'group.ended' }
  const kind = is === 'changed' ? 'group.changed' : 'group.resumed'
  return { ...about, kind, ...meetsAt(group) }
}

/** Whether the last news is new with this change of it. */
export const isNewsNow = (before: Group | undefined, after: Group): boolean =>
  editionOf(after) > (before ? editionOf(before) : 0)

/** Who was in it before, and is not who did it. */
export const hears = (member: GroupMember, { news }: Group): boolean =>
  news !== undefined &&
  isIn(member) &&
  member.edition < news.edition &&
  member.residentId !== news.by
