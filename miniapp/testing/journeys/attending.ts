import type { LocalDate } from '../../../shared/kernel/dates'
import { localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import {
  CANCEL_REASON_WORDS,
  FOR_FAMILY_WORDS,
  MY_SEAT_WORDS as SEAT,
  SIGN_UP_WORDS as W,
} from '../../../shared/text/zhCN/registration'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { HOME, ME } from './joining'
import { lookUntil } from './looking'
import { openBench } from './posting'

/** Of the chips for how many may come: one less than the least. */
const FROM = 10
/** Stands beside it, and is no day of a month. */
const MOST = '100'

export type Class = {
  readonly title: string
  readonly day: LocalDate
  readonly capacity: number
  /** One of the usual hours; absent: the evening. */
  readonly from?: string
}

/** (4.1) A name is typed, everything else is tapped: what stands on the page of the class. */
export async function publishClass(worker: Screen, one: Class): Promise<string> {
  await openBench(worker)
  await worker.tap(P.bench)
  await worker.type(P.title, one.title)
  await worker.tap(P.spots[0])
  await worker.tap(dayLabel(one.day, localDateAt(Date.now()), 'free'))
  if (one.from !== undefined) await worker.tap(one.from)
  await worker.tap(String(FROM), { near: MOST })
  for (let count = FROM; count > one.capacity; count--)
    await worker.tap(`${P.fewer}：${P.capacity}`)
  await worker.tap(P.publish)
  return worker.waitFor(new RegExp(`${one.title}\\n.*${P.spots[0]}`))
}

/** From Home through the door to the class. */
export async function openClass(screen: Screen, title: string, shows: string): Promise<string> {
  return lookUntil(screen, shows, async () => {
    await screen.open(HOME)
    await screen.tap(HOME_WORDS.doors.learn)
    await screen.waitFor(title)
    await screen.tap(title)
  })
}

/** (4.3) A tap is enough where nothing is asked. */
export async function signUpHere(screen: Screen): Promise<string> {
  await screen.tap(W.signUp)
  return screen.waitFor(SEAT.confirmed(1))
}

/** (4.4) Full: the next seat, once there is one. */
export async function waitHere(screen: Screen): Promise<string> {
  await screen.tap(W.join)
  return screen.waitFor(SEAT.next)
}

/** (4.8) Gives the seat back and says why. */
export async function giveBack(screen: Screen): Promise<string> {
  await screen.tap(SEAT.cancel)
  await screen.waitFor(SEAT.because)
  await screen.tap(CANCEL_REASON_WORDS.family)
  await screen.tap(SEAT.cancelYes)
  return screen.waitFor(new RegExp(`${W.join}|${W.signUp}`))
}

/** (4.3) For one of the family, from the page of the class: what is read before the last tap. */
export async function signUpFamily(screen: Screen, name: string): Promise<string> {
  await screen.tap(W.forFamily)
  await screen.waitFor(FOR_FAMILY_WORDS.title)
  await screen.tap(W.signUpFor(name))
  await screen.tap(W.signUpFor(name))
  const said = await screen.waitFor(W.inName(name))
  await screen.tap(W.send)
  await screen.waitFor(SEAT.confirmed(1))
  return said
}

/** What I signed up for, once it says so. */
export const readMine = (screen: Screen, words: string | RegExp): Promise<string> =>
  lookUntil(screen, words, async () => {
    await screen.open(ME)
    await screen.tap(ME_WORDS.events)
  })
