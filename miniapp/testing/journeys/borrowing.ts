import { BOOKING_WORDS, BOOKING_STATUS_WORDS } from '../../../shared/text/zhCN/booking'
import { HOME_WORDS, LISTING_WORDS, SHARE_WORDS } from '../../../shared/text/zhCN/listing'
import type { Screen } from '../screen'
import { HOME } from './joining'

/** From Home to the thing: the door, then its name in the search box. */
export async function find(borrower: Screen, title: string): Promise<void> {
  await borrower.open(HOME)
  await borrower.tap(HOME_WORDS.doors.borrow)
  await borrower.type(SHARE_WORDS.search, title)
  await borrower.tap(title)
  await borrower.waitFor(LISTING_WORDS.noMoney)
}

/** On the thing's page: asks for this day, named as its button names it (今天, 明天 …). */
export async function askFor(borrower: Screen, day: string): Promise<void> {
  await borrower.tap(LISTING_WORDS.borrowOn(day))
  await borrower.tap(LISTING_WORDS.confirm)
}

/** Opens what waits for this person on Home. */
export async function openWaiting(screen: Screen, title: string): Promise<void> {
  await screen.open(HOME)
  await screen.waitFor(HOME_WORDS.today)
  await screen.tap(title, { near: HOME_WORDS.today })
}

export async function accept(owner: Screen, title: string): Promise<void> {
  await openWaiting(owner, title)
  await owner.waitFor(BOOKING_STATUS_WORDS.requested.owner)
  await owner.tap(BOOKING_WORDS.actions.accept)
  await owner.waitFor(BOOKING_STATUS_WORDS.accepted.owner)
}

/** (2.6) One reads the four digits out, the other types them in. */
export async function tellCode(teller: Screen, typist: Screen, title: string): Promise<void> {
  await openWaiting(teller, title)
  const text = await teller.waitFor(BOOKING_WORDS.spoken)
  const [code = ''] = /^\d{4}$/m.exec(text) ?? []
  await openWaiting(typist, title)
  await typist.tap(BOOKING_WORDS.actions.enterCode)
  await typist.type(BOOKING_WORDS.codeHint, code)
  await typist.tap(BOOKING_WORDS.codeSend)
}

/** (2.6) The one whom it binds says so, alone. */
export async function confirmAs(screen: Screen, side: 'borrower' | 'owner', title: string) {
  await openWaiting(screen, title)
  await screen.tap(BOOKING_WORDS.confirm[side])
}
