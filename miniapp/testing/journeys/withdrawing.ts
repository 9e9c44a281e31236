import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { CLOSING_WORDS } from '../../../shared/text/zhCN/closing'
import { CATEGORY_NAMES, MINE_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { accept, askFor, find, handOver, openWaiting } from './borrowing'
import { ME } from './joining'
import { publish, waitUntilShown } from './lending'
import { lookUntil } from './looking'
import { askForToday } from './main'
import { above } from './words'

export type Withdrawing = {
  readonly owner: Screen
  /** Has it at home. */
  readonly neighbour: Screen
  /** Asked for it, from tomorrow on. */
  readonly other: Screen
  readonly title: string
}

/** The owner's own things, once this one stands there so. */
export async function openMine(
  owner: Screen,
  title: string,
  status: string | RegExp,
): Promise<string> {
  return lookUntil(owner, typeof status === 'string' ? above(title, status) : status, async () => {
    await owner.open(ME)
    await owner.tap(ME_WORDS.mine)
  })
}

/** One neighbour has it today, another asked for tomorrow. */
export async function lendAndPromise(cast: Withdrawing, photo: string): Promise<void> {
  const { owner, neighbour, other, title } = cast
  await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
  await waitUntilShown(owner, title)
  await find(neighbour, title)
  await askForToday(neighbour)
  await accept(owner, title)
  await handOver(neighbour, owner, title)
  await find(other, title)
  await askFor(other, '明天')
  await other.waitFor(STATUS.requested.borrower)
}

/** Takes it back from everybody who counts on it: what the sheet says first. */
export async function withdrawAtOnce({ owner, title }: Withdrawing): Promise<string> {
  await openMine(owner, title, MINE_WORDS.statuses.published)
  await owner.tap(`${MINE_WORDS.withdraw}：${title}`)
  const seen = await owner.waitFor(CLOSING_WORDS.open(2))
  await owner.tap(CLOSING_WORDS.cancel)
  await owner.waitFor(CLOSING_WORDS.waits.withdrawn)
  return seen
}

/** What was still out comes home, and with that it is gone. */
export async function comesHome({ owner, title }: Withdrawing): Promise<void> {
  await openWaiting(owner, title, STATUS.handedOver.owner)
  await owner.tap(BOOKING_WORDS.confirm.owner)
  await owner.waitFor(STATUS.returned.owner)
  await openMine(owner, title, MINE_WORDS.statuses.withdrawn)
}
