import { ABSENCE_WORDS, DOOR_WORDS as W } from '../../../shared/text/zhCN/attendance'
import { FEEDBACK_WORDS, PAPER_WORDS } from '../../../shared/text/zhCN/afterClass'
import type { Absence } from '../../../shared/contract/seats'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { MY_EVENTS_WORDS as MINE } from '../../../shared/text/zhCN/registration'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { ME } from './joining'
import { lookUntil } from './looking'
import { openBench } from './posting'

/** (4.8) From the bench to the list at the door of a class that is over. */
export async function openHeld(worker: Screen, title: string): Promise<string> {
  await openBench(worker)
  await worker.tap(DESK_WORDS.bench)
  await worker.tap(DESK_WORDS.when.over)
  await worker.waitFor(title)
  await worker.tap(title)
  await worker.waitFor(W.open)
  await worker.tap(W.open)
  return worker.waitFor(W.close)
}

/** (4.8) Hands the list in: what is asked before the last tap. */
export async function handIn(worker: Screen): Promise<string> {
  await worker.tap(W.close)
  const asked = await worker.waitFor(W.closeNo)
  await worker.tap(W.closeYes)
  await worker.waitFor(W.closed)
  return asked
}

/** (4.8) What stands of a class among those one went to, once the list has said so. */
export const readOver = (
  screen: Screen,
  title: string,
  status: keyof typeof MINE.statuses,
): Promise<string> =>
  lookUntil(screen, new RegExp(`${title}[^]*${MINE.statuses[status]}`), async () => {
    await screen.open(ME)
    await screen.tap(ME_WORDS.events)
    await screen.tap(MINE.when.over)
  })

/** (4.9) How it was, by a face and a tick, from the page of the class. */
export async function sayHowItWas(screen: Screen, title: string): Promise<void> {
  await screen.tap(title)
  await screen.waitFor(FEEDBACK_WORDS.title)
  await screen.tap(FEEDBACK_WORDS.faces.good)
  await screen.tap(FEEDBACK_WORDS.ticks.clear)
  await screen.tap(FEEDBACK_WORDS.send)
  await screen.waitFor(FEEDBACK_WORDS.heard)
}

/** (4.9) The paper that says that somebody came. */
export async function askForPaper(screen: Screen): Promise<string> {
  await screen.tap(PAPER_WORDS.make)
  return screen.waitFor(PAPER_WORDS.thanks)
}

/** (4.8) Why somebody did not come, and what is said to it. */
export async function excuse(screen: Screen, title: string, absence: Absence): Promise<void> {
  await screen.tap(title)
  await screen.tap(ABSENCE_WORDS.explain)
  await screen.tap(ABSENCE_WORDS.says[absence])
  await screen.tap(ABSENCE_WORDS.send)
  await screen.waitFor(ABSENCE_WORDS.heard[absence])
}
