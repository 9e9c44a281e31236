import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { BLOCK_REASON_WORDS } from '../../../shared/text/zhCN/block'
import { CARD_WORDS } from '../../../shared/text/zhCN/card'
import { CLOSING_WORDS } from '../../../shared/text/zhCN/closing'
import { HOUSEHOLD_WORDS } from '../../../shared/text/zhCN/household'
import { CATEGORY_NAMES } from '../../../shared/text/zhCN/listing'
import { appeal, block, grant, isBack, readSelf } from '../journeys/blocking'
import { JOIN_WORDS, REQUEST_WORDS } from '../../../shared/text/zhCN/joining'
import {
  askAgain,
  askWithProof,
  hangPoster,
  lookAtRequest,
  scannedCode,
} from '../journeys/arriving'
import { accept, find } from '../journeys/borrowing'
import {
  bindCard,
  findLoans,
  lendByCard,
  printCards,
  recognise,
  registerElder,
  takeBackByCard,
  typeCard,
} from '../journeys/carding'
import {
  answerDispute,
  dispute,
  mediate,
  photographBothEnds,
  readVerdict,
  VERDICT,
} from '../journeys/disputing'
import { agreeOnSlot, offerHelp, showCertificate } from '../journeys/helping'
import { approve, arrive, askToJoin, signIn } from '../journeys/joining'
import { publish, waitUntilShown } from '../journeys/lending'
import { askForToday } from '../journeys/main'
import { cancel, takeAlong, thinkOtherwise } from '../journeys/leaving'
import { bringsBack, lendToMover, moveAway } from '../journeys/moving'
import { comesBackLate, getInLine, leaveTurn, takeTurn } from '../journeys/queueing'
import { comesHome, lendAndPromise, withdrawAtOnce } from '../journeys/withdrawing'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Attentive, attentive } from './attentive'
import { launchBrowser } from './browser'
import { introduce } from './introduce'
import { seat } from './seat'

const PORT = 5360
const RUN = String(Date.now() % 100_000)

let world: World
let browser: Browser
let screens: Attentive[] = []
beforeAll(async () => {
  world = await openWorld(PORT)
  browser = await launchBrowser()
}, 200_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})
beforeEach(() => {
  // What stood in the way of one journey is not the next one's complaint.
  screens = []
})

/** At 320 pixels. */
async function seated(person: string): Promise<Attentive> {
  const screen = attentive(await seat({ browser, origin: world.origin, person, width: 320 }))
  screens.push(screen)
  return screen
}

/** Whom nobody knows here yet. */
async function meet(person: string): Promise<Attentive> {
  await introduce(world, person)
  return seated(person)
}

/** A neighbour of the demonstration. */
async function sitDown(person: string): Promise<Attentive> {
  const screen = await seated(person)
  await signIn(screen)
  return screen
}

/** Nothing stood in anybody's way, on no page of the journey. */
async function ends(): Promise<void> {
  const [complaints, open] = [screens.flatMap((screen) => screen.complaints()), screens]
  screens = []
  for (const screen of open) await screen.close()
  expect(complaints).toEqual([])
}

