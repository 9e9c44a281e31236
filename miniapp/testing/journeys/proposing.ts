import type { DeclineReason } from '../../../shared/contract/proposal'
import { type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { MEND_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import {
  MY_PROPOSAL_WORDS,
  PROPOSAL_DESK_WORDS as D,
  PROPOSE_WORDS as W,
} from '../../../shared/text/zhCN/proposal'
import { MANAGE_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import type { Screen } from '../screen'
import { openDesk } from './grouping'
import { HOME } from './joining'
import { lookUntil } from './looking'

const chooseDay = (screen: Screen, day: LocalDate): Promise<unknown> =>
  screen.tap(dayLabel(day, localDateAt(Date.now()), 'free'))

/** (4.1) From 活动: a name is typed, the place and the day are tapped; it stands among what one proposed. */
export async function proposeClass(
  screen: Screen,
  { title, day }: { readonly title: string; readonly day: LocalDate },
): Promise<string> {
  await screen.open(HOME)
  await screen.tap(HOME_WORDS.doors.learn)
  await screen.waitFor(W.door)
  await screen.tap(W.door)
  await screen.waitFor(W.send)
  await screen.type(P.title, title)
  await screen.tap(P.spots[1])
  await chooseDay(screen, day)
  return sendProposal(screen)
}

async function sendProposal(screen: Screen): Promise<string> {
  await screen.tap(W.send)
  await screen.waitFor(W.sent)
  await screen.tap(W.seeMine)
  return screen.waitFor(MY_PROPOSAL_WORDS.waiting)
}

/** (4.1) Once more from 我报的名, filled in; on which day is left to choose. */
export async function proposeAgain(screen: Screen, title: string, day: LocalDate): Promise<string> {
  await screen.tap(MY_PROPOSAL_WORDS.againOf(title))
  await screen.waitFor(W.send)
  await chooseDay(screen, day)
  return sendProposal(screen)
}

/** What they wrote, as the worker finds it at the desk. */
export const openProposal = (worker: Screen, title: string): Promise<string> =>
  lookUntil(worker, D.approve, async () => {
    await openDesk(worker)
    await worker.waitFor(title)
    await worker.tap(title)
  })

export async function approveProposal(worker: Screen, title: string): Promise<string> {
  const said = await openProposal(worker, title)
  await worker.tap(D.approve)
  await worker.waitFor(D.approved)
  return said
}

/** Why not, by a chip. */
export async function declineProposal(
  worker: Screen,
  title: string,
  reason: DeclineReason,
): Promise<string> {
  const said = await openProposal(worker, title)
  await worker.tap(D.decline)
  await worker.waitFor(D.because)
  await worker.tap(D.reasons[reason])
  await worker.tap(D.declineYes)
  await worker.waitFor(D.declined)
  return said
}

/** 管理这一场, from the desk. */
export const manageClass = (worker: Screen, title: string, shows: string): Promise<string> =>
  lookUntil(worker, shows, async () => {
    await openDesk(worker)
    await worker.waitFor(title)
    await worker.tap(title)
    await worker.waitFor(MANAGE_WORDS.manage)
    await worker.tap(MANAGE_WORDS.manage)
  })

/** On 管理这一场: another name, and what stands there then. */
export async function rename(worker: Screen, title: string, shows: string): Promise<string> {
  await worker.tap(MEND_WORDS.words)
  await worker.waitFor(MEND_WORDS.save)
  await worker.type(P.title, title)
  await worker.tap(MEND_WORDS.save)
  return worker.waitFor(shows)
}
