import type { DeskDrive, DriveCard, DriveView, Want } from '../../../shared/contract/interest'
import type { BuildingId, CompoundId, DriveId } from '../../../shared/kernel/ids'
import {
  type Drive,
  type DriveCardFacts,
  householdsIn,
  type Interest,
  isIn,
  isSettled,
  lackingOf,
} from '../rules'

type Row = { readonly id: string; readonly sortKey: string; readonly card: DriveCardFacts }
type Standing = { readonly mine: Want }

/** Guests are told what is asked, not how many would come. */
export function driveCard({ id, card }: Row, standing: Standing | undefined): DriveCard {
  const { kind, title, status, needed, until, reach, households } = card
  return {
    ...{ id: id as DriveId, kind, title, status, needed, until },
    ...(reach === undefined ? {} : { reach }),
    ...(standing ? { lacking: lackingOf(card, households), mine: standing.mine } : {}),
  }
}

/** Still asked on this day, or enough; what ends first in front. */
export const askedOf = (lists: readonly (readonly Row[])[], today: string): readonly Row[] =>
  lists
    .flat()
    .filter(({ card }) => card.status === 'enough' || card.until >= today)
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))

export const deskDrive = ({ id, card }: Row): DeskDrive => {
  const { title, status, check, needed, households, until } = card
  return { id: id as DriveId, title, status, check, needed, households, until }
}

/** What is asked, in words for everybody. */
export function driveWords(drive: Drive): Omit<DriveView, 'lacking' | 'mine' | 'desk'> {
  const { id, status, words, venue, capacity, maxParty, wished, needed, until } = drive
  const { nodeId, nodeName, reason, draft } = drive
  return {
    ...{ id, status, words, venue, capacity, wished, needed, until, nodeId, nodeName },
    ...(maxParty === undefined ? {} : { maxParty }),
    ...(reason === undefined ? {} : { reason }),
    ...(status === 'held' && draft ? { sessionId: draft.sessionId } : {}),
  }
}

/** What stands still to be published. */
export function draftShown({ status, draft }: Drive) {
  if (status !== 'enough' || !draft) return {}
  const { eventId, day, hours } = draft
  return { draft: { eventId, day, hours } }
}

type InBuilding = {
  readonly compoundId: CompoundId
  readonly buildingId: BuildingId
  readonly households: number
}

/** How many households of each building would come; who they are, nobody is told. */
export function byBuilding(all: readonly Interest[]): readonly InBuilding[] {
  const ids = [...new Set(all.filter(isIn).map(({ buildingId }) => buildingId))]
  return ids.flatMap((buildingId) => {
    const there = all.filter((one) => one.buildingId === buildingId && isIn(one))
    const [first] = there
    return first
      ? [{ compoundId: first.compoundId, buildingId, households: householdsIn(there) }]
      : []
  })
}

/** Missing is somebody only while it is asked. */
export const lackingIn = (drive: Drive, all: readonly Interest[]): number =>
  isSettled(drive) ? 0 : lackingOf(drive, householdsIn(all))
