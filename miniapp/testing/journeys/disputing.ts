import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { END_PHOTO_WORDS as P } from '../../../shared/text/zhCN/bookingPhotos'
import {
  DECISION_WORDS,
  DISPUTE_REASON_WORDS,
  DISPUTE_WORDS as W,
  MEDIATING_WORDS as M,
  MEDIATION_WORDS,
} from '../../../shared/text/zhCN/dispute'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import type { Screen } from '../screen'
import { openWaiting } from './borrowing'
import { ME } from './joining'
import { lookUntil } from './looking'
import { readInbox } from './telling'
import { without } from './words'

/** What the worker answers both. */
export const VERDICT = '下次一起看一眼'

/** On the booking's page: one photo, which is there at once and passes while one looks. */
export async function photographEnd(
  screen: Screen,
  end: 'handOver' | 'return',
  photo: string,
): Promise<void> {
  screen.photograph(photo)
  await screen.tap(P.take[end])
  await screen.waitFor(new RegExp(`${P.titles[end]}[\\s\\S]*${P.mine}`))
  await screen.waitFor(without(P.states.checking), 20_000)
}

export type Quarrel = {
  readonly owner: Screen
  readonly borrower: Screen
  readonly title: string
}

/** What is agreed goes, with a photo of the owner's, and is photographed by the borrower: what the borrower reads of the first. */
export async function photographBothEnds(quarrel: Quarrel, photo: string): Promise<string> {
  const { owner, borrower, title } = quarrel
  await openWaiting(owner, title, STATUS.accepted.owner)
  await photographEnd(owner, 'handOver', photo)
  await openWaiting(borrower, title, STATUS.accepted.borrower)
  const read = await borrower.text()
  await borrower.tap(BOOKING_WORDS.confirm.borrower)
  await borrower.waitFor(STATUS.handedOver.borrower)
  await photographEnd(borrower, 'return', photo)
  return read
}

/** The owner puts it before the community: the frozen page. */
export async function dispute(owner: Screen, title: string, words: string): Promise<string> {
  await openWaiting(owner, title, STATUS.handedOver.owner)
  await owner.tap(W.open)
  await owner.tap(DISPUTE_REASON_WORDS.damaged)
  await owner.type(W.words, words)
  await owner.tap(W.send)
  return owner.waitFor(W.frozen)
}

/** From a line of the inbox to the booking's page. */
const follow = (screen: Screen, line: string, shows: string): Promise<string> =>
  lookUntil(screen, shows, async () => {
    await readInbox(screen, line)
    await screen.tap(line)
  })

/** The other hears of it and tells too: what stood there before. */
export async function answerDispute(
  borrower: Screen,
  title: string,
  words: string,
): Promise<string> {
  const heard = `邻居说${title}这次借用有争议，社区会来调解。您也可以点开说说情况。`
  const read = await follow(borrower, heard, W.frozen)
  await borrower.tap(W.add)
  await borrower.type(W.words, words)
  await borrower.tap(W.addSend)
  await borrower.waitFor(W.mySaid(words))
  return read
}

/** A worker hears both and decides that it is back, by wear: what was read before. */
export async function mediate(worker: Screen, title: string): Promise<string> {
  const read = await lookUntil(worker, title, async () => {
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(WORKER_WORDS.disputes)
  })
  await worker.tap(`${M.decide}：${title}`)
  await worker.tap(M.decisions.back)
  await worker.tap(MEDIATION_WORDS.wear)
  await worker.type(M.words, VERDICT)
  await worker.tap(M.send)
  await worker.waitFor(M.none)
  return read
}

/** What one of the two reads in the end. */
export const readVerdict = (screen: Screen, title: string): Promise<string> =>
  follow(
    screen,
    `${title}的争议社区调解好了：${DECISION_WORDS.back}。点开看看怎么说的。`,
    W.decided,
  )
