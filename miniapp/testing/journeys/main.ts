import { localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { BOOKING_STATUS_WORDS } from '../../../shared/text/zhCN/booking'
import { LISTING_WORDS, CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import type { Screen } from '../screen'
import { accept, find, handOver } from './borrowing'
import { approve, arrive, askToJoin, type Home, signIn } from './joining'
import { publish, waitUntilShown } from './lending'

export type Cast = {
  /** Has a post at the community of 九鼎小区. */
  readonly worker: Screen
  /** Both are strangers to everybody at first. */
  readonly owner: Screen
  readonly borrower: Screen
}
type Plan = {
  readonly cast: Cast
  /** Unlike every other thing's. */
  readonly title: string
  readonly photo: string
  /** A building's number keeps two journeys in one world from living together. */
  readonly building: string
  /** How the owner gets it back; by the spoken digits where there is no camera. */
  readonly takeBack: (cast: Cast, title: string) => Promise<void>
}

const homeOf = (name: string, addressForm: string, building: string): Home => ({
  compound: '九鼎小区',
  ...{ name, addressForm, building },
  unit: '2',
  room: '1501',
})

async function moveIn(newcomer: Screen, worker: Screen, home: Home): Promise<void> {
  await askToJoin(newcomer, home)
  await approve(worker, home.name)
  await arrive(newcomer, home)
}

/** On the thing's page: asks for today, by the strip of days. */
export async function askForToday(borrower: Screen): Promise<void> {
  const today = localDateAt(Date.now())
  await borrower.tap(dayLabel(today, today, 'free'))
  await borrower.waitFor(LISTING_WORDS.willAsk)
  await borrower.tap(LISTING_WORDS.confirm)
  await borrower.waitFor(BOOKING_STATUS_WORDS.requested.borrower)
}

/**
 * (2.6) The main job: two newcomers are approved, one publishes a thing with a photo, the other finds it and asks, the
 * owner accepts, it goes out and comes back.
 */
export async function borrowLadder({ cast, title, photo, building, takeBack }: Plan) {
  const { worker, owner, borrower } = cast
  await signIn(worker)
  await moveIn(owner, worker, homeOf(`区秀兰${building}`, '区姨', building))
  await moveIn(borrower, worker, homeOf(`卢志明${building}`, '卢叔', building))
  await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
  await waitUntilShown(owner, title)
  await find(borrower, title)
  await askForToday(borrower)
  await accept(owner, title)
  await handOver(borrower, owner, title)
  await takeBack(cast, title)
}
