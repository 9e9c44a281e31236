import type { DeskGroup, GroupCard, GroupView } from '../../../shared/contract/group'
import type { Want } from '../../../shared/contract/interest'
import { localDateAt } from '../../../shared/kernel/dates'
import type { GroupId } from '../../../shared/kernel/ids'
import { meetingsOf, offAhead, standingOf } from '../meeting/rules'
import type { Group, GroupCardFacts } from '../rules'

type Row = { readonly id: string; readonly card: GroupCardFacts }

/** With its next meeting; how many they are for those who live or work there, and how a neighbour stands in it. */
export function groupCard(
  { id, card }: Row,
  now: number,
  standing: { readonly mine?: Want } | undefined,
): GroupCard {
  const [next] = meetingsOf(card, now, 1)
  const { name, rhythm, venue, members, reach } = card
  return {
    ...{ id: id as GroupId, name, rhythm, venue },
    status: standingOf(card, localDateAt(now)),
    ...(next === undefined ? {} : { next }),
    ...(reach === undefined ? {} : { reach }),
    ...(standing ? { members, ...standing } : {}),
  }
}

/** Of several places, by name. */
export const byName = (lists: readonly (readonly Row[])[]): readonly Row[] =>
  lists.flat().sort((a, b) => a.card.name.localeCompare(b.card.name, 'zh'))

export const deskGroup = ({ id, card }: Row, now: number): DeskGroup => {
  const { name, rhythm, members, check } = card
  const status = standingOf(card, localDateAt(now))
  return { id: id as GroupId, name, rhythm, status, members, check }
}

const MEETINGS_SHOWN = 4

/** When it meets next, and what takes no place. */
const meetingsShown = (group: Group, now: number) => ({
  status: standingOf(group, localDateAt(now)),
  next: [...meetingsOf(group, now, MEETINGS_SHOWN)],
  off: [...offAhead(group, now)],
})

/** Of a pause that goes on. */
const pauseShown = (group: Group, now: number) =>
  group.pausedUntil !== undefined && standingOf(group, localDateAt(now)) === 'paused'
    ? { pausedUntil: group.pausedUntil }
    : {}

/** What everybody may read: not who leads it, and not who is in it. */
export function groupWords(
  group: Group,
  now: number,
): Omit<GroupView, 'members' | 'mine' | 'desk'> {
  const { id, words, venue, rhythm, limit, nodeId, nodeName } = group
  const { leader: _leader, ...others } = words
  return {
    ...{ id, words: others, venue, rhythm, nodeId, nodeName },
    ...(limit === undefined ? {} : { limit }),
    ...meetingsShown(group, now),
    ...pauseShown(group, now),
  }
}
