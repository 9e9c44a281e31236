import type { LocalDate } from '../../../shared/kernel/dates'
import { localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import { ASK_WORDS as A, INTEREST_WORDS as W } from '../../../shared/text/zhCN/interest'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { HOME, ME } from './joining'
import { lookUntil } from './looking'
import { openBench } from './posting'

export type Wanted = { readonly title: string; readonly until: LocalDate; readonly needed: number }

/** What the form begins with. */
const FROM = 5

/** (4.5) A name is typed, everything else is tapped: what stands on the page of it. */
export async function askWhoWouldCome(worker: Screen, one: Wanted): Promise<string> {
  await openBench(worker)
  await worker.tap(DESK_WORDS.bench)
  await worker.waitFor(A.ask)
  await worker.tap(A.ask)
  await worker.type(A.title, one.title)
  await worker.tap(P.spots[0])
  for (let count = FROM; count > one.needed; count--) await worker.tap(`${A.fewer}：${A.needed}`)
  await worker.tap(dayLabel(one.until, localDateAt(Date.now()), 'free'))
  await worker.tap(A.send)
  return worker.waitFor(W.oncePerHome)
}

/** 活动, with what is asked above it. */
const openEvents = async (screen: Screen): Promise<void> => {
  await screen.open(HOME)
  await screen.tap(HOME_WORDS.doors.learn)
}

/** One tap in the list, and what the card says then. */
export async function sayFromList(
  screen: Screen,
  title: string,
  says: string | RegExp,
): Promise<string> {
  await lookUntil(screen, title, () => openEvents(screen))
  await screen.tap(`${W.want}：${title}`)
  return screen.waitFor(says)
}

/** The page of it, from the list. */
export const openAsked = (screen: Screen, title: string, shows: string): Promise<string> =>
  lookUntil(screen, shows, async () => {
    await openEvents(screen)
    await screen.waitFor(title)
    await screen.tap(title)
  })

/** The message that says so, tapped once it has come; it leads to what it is about. */
export async function followMessage(screen: Screen, words: RegExp): Promise<string> {
  const read = await lookUntil(screen, words, async () => {
    await screen.open(ME)
    await screen.tap(ME_WORDS.inbox)
  })
  const message = read.split('\n').find((line) => words.test(line)) ?? ''
  await screen.tap(message)
  return message
}
