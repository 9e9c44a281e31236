import type { LocalDate } from '../../../shared/kernel/dates'
import { localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
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
