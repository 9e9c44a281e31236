import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { BOOKING_WORDS } from '../../../shared/text/zhCN/booking'
import { END_PHOTO_WORDS as P } from '../../../shared/text/zhCN/bookingPhotos'
import {
  DISPUTE_REASON_WORDS,
  DISPUTE_WORDS as W,
  MEDIATING_WORDS as M,
  MEDIATION_WORDS,
} from '../../../shared/text/zhCN/dispute'
import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import { accept, find } from '../journeys/borrowing'
import {
  answerDispute,
  dispute,
  mediate,
  photographBothEnds,
  readVerdict,
  VERDICT,
} from '../journeys/disputing'
import { signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { askForToday } from '../journeys/main'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5330
const RUN = String(Date.now() % 100_000)
const title = `折叠桌 ${RUN}`

let world: World
let hands: Hands
let owner: Phone
let borrower: Phone
let worker: Phone
let photo = ''
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  borrower = hands.phoneOf('neighbour13')
  worker = hands.phoneOf('worker1')
  await Promise.all([owner, borrower, worker].map(signIn))
  photo = await ladderPhoto()
  await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
  await waitUntilShown(owner, title)
  await find(borrower, title)
  await askForToday(borrower)
  await accept(owner, title)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

const nameOf = async (phone: Phone): Promise<string> =>
  ((await hands.ask(phone, 'me')) as Me).addressForm ?? ''

describe('A table about which two neighbours do not agree', () => {
  it('(2.7) goes with a photo of its owner and comes back with one of the borrower', async () => {
    const read = await photographBothEnds({ owner, borrower, title }, photo)
    expect(read).toContain(`${P.titles.handOver}\n${await nameOf(owner)} · `)
  }, 90_000)

  it('(2.6) is put before the community by its owner, and is frozen', async () => {
    const frozen = await dispute(owner, title, '桌腿弯了')
    expect(frozen).toContain(W.mySaid('桌腿弯了'))
    expect(frozen).not.toContain(BOOKING_WORDS.confirm.owner)
  }, 60_000)

  it('(2.6) is told by the other too, who reads nothing of what the owner said', async () => {
    const read = await answerDispute(borrower, title, '拿到时就弯')
    expect(read).not.toContain('桌腿弯了')
    expect(read).toContain(`${W.by.theirs}：${DISPUTE_REASON_WORDS.damaged}`)
  }, 60_000)

  it('(2.6) is decided by a worker, who sees the words and the photos of both', async () => {
    const [by, to] = [await nameOf(owner), await nameOf(borrower)]
    const read = await mediate(worker, title)
    for (const line of [M.said(by, '桌腿弯了'), M.said(to, '拿到时就弯'), M.between(by, to)])
      expect(read).toContain(line)
    expect(read).toContain(`${M.photo.handOver} · ${by} · `)
    expect(read).toContain(`${M.photo.return} · ${to} · `)
  }, 60_000)

  it('(2.6) is over, and both read what the community said', async () => {
    for (const phone of [owner, borrower]) {
      const read = await readVerdict(phone, title)
      expect(read).toContain(MEDIATION_WORDS.wear)
      expect(read).toContain(VERDICT)
    }
    for (const phone of [owner, borrower, worker]) expect(phone.remarks()).toEqual([])
  }, 60_000)
})
