import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import { DESK_GROUP_WORDS as D, GROUP_WORDS as W } from '../../../shared/text/zhCN/group'
import { weekdayName } from '../../../shared/text/zhCN/interest'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import { MY_EVENTS_WORDS } from '../../../shared/text/zhCN/registration'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { HOME, ME } from './joining'
import { lookUntil } from './looking'
import { openBench } from './posting'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 0]

/** 课堂和活动 of the bench. */
export const openDesk = async (worker: Screen): Promise<void> => {
  await openBench(worker)
  await worker.tap(DESK_WORDS.bench)
}

/** (4.2) A name is typed, the place and each day of the week are tapped: what stands on the page of it. */
export async function openStandingGroup(worker: Screen, name: string): Promise<string> {
  await openDesk(worker)
  await worker.waitFor(D.open)
  await worker.tap(D.open)
  await worker.type(D.name, name)
  await worker.tap(P.spots[0])
  for (const day of EVERY_DAY) await worker.tap(weekdayName(day))
  await worker.tap(D.send)
  return worker.waitFor(W.neverWho)
}

/** The page of it, from 活动. */
export const findGroup = (screen: Screen, name: string, shows: string): Promise<string> =>
  lookUntil(screen, shows, async () => {
    await screen.open(HOME)
    await screen.tap(HOME_WORDS.doors.learn)
    await screen.waitFor(name)
    await screen.tap(name)
  })

/** The same, from the desk of the worker. */
export const manageGroup = (worker: Screen, name: string, shows: string): Promise<string> =>
  lookUntil(worker, shows, async () => {
    await openDesk(worker)
    await worker.waitFor(name)
    await worker.tap(name)
  })

/** What 我报的名 says, once it says this. */
export const myGroupsSay = (screen: Screen, words: string | RegExp): Promise<string> =>
  lookUntil(screen, words, async () => {
    await screen.open(ME)
    await screen.tap(ME_WORDS.events)
    await screen.waitFor(MY_EVENTS_WORDS.when.over)
  })
