import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { SAID_WORDS } from '../../../shared/text/zhCN/bookingSaid'
import { HELP_STATUS_WORDS as STATUS } from '../../../shared/text/zhCN/skill'
import { agreeOnSlot, endWithThanks, offerHelp, showCertificate } from '../journeys/helping'
import { signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { readInbox } from '../journeys/telling'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5340
const RUN = String(Date.now() % 100_000)
const title = `电工看插座 ${RUN}`
// The world's clock cannot be moved: of the demonstration's hours one has begun.

let world: World
let hands: Hands
let owner: Phone
let borrower: Phone
let worker: Phone
let learner: Phone
let helper: Phone
let photo: string
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  borrower = hands.phoneOf('neighbour13')
  worker = hands.phoneOf('worker1')
  learner = hands.phoneOf('neighbour23')
  helper = hands.phoneOf('neighbour10')
  photo = await ladderPhoto()
  await Promise.all([owner, borrower, worker, learner, helper].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('An hour of help that needs a certificate', () => {
  it('(2.2) (2.4) is offered in four steps, by taps alone, and asks for its certificate', async () => {
    const hours = await offerHelp(owner, title, photo)
    expect(hours).toContain('✓ 周日 09:00到12:00')
    expect(hours).toContain('周一 09:00到11:30')
  }, 120_000)

  it('(2.2) shows once a worker has seen it', async () => {
    await showCertificate({ helper: owner, worker }, title, photo)
  }, 120_000)

  it('(2.4) is booked by its slot and agreed, in words of its own', async () => {
    expect(await agreeOnSlot(owner, borrower, title)).not.toMatch(/借|还/)
  }, 120_000)
})

describe('An hour of help whose time has come', () => {
  const chess = '教下象棋'

  it('(2.4) (2.9) is done by the word of whoever was helped, who says thanks', async () => {
    await endWithThanks(learner, chess)
  }, 60_000)

  it('(2.4) (2.9) is over for the other one too, who reads the thanks', async () => {
    const thanked = `${chess}这次，邻居对您说了谢谢。`
    await lookUntil(helper, SAID_WORDS.isThanked, async () => {
      await readInbox(helper, thanked)
      await helper.tap(thanked)
    })
    expect(await helper.text()).toContain(STATUS.returned.owner)
  }, 60_000)
})