describe('In a browser', () => {
  it('(2.8) three wait in line for a ladder that comes back late', async () => {
    const title = '铝合金梯子'
    const owner = await sitDown('neighbour29')
    const first = await sitDown('neighbour30')
    const second = await sitDown('neighbour31')
    const third = await sitDown('neighbour32')
    for (const [ahead, screen] of [first, second, third].entries())
      await getInLine(screen, title, ahead)
    await comesBackLate(owner, first, title)
    await takeTurn(owner, first, title)
    await leaveTurn(second, title)
    await ends()
  }, 180_000)

  it('(2.6) an owner withdraws a thing that is out and promised', async () => {
    const cast = {
      owner: await sitDown('neighbour20'),
      neighbour: await sitDown('neighbour21'),
      other: await sitDown('neighbour22'),
      title: `要收的梯子 ${RUN}`,
    }
    await lendAndPromise(cast, await ladderPhoto())
    expect(await withdrawAtOnce(cast)).toContain(CLOSING_WORDS.cancelWill(1, 1))
    await comesHome(cast)
    await ends()
  }, 180_000)

  it('(2.4) an hour of help is offered, permitted and agreed on', async () => {
    const title = `电工看插座 ${RUN}`
    const helper = await sitDown('neighbour12')
    const learner = await sitDown('neighbour13')
    const worker = await sitDown('worker1')
    const photo = await ladderPhoto()
    await offerHelp(helper, title, photo)
    await showCertificate({ helper, worker }, title, photo)
    await agreeOnSlot(helper, learner, title)
    await ends()
  }, 180_000)

  it('(2.7) two who do not agree are heard by a worker', async () => {
    const title = `折叠桌 ${RUN}`
    const owner = await sitDown('neighbour14')
    const borrower = await sitDown('neighbour15')
    const worker = await sitDown('worker1')
    const photo = await ladderPhoto()
    await publish(owner, { title, category: CATEGORY_NAMES.tools, photo })
    await waitUntilShown(owner, title)
    await find(borrower, title)
    await askForToday(borrower)
    await accept(owner, title)
    await photographBothEnds({ owner, borrower, title }, photo)
    await dispute(owner, title, '桌腿弯了')
    await answerDispute(borrower, title, '拿到时就弯')
    expect(await mediate(worker, title)).toContain('拿到时就弯')
    for (const screen of [owner, borrower])
      expect(await readVerdict(screen, title)).toContain(VERDICT)
    await ends()
  }, 180_000)

  it('(1.4) a newcomer comes by a poster, is turned away, asks again, and lives there', async () => {
    const worker = await sitDown('worker1')
    const scene = await hangPoster(worker)
    const newcomer = await meet(`poster${RUN}`)
    const where = { compound: '九鼎小区', building: '2栋', unit: '1', room: '9921' }
    const home = { ...where, name: `海报来${RUN}`, addressForm: '海姨' }
    const cast = { worker, newcomer, home, photo: await ladderPhoto() }
    await newcomer.open(scannedCode(scene))
    await newcomer.waitFor(JOIN_WORDS.here(home.compound))
    await askWithProof(cast)
    await lookAtRequest(worker, home.name)
    await askAgain(cast, '9922')
    expect(await lookAtRequest(worker, home.name)).toContain(REQUEST_WORDS.changed(['room']))
    await approve(worker, home.name)
    await arrive(newcomer, home)
    await ends()
  }, 180_000)

  it('(1.10) a neighbour moves away with a loan in hand', async () => {
    const owner = await sitDown('neighbour24')
    const mover = await sitDown('neighbour25')
    const cast = { owner, mover, title: `搬家前借的箱子 ${RUN}` }
    await lendToMover(cast, await ladderPhoto())
    expect(await moveAway(cast, '九鼎小区')).toContain(HOUSEHOLD_WORDS.leaveWill)
    await bringsBack(cast)
    await ends()
  }, 180_000)

  it('(1.10) somebody who is blocked reads why, appeals, and is heard by another', async () => {
    const [person, blocker] = [await sitDown('neighbour17'), await sitDown('worker1')]
    const colleague = await sitDown('worker3')
    const cast = { person, blocker, colleague, known: await readSelf(person) }
    const name = await block(cast)
    expect(await appeal(cast, '那天我在医院')).toContain(BLOCK_REASON_WORDS.noShows)
    await grant(cast, { name, words: '那天我在医院' })
    await isBack(cast)
    await ends()
  }, 120_000)

  it('(1.8) an elder with a card logs in later, and finds what she was lent', async () => {
    const title = `卡上借的轮椅 ${RUN}`
    const owner = await sitDown('neighbour26')
    const worker = await sitDown('worker1')
    const where = { compound: '九鼎小区', building: '1栋', unit: '1', room: '9931' }
    const elder = { ...where, name: `谭桂芳${RUN}`, addressForm: '谭婆婆' }
    await publish(owner, { title, category: CATEGORY_NAMES.tools, photo: await ladderPhoto() })
    await waitUntilShown(owner, title)
    await registerElder(worker, elder)
    const letters = await printCards(worker)
    await bindCard(worker, elder, letters)
    const lending = { letters, title, show: typeCard }
    expect((await lendByCard(worker, lending)).read).toContain(elder.name)
    const phone = await meet(`elder${RUN}`)
    await askToJoin(phone, elder)
    expect(await recognise(worker, elder.name)).toContain(CARD_WORDS.knownBy.name)
    expect(await findLoans(phone, title)).toContain(title)
    await takeBackByCard(worker, lending)
    await worker.waitFor(CARD_WORDS.nothingInHand)
    await ends()
  }, 180_000)

  it('(12.2) an account is exported and cancelled, thought over, and cancelled', async () => {
    const person = await sitDown('neighbour23')
    expect(await takeAlong(person)).toContain('称呼：')
    expect(await cancel(person)).toContain(ACCOUNT_WORDS.whatErased)
    await thinkOtherwise(person)
    await cancel(person)
    await ends()
  }, 120_000)
})
