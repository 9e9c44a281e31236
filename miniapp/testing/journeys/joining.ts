import type { RejectionReason } from '../../../shared/contract/resident'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS, REJECTION_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import type { Screen } from '../screen'
import { lookUntil } from './looking'
import { without } from './words'

export type Home = {
  readonly compound: string
  readonly building: string
  readonly unit: string
  readonly room: string
  readonly name: string
  readonly addressForm: string
}

export const HOME = 'pages/home/index'
export const ME = 'pages/me/index'

/** From the first opening on: signs in and arrives as whoever this WeChat belongs to. */
export async function signIn(screen: Screen): Promise<void> {
  await screen.open(HOME)
  await screen.tap(RESIDENT_WORDS.login)
  await screen.waitFor(without(RESIDENT_WORDS.welcome))
}

/** (1.4, first half) A newcomer says where they live. */
export async function askToJoin(newcomer: Screen, home: Home): Promise<void> {
  await signIn(newcomer)
  await newcomer.waitFor(RESIDENT_WORDS.joinInvitation)
  await newcomer.tap(RESIDENT_WORDS.join)
  await newcomer.tap(home.compound)
  await sayWhere(newcomer, home)
}

/** On the form of a compound. */
export async function sayWhere(newcomer: Screen, home: Home): Promise<void> {
  await newcomer.tap(home.building)
  await newcomer.type(RESIDENT_WORDS.unit, home.unit)
  await newcomer.type(RESIDENT_WORDS.room, home.room)
  await newcomer.type(RESIDENT_WORDS.name, home.name)
  await newcomer.type(RESIDENT_WORDS.addressForm, home.addressForm)
  await newcomer.tap(RESIDENT_WORDS.send)
  await newcomer.waitFor(RESIDENT_WORDS.requested)
}

export async function approve(worker: Screen, name: string): Promise<void> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await letIn(worker, name)
}

/** From the bench of the community on. */
export async function letIn(worker: Screen, name: string): Promise<void> {
  await worker.tap(WORKER_WORDS.memberships)
  await worker.waitFor(name)
  await worker.tap(`${WORKER_WORDS.approve}：${name}`)
  await worker.waitFor(without(name))
}

/** (1.4) The worker says why not. */
export async function reject(worker: Screen, name: string, reason: RejectionReason): Promise<void> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(WORKER_WORDS.memberships)
  await worker.waitFor(name)
  await worker.tap(`${WORKER_WORDS.reject}：${name}`)
  await worker.tap(REJECTION_WORDS[reason])
  await worker.tap(WORKER_WORDS.rejectSend)
  await worker.waitFor(without(name))
}

/** The approved one comes back to Home as a neighbour. */
export async function arrive(newcomer: Screen, home: Home): Promise<void> {
  await lookUntil(newcomer, HOME_WORDS.nothingToday, () => newcomer.open(HOME))
  await newcomer.waitFor(home.compound)
}
