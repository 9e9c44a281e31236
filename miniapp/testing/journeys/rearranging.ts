import type { LocalDate } from '../../../shared/kernel/dates'
import { localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import {
  CANCEL_REASON_WORDS,
  MY_SEAT_WORDS as SEAT,
  SIGN_UP_WORDS,
} from '../../../shared/text/zhCN/registration'
import { CALLED_OFF_WORDS, MANAGE_WORDS as W } from '../../../shared/text/zhCN/sessionChanges'
import type { Screen } from '../screen'
import { openBench } from './posting'

/** From the bench to what can be done with a class, once it says how many would be told. */
export async function openManaging(worker: Screen, title: string, people: number): Promise<string> {
  await openBench(worker)
  await worker.tap(DESK_WORDS.bench)
  await worker.waitFor(title)
  await worker.tap(title)
  await worker.tap(W.manage)
  return worker.waitFor(W.people(people))
}

type Moving = { readonly day: LocalDate; readonly people: number }

/** (4.2) Another day: the last button says how many will be told. */
export async function moveTo(worker: Screen, { day, people }: Moving): Promise<string> {
  await worker.tap(W.time)
  await worker.tap(dayLabel(day, localDateAt(Date.now()), 'free'))
  await worker.tap(W.save(people))
  return worker.waitFor(W.done)
}

/** (4.4) So many seats more. */
export async function addSeats(worker: Screen, count: number): Promise<string> {
  await worker.tap(W.seats)
  for (let added = 0; added < count; added++) await worker.tap(`${P.more}：${W.capacity}`)
  await worker.tap(W.save(0))
  return worker.waitFor(W.done)
}

/** (4.1) Nothing becomes of it: why, and how many will be told. */
export async function callOffClass(
  worker: Screen,
  { because, people }: { readonly because: keyof typeof CALLED_OFF_WORDS; readonly people: number },
): Promise<string> {
  await worker.tap(W.off)
  await worker.tap(CALLED_OFF_WORDS[because])
  await worker.tap(W.offYes(people))
  return worker.waitFor(W.isOff)
}

/** (4.2) Two evenings, a week apart, for which one signs up once. */
export async function publishCourse(
  worker: Screen,
  { title, day }: { readonly title: string; readonly day: LocalDate },
): Promise<string> {
  await openBench(worker)
  await worker.tap(P.bench)
  await worker.type(P.title, title)
  await worker.tap(P.spots[0])
  await worker.tap(dayLabel(day, localDateAt(Date.now()), 'free'))
  await worker.tap(P.details)
  await worker.tap(P.terms)
  await worker.tap(`${P.moreSessions}：${P.series}`)
  await worker.tap(P.signUps.course)
  await worker.tap(P.publish)
  return worker.waitFor(new RegExp(`${title}\\n.*${P.spots[0]}`))
}

/** (4.4) From the page of a lesson that is not held: nothing is left to do there. */
export async function leaveCourse(screen: Screen): Promise<string> {
  await screen.tap(SEAT.cancel)
  await screen.waitFor(SEAT.because)
  await screen.tap(CANCEL_REASON_WORDS.plans)
  await screen.tap(SEAT.cancelYes)
  return screen.waitFor(SIGN_UP_WORDS.cancelled)
}
