import { DUTY_WORDS as W } from '../../../shared/text/zhCN/duty'
import type { Screen } from '../screen'
import { openBench } from './posting'

/** 值班表 of the week after this one: none of its days is over. */
export async function openNextWeek(worker: Screen): Promise<void> {
  await openBench(worker)
  await worker.tap(W.bench)
  await worker.waitFor(W.add)
  await worker.tap(W.after)
  await worker.waitFor(W.add)
}

type Shift = {
  /** As the page calls the day. */
  readonly day: string
  /** As the choice calls the person. */
  readonly who: string
}

/** From nine to twelve on one day of the week that is open: what stands there is waited for. */
export async function addShift(worker: Screen, { day, who }: Shift): Promise<void> {
  await worker.tap(day)
  await worker.tap(who)
  await worker.tap(W.send)
  await worker.waitFor(standing({ day, who }))
}

/** For `waitFor`: a day with who is there from nine to twelve below it. */
export const standing = ({ day, who }: Shift): string => `${day}\n09:00到12:00 ${who}`

/** The hours of one person go to another, whose go to them. */
export async function swap(worker: Screen, mine: string, theirs: Shift): Promise<void> {
  const hours = '09:00到12:00'
  await worker.tap(W.changeOf(hours, mine))
  await worker.tap(W.swap(theirs.day, hours, theirs.who))
}
