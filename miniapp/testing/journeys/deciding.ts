import type { LocalDate } from '../../../shared/kernel/dates'
import { localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { DECIDING_WORDS as W } from '../../../shared/text/zhCN/deciding'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import { MANAGE_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import type { Screen } from '../screen'
import { openBench } from './posting'

export type NeedingClass = {
  readonly title: string
  readonly day: LocalDate
  readonly least: number
  readonly by: keyof typeof W.by
}

/** (4.5) A name is typed; how many are needed and when it is decided are tapped, where they were folded away. */
export async function publishNeeding(worker: Screen, one: NeedingClass): Promise<string> {
  await openBench(worker)
  await worker.tap(P.bench)
  await worker.type(P.title, one.title)
  await worker.tap(P.spots[0])
  await worker.tap(dayLabel(one.day, localDateAt(Date.now()), 'free'))
  await worker.tap(P.details)
  await worker.tap(P.terms)
  await worker.tap(W.least)
  await worker.tap(W.leastOf(one.least))
  await worker.tap(W.by[one.by])
  await worker.tap(P.publish)
  return worker.waitFor(new RegExp(`${one.title}\\n.*${P.spots[0]}`))
}

/** (4.5) At the class that is managed: it is decided at another time. */
export async function decideLater(worker: Screen, by: keyof typeof W.by): Promise<string> {
  await worker.tap(W.panel)
  await worker.tap(W.by[by])
  await worker.tap(W.save)
  return worker.waitFor(MANAGE_WORDS.done)
}

/** (4.5) Or it takes place, however few have signed up. */
export async function decideNow(worker: Screen): Promise<string> {
  await worker.tap(W.panel)
  await worker.tap(W.anyway)
  return worker.waitFor(MANAGE_WORDS.done)
}
