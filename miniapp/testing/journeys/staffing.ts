import { CARD_WORDS } from '../../../shared/text/zhCN/card'
import { DESK_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import {
  MOVE_REASON_WORDS,
  PEOPLE_WORDS as P,
  SEAT_CALL_OUTCOME_WORDS,
  SEAT_CALLS_WORDS,
  SIGN_UP_OTHER_WORDS as W,
} from '../../../shared/text/zhCN/seatsDesk'
import type { Screen } from '../screen'
import { lookUntil } from './looking'
import { openBench } from './posting'

/** 报名名单 of a class, from the desk and its page. */
export async function openPeople(worker: Screen, title: string): Promise<string> {
  await lookUntil(worker, P.door, async () => {
    await openBench(worker)
    await worker.tap(DESK_WORDS.bench)
    await worker.waitFor(title)
    await worker.tap(title)
  })
  await worker.tap(P.door)
  return worker.waitFor(P.lists.seated)
}

/** (4.3) By the letters of a card, from the list of a class: what is read of the person before the last tap. */
export async function signUpByCard(
  worker: Screen,
  { letters, addressForm }: { readonly letters: string; readonly addressForm: string },
): Promise<string> {
  await worker.tap(P.signUp)
  await worker.type(CARD_WORDS.code, letters)
  await worker.tap(W.read)
  const read = await worker.waitFor(W.send(addressForm))
  await worker.tap(W.send(addressForm))
  await worker.waitFor(W.done(addressForm))
  await worker.tap(P.backToList)
  return read
}

/** (4.4) The call list, until it shows somebody. */
export const openCalls = (worker: Screen, shows: string): Promise<string> =>
  lookUntil(worker, shows, async () => {
    await openBench(worker)
    await worker.tap(SEAT_CALLS_WORDS.bench)
  })

/** (4.4) What somebody said on the phone, by one tap. */
export async function settleCall(
  worker: Screen,
  outcome: keyof typeof SEAT_CALL_OUTCOME_WORDS,
  name: string,
): Promise<void> {
  await worker.tap(`${SEAT_CALL_OUTCOME_WORDS[outcome]}：${name}`)
}

/** A row of the list by the form of address on it. */
async function openPerson(worker: Screen, addressForm: string): Promise<string> {
  const read = await worker.waitFor(`（${addressForm}）`)
  const title = read.split('\n').find((line) => line.includes(`（${addressForm}）`)) ?? ''
  await worker.tap(title)
  return worker.waitFor(P.cancel)
}

/** What the list says of somebody: what they said, and what was done. */
export async function readPerson(worker: Screen, addressForm: string): Promise<string> {
  const read = await openPerson(worker, addressForm)
  await worker.tap(FRAME_WORDS.close)
  return read
}

/** (4.4) Somebody who waits is next from now on, because walking is hard for them. */
export async function moveToFront(worker: Screen, addressForm: string): Promise<void> {
  await openPerson(worker, addressForm)
  await worker.tap(P.move)
  await worker.tap(MOVE_REASON_WORDS.frail)
  await worker.tap(P.moveYes)
  await worker.waitFor(P.signUp)
}
