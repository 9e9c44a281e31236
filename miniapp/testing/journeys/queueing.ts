import { BOOKING_WORDS, BOOKING_STATUS_WORDS as STATUS } from '../../../shared/text/zhCN/booking'
import { QUEUE_WORDS as W } from '../../../shared/text/zhCN/bookingQueue'
import type { Screen } from '../screen'
import { accept, find, openWaiting } from './borrowing'
import { HOME } from './joining'
import { inARow } from './words'

/** From the thing's page to a place in line, behind as many as are there: what the page says then. */
export async function getInLine(screen: Screen, title: string, ahead: number): Promise<string> {
  await find(screen, title)
  await screen.tap(W.join)
  await screen.waitFor(W.howItGoes)
  await screen.tap(W.send)
  await screen.waitFor(STATUS.queued.borrower)
  return screen.waitFor(W.ahead(ahead))
}

/** It was late, and somebody waits: the owner has it back, and the first in line is offered it. */
export async function comesBackLate(owner: Screen, first: Screen, title: string): Promise<string> {
  await first.open(HOME)
  await first.waitFor(inARow(title, STATUS.queued.borrower))
  await openWaiting(owner, title, BOOKING_WORDS.overdue)
  await owner.tap(BOOKING_WORDS.confirm.owner)
  await owner.waitFor(STATUS.returned.owner)
  await openWaiting(first, title, STATUS.offered.borrower)
  return first.waitFor(W.take)
}

/** On the page of what is kept for them: yes, and the owner says yes too. */
export async function takeTurn(owner: Screen, first: Screen, title: string): Promise<void> {
  await first.tap(W.take)
  await first.waitFor(STATUS.requested.borrower)
  await accept(owner, title)
  await openWaiting(first, title, STATUS.accepted.borrower)
}

/** No to what is kept for them. */
export async function leaveTurn(screen: Screen, title: string): Promise<void> {
  await openWaiting(screen, title, STATUS.offered.borrower)
  await screen.tap(W.give)
  await screen.waitFor(W.giveAsk)
  await screen.tap(W.giveYes)
  await screen.waitFor(STATUS.cancelled.borrower)
}
