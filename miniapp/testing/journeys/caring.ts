import { BOOKING_WORDS, BOOKING_STATUS_WORDS as STATUS } from '../../../shared/text/zhCN/booking'
import {
  ACT_LOG_WORDS,
  ACT_WORDS,
  ACTING_WORDS,
  CARE_WORKER_WORDS,
  FAMILY_WORDS as W,
} from '../../../shared/text/zhCN/care'
import { LISTING_WORDS, SHARE_WORDS } from '../../../shared/text/zhCN/listing'
import type { Screen } from '../screen'
import { openWaiting } from './borrowing'
import { openDoors } from './carding'
import { type Home, ME } from './joining'
import { onACard } from './words'

/** (1.6) The worker writes down that one of the household acts for somebody who said yes. */
export async function writeDown(worker: Screen, mother: Home, daughter: Home): Promise<string> {
  await openDoors(worker, mother)
  await worker.waitFor(mother.name)
  await worker.tap(`${CARE_WORKER_WORDS.care}：${mother.name}`)
  await worker.waitFor(CARE_WORKER_WORDS.none)
  await worker.tap(W.person(daughter.name, daughter.addressForm))
  await worker.tap(CARE_WORKER_WORDS.written.inPerson)
  await worker.tap(CARE_WORKER_WORDS.send)
  return worker.waitFor(`${daughter.addressForm}，到`)
}

/** The worker ends it, in two taps. */
export async function endFor(worker: Screen, mother: Home, daughter: Home): Promise<void> {
  await openDoors(worker, mother)
  await worker.waitFor(mother.name)
  await worker.tap(`${CARE_WORKER_WORDS.care}：${mother.name}`)
  await worker.tap(CARE_WORKER_WORDS.endOf(daughter.addressForm))
  await worker.tap(CARE_WORKER_WORDS.endSure(daughter.addressForm))
  await worker.waitFor(CARE_WORKER_WORDS.none)
}

export async function openFamily(screen: Screen): Promise<void> {
  await screen.open(ME)
  await screen.tap(W.door)
}

/** From the family to where there is something to borrow, in the other's name. */
export async function actFor(daughter: Screen, name: string): Promise<void> {
  await openFamily(daughter)
  await daughter.tap(W.act(name))
  await daughter.waitFor(ACTING_WORDS.acting(name))
}

/** (1.6) Chooses a thing and its day in the other's name: what is read before the last tap. */
export async function chooseInName(daughter: Screen, name: string, title: string): Promise<string> {
  await daughter.type(SHARE_WORDS.search, title)
  await daughter.waitFor(onACard(title))
  await daughter.tap(title)
  await daughter.waitFor(LISTING_WORDS.noMoney)
  await daughter.tap(LISTING_WORDS.borrowOn('明天'))
  return daughter.waitFor(ACTING_WORDS.inName(name))
}

/** The same, and asks for it. */
export async function askInName(daughter: Screen, name: string, title: string): Promise<string> {
  const read = await chooseInName(daughter, name, title)
  await daughter.tap(LISTING_WORDS.confirm)
  return read
}

/** Whose word it is, as the owner reads it. */
export async function ownerReads(owner: Screen, title: string): Promise<string> {
  await openWaiting(owner, title, STATUS.requested.owner)
  return owner.text()
}

export async function callOffFor(daughter: Screen): Promise<void> {
  await daughter.tap(BOOKING_WORDS.actions.cancel)
  await daughter.tap(BOOKING_WORDS.cancelYes)
  await daughter.waitFor(STATUS.cancelled.borrower)
}

/** What was done, as one of the two reads it. */
export async function readLog(screen: Screen, other: string): Promise<string> {
  await openFamily(screen)
  await screen.tap(W.logOf(other))
  return screen.waitFor(ACT_WORDS['bookListing'] ?? '')
}

/** The line in the log leads to what was begun. */
export async function openFromLog(screen: Screen): Promise<string> {
  await screen.tap(ACT_WORDS['bookListing'] ?? '')
  return screen.waitFor(BOOKING_WORDS.days)
}

export const DONE = ACT_LOG_WORDS.outcomes.done
