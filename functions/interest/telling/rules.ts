import { addDays } from '../../../shared/kernel/dates'
import type { News } from '../../notice/rules'
import type { Drafted, Drive } from '../rules'

type Told = Pick<News, 'kind' | 'title' | 'from' | 'until' | 'hours' | 'reason' | 'sessionId'>

const whenOf = ({ day, hours }: Drafted) => ({ from: day, until: addDays(day, 1), hours })

function heldNews({ draft, words: { title } }: Drive): Told | undefined {
  return draft && { kind: 'interest.held', title, ...whenOf(draft), sessionId: draft.sessionId }
}

/** What a drive is news of to those who would have come, once nothing more comes of it. */
export function newsOf(drive: Drive): Told | undefined {
  const { status, words, reason } = drive
  if (status === 'held') return heldNews(drive)
  if (status === 'lapsed') return { kind: 'interest.lapsed', title: words.title }
  return status === 'ended' && reason !== undefined
    ? { kind: 'interest.ended', title: words.title, reason }
    : undefined
}

/** The same to those at the desk, at the moment when enough would come. */
export function deskNewsOf(before: Drive | undefined, after: Drive): Told | undefined {
  if (after.status !== 'enough' || before?.status === 'enough' || !after.draft) return undefined
  return { kind: 'interest.enough', title: after.words.title, ...whenOf(after.draft) }
}

/** Its words were refused: for whoever wrote them. */
export const isRefusedNow = (before: Drive | undefined, after: Drive): boolean =>
  after.textCheck.is === 'refused' && before?.textCheck.is !== 'refused'
