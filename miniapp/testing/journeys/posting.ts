import type { GrantedRole } from '../../../shared/contract/post'
import { DUTY_WORDS } from '../../../shared/text/zhCN/duty'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { MY_CODE_WORDS, POST_WORDS, ROLE_NAMES, STAFF_WORDS } from '../../../shared/text/zhCN/post'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import type { Screen } from '../screen'
import { ME } from './joining'
import { lookUntil } from './looking'

/** A post that was given a moment ago stands on a page that is opened again. */
export async function openBench(worker: Screen): Promise<void> {
  await lookUntil(worker, ME_WORDS.bench, () => worker.open(ME))
  await worker.tap(ME_WORDS.bench)
}

/** Whoever administers a street opens the bench of one of its communities: what stands on it. */
export async function openBelow(admin: Screen, community: string): Promise<string> {
  await openBench(admin)
  await admin.tap(WORKER_WORDS.communities)
  await admin.waitFor(community)
  await admin.tap(community)
  return admin.waitFor(WORKER_WORDS.memberships)
}

const DIGITS = /\b\d{4} \d{4}\b/

/** What stands on a screen, as somebody reads it out. */
async function digitsOn(screen: Screen): Promise<string> {
  const [digits = ''] = DIGITS.exec(await screen.waitFor(DIGITS)) ?? []
  // The keyboard has no key for the gap.
  return digits.replace(' ', '')
}

/** The code of ten minutes, for whoever gives posts. */
export async function showMyCode(screen: Screen): Promise<string> {
  await screen.open(ME)
  await screen.tap(MY_CODE_WORDS.door)
  return digitsOn(screen)
}

type Post = { readonly place: string; readonly role?: GrantedRole }

/** An administrator hears the digits, sees whose they are, and gives the post: what the page says of them. */
export async function givePost(
  admin: Screen,
  digits: string,
  { place, role = 'worker' }: Post,
): Promise<string> {
  await admin.open(ME)
  await admin.tap(ME_WORDS.bench)
  await admin.tap(POST_WORDS.bench)
  await admin.tap(place)
  await admin.waitFor(POST_WORDS.give)
  await admin.type(POST_WORDS.digits, digits)
  await admin.tap(POST_WORDS.look)
  const found = await admin.waitFor(POST_WORDS.role)
  await admin.tap(ROLE_NAMES[role])
  await admin.tap(POST_WORDS.send)
  await admin.waitFor(POST_WORDS.given)
  return found
}

/** 工作证 of whoever works somewhere. */
export async function showProof(worker: Screen): Promise<string> {
  await openBench(worker)
  await worker.tap(STAFF_WORDS.bench)
  return digitsOn(worker)
}

/** A resident types what somebody at the door shows. */
export async function checkProof(
  resident: Screen,
  digits: string,
  says: string | RegExp,
): Promise<string> {
  await resident.open(ME)
  await resident.tap(STAFF_WORDS.door)
  await resident.type(STAFF_WORDS.digits, digits)
  await resident.tap(STAFF_WORDS.check)
  return resident.waitFor(says)
}

/** A worker puts themselves on duty from nine to twelve today: what stands on the plan. */
export async function planToday(worker: Screen, who: string): Promise<string> {
  await openBench(worker)
  await worker.tap(DUTY_WORDS.bench)
  await worker.waitFor(DUTY_WORDS.add)
  await worker.tap('今天')
  await worker.tap(`${who}${DUTY_WORDS.me}`)
  await worker.tap(DUTY_WORDS.send)
  return worker.waitFor(`09:00到12:00 ${who}${DUTY_WORDS.me}`)
}
