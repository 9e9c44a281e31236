import { BOOKING_WORDS, BOOKING_STATUS_WORDS as STATUS } from '../../../shared/text/zhCN/booking'
import { HOME_WORDS, LISTING_WORDS, SHARE_WORDS } from '../../../shared/text/zhCN/listing'
import type { Screen } from '../screen'
import { HOME } from './joining'
import { lookUntil } from './looking'
import { inARow, onACard } from './words'

/** From Home to the thing's card: the door, then its name in the search box. */
export async function lookFor(borrower: Screen, title: string): Promise<void> {
  await borrower.open(HOME)
  await borrower.tap(HOME_WORDS.doors.borrow)
  await borrower.type(SHARE_WORDS.search, title)
  await borrower.waitFor(onACard(title))
}

export async function find(borrower: Screen, title: string): Promise<void> {
  await lookFor(borrower, title)
  await borrower.tap(title)
  await borrower.waitFor(LISTING_WORDS.noMoney)
}

/** On the thing's page: asks for this day, named as its button names it (今天, 明天 …). */
export async function askFor(borrower: Screen, day: string): Promise<void> {
  await borrower.tap(LISTING_WORDS.borrowOn(day))
  await borrower.tap(LISTING_WORDS.confirm)
}

/** Opens what waits for this person on Home, once Home and its own page know how it stands. */
export async function openWaiting(screen: Screen, title: string, status: string): Promise<void> {
  await lookUntil(screen, status, async () => {
    await lookUntil(screen, inARow(title, status), () => screen.open(HOME))
    await screen.tap(title, { near: status })
  })
}

export async function accept(owner: Screen, title: string): Promise<void> {
  await openWaiting(owner, title, STATUS.requested.owner)
  await owner.tap(BOOKING_WORDS.actions.accept)
  await owner.waitFor(STATUS.accepted.owner)
}

/** (2.6) One reads the four digits out, the other types them in. */
async function tellCode(teller: Screen, typist: Screen): Promise<void> {
  const text = await teller.waitFor(BOOKING_WORDS.spoken)
  const [code = ''] = /^\d{4}$/m.exec(text) ?? []
  await typist.tap(BOOKING_WORDS.actions.enterCode)
  await typist.type(BOOKING_WORDS.codeHint, code)
  await typist.tap(BOOKING_WORDS.codeSend)
}

/** (2.6) The borrower gets it: by its digits, which the owner types. */
export async function handOver(borrower: Screen, owner: Screen, title: string): Promise<void> {
  await openWaiting(borrower, title, STATUS.accepted.borrower)
  await openWaiting(owner, title, STATUS.accepted.owner)
  await tellCode(borrower, owner)
  await owner.waitFor(STATUS.handedOver.owner)
}

/** (2.6) The owner gets it back: by the owner's digits, which the borrower types. */
export async function takeBack(borrower: Screen, owner: Screen, title: string): Promise<void> {
  await openWaiting(borrower, title, STATUS.handedOver.borrower)
  await openWaiting(owner, title, STATUS.handedOver.owner)
  await tellCode(owner, borrower)
  await borrower.waitFor(STATUS.returned.borrower)
}

/** On the booking's page: this loan will not be. */
export async function callOff(borrower: Screen): Promise<void> {
  await borrower.tap(BOOKING_WORDS.actions.cancel)
  await borrower.tap(BOOKING_WORDS.cancelYes)
  await borrower.waitFor(STATUS.cancelled.borrower)
}
