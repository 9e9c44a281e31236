import { personQr } from '../../../shared/kernel/attendanceCode'
import { ARRIVE_WORDS, DOOR_WORDS as W } from '../../../shared/text/zhCN/attendance'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import type { Screen } from '../screen'
import { openBench } from './posting'

/** From the bench to the list at the door of a session. */
export async function openDoor(worker: Screen, title: string): Promise<string> {
  await openBench(worker)
  await worker.tap(DESK_WORDS.bench)
  await worker.waitFor(title)
  await worker.tap(title)
  await worker.waitFor(W.open)
  await worker.tap(W.open)
  return worker.waitFor(W.numbers)
}

/** (4.6) As WeChat opens the page with the link that its own scan has read. */
export async function scanDoor(screen: Screen, link: string): Promise<void> {
  await screen.open(`packages/event/arrive/index?q=${encodeURIComponent(link)}`)
}

/** (4.6) What the worker's camera reads on somebody's phone. */
export const scanPerson = (worker: Screen, code: string): Promise<void> =>
  worker.scan(W.scan, personQr(code))

/** (4.6) What was ticked on paper. */
export async function typeNumbers(worker: Screen, numbers: string): Promise<void> {
  await worker.tap(W.numbers)
  await worker.type(W.numbersLabel, numbers)
  await worker.tap(W.numbersSend)
}

export const isIn = (screen: Screen): Promise<string> => screen.waitFor(ARRIVE_WORDS.done)
