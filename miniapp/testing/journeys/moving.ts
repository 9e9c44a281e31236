import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { HOUSEHOLD_WORDS as W } from '../../../shared/text/zhCN/household'
import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import { RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { accept, find, handOver, openWaiting } from './borrowing'
import { ME } from './joining'
import { publish, waitUntilShown } from './lending'
import { askForToday } from './main'

export type Moving = {
  readonly owner: Screen
  readonly mover: Screen
  /** Lent by the owner, in the mover's hands. */
  readonly title: string
}

/** Something of the owner's goes to the one who is about to move. */
export async function lendToMover({ owner, mover, title }: Moving, photo: string): Promise<void> {
  await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
  await waitUntilShown(owner, title)
  await find(mover, title)
  await askForToday(mover)
  await accept(owner, title)
  await handOver(mover, owner, title)
}

/** Says that one moves: what the sheet says first. */
export async function moveAway({ mover, title }: Moving, compound: string): Promise<string> {
  await mover.open(ME)
  await mover.tap(compound)
  await mover.tap(W.leave)
  await mover.waitFor(W.leaveAsk(compound))
  const foreseen = await mover.waitFor(title)
  await mover.tap(W.leaveYes)
  // Back where one can ask again.
  await mover.waitFor(RESIDENT_WORDS.send)
  return foreseen
}

/** What was still out comes home: the owner reads that they are gone. */
export async function bringsBack({ owner, title }: Moving): Promise<string> {
  await openWaiting(owner, title, STATUS.handedOver.owner)
  await owner.tap(BOOKING_WORDS.confirm.owner)
  await owner.waitFor(STATUS.returned.owner)
  return owner.waitFor(BOOKING_WORDS.movedAway)
}
