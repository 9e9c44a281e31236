import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { dayLabel } from '../../../shared/text/zhCN/days'
import { SESSION_WORDS } from '../../../shared/text/zhCN/event'
import { MEND_WORDS } from '../../../shared/text/zhCN/eventDesk'
import { PUBLISH_EVENT_WORDS as P } from '../../../shared/text/zhCN/eventPublish'
import {
  DECLINE_REASON_WORDS,
  MY_PROPOSAL_WORDS,
  PROPOSAL_DESK_WORDS,
} from '../../../shared/text/zhCN/proposal'
import { CONTENT_LABEL_NAMES } from '../../../shared/text/zhCN/refusals'
import { MY_EVENTS_WORDS, SIGN_UP_WORDS } from '../../../shared/text/zhCN/registration'
import { MANAGE_WORDS } from '../../../shared/text/zhCN/sessionChanges'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { openClass, readMine, signUpHere } from '../journeys/attending'
import { signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { openBelow, openBench } from '../journeys/posting'
import {
  approveProposal,
  declineProposal,
  manageClass,
  proposeAgain,
  proposeClass,
  rename,
} from '../journeys/proposing'
import { without } from '../journeys/words'
import { followMessage } from '../journeys/wanting'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5860
const RUN = String(Date.now() % 100_000)
const TITLE = `旧书角${RUN}`
const RENAMED = `换书会${RUN}`
/** Of such words WeChat is unsure. */
const UNSURE = `优惠券会${RUN}`
const NEVER_SEEN = `优惠券课${RUN}`
const MENDED = `算账课${RUN}`
const TODAY = localDateAt(Date.now())
const [FIRST_DAY, OTHER_DAY] = [addDays(TODAY, 4), addDays(TODAY, 5)]
const WAITS = '等同事看文字'
const SENT_BACK = '文字没有通过，请改一下'

let world: World
let hands: Hands
let worker: Phone
let colleague: Phone
let proposer: Phone
let other: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  colleague = hands.phoneOf('admin1')
  proposer = hands.phoneOf('neighbour12')
  other = hands.phoneOf('neighbour13')
  await Promise.all([worker, colleague, proposer, other].map(signIn))
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** A colleague says what is wrong with words that wait. */
async function refuse(words: string): Promise<void> {
  await openBelow(colleague, '北江社区')
  await colleague.tap(WORKER_WORDS.withheld)
  await colleague.waitFor(words)
  await colleague.tap(WORKER_WORDS.refuse, { near: words })
  await colleague.tap(CONTENT_LABEL_NAMES.ad)
  await colleague.tap(WORKER_WORDS.refuseSend)
  await colleague.waitFor(without(words))
}

/** The message that words were refused leads to where they are mended: what stands there. */
const mend = (words: string): Promise<string> =>
  lookUntil(worker, SENT_BACK, async () => {
    await followMessage(worker, new RegExp(`${words}.*请改一下再发`))
  })

describe('What a neighbour would hold', () => {
  it('(4.1) is proposed with one typed field, and waits among what they proposed', async () => {
    const said = await proposeClass(proposer, { title: TITLE, day: FIRST_DAY })
    expect(said).toContain(TITLE)
    expect(said).toContain(P.spots[1])
  }, 120_000)

  it('(4.1) is read by the worker with who proposes it, and declined with a reason', async () => {
    const said = await declineProposal(worker, TITLE, 'roomTaken')
    expect(said).toContain(PROPOSAL_DESK_WORDS.people(20))
    expect(said).toMatch(/九鼎小区.+提的/)
  }, 120_000)

  it('(4.1) is told why not, and proposed again from there, filled in', async () => {
    await followMessage(proposer, new RegExp(`${TITLE}”这次办不成`))
    const said = await proposer.waitFor(MY_PROPOSAL_WORDS.declined)
    expect(said).toContain(DECLINE_REASON_WORDS.roomTaken)
    await proposeAgain(proposer, TITLE, OTHER_DAY)
  }, 120_000)

  it('(4.1) is approved, leads to its page, and is signed up for by a neighbour', async () => {
    await approveProposal(worker, TITLE)
    await openClass(other, TITLE, SIGN_UP_WORDS.signUp)
    await signUpHere(other)
    expect(await readMine(proposer, MY_PROPOSAL_WORDS.approved)).toContain(TITLE)
    await proposer.tap(MY_PROPOSAL_WORDS.seeOf(TITLE))
    expect(await proposer.waitFor(SESSION_WORDS.who)).toContain(TITLE)
  }, 120_000)
})

describe('Words that a worker writes anew', () => {
  it('(4.1) stand at once for whoever has a seat', async () => {
    await manageClass(worker, TITLE, MEND_WORDS.words)
    expect(await rename(worker, RENAMED, MANAGE_WORDS.done)).toContain(RENAMED)
    expect(await readMine(other, RENAMED)).toContain(MY_EVENTS_WORDS.statuses.confirmed)
  }, 120_000)

  it('(4.1, 9.1) wait for a colleague, and the class stays as it was for whoever has a seat', async () => {
    await manageClass(worker, RENAMED, MEND_WORDS.words)
    expect(await rename(worker, UNSURE, WAITS)).toContain(RENAMED)
    await refuse(UNSURE)
    expect(await mend(UNSURE)).toContain(RENAMED)
    expect(await readMine(other, RENAMED)).toContain(MY_EVENTS_WORDS.statuses.confirmed)
  }, 120_000)

  it('(4.1) are filled in where they were sent back, and mended', async () => {
    await worker.tap(MEND_WORDS.words)
    await worker.waitFor(MEND_WORDS.save)
    await worker.tap(MANAGE_WORDS.back)
    expect(await rename(worker, TITLE, MANAGE_WORDS.done)).not.toContain(SENT_BACK)
    expect(await readMine(other, TITLE)).toContain(MY_EVENTS_WORDS.statuses.confirmed)
  }, 120_000)
})

describe('A class that nobody has seen, its words refused', () => {
  it('(4.1, 9.1) is mended from the message, and published', async () => {
    await openBench(worker)
    await worker.tap(P.bench)
    await worker.type(P.title, NEVER_SEEN)
    await worker.tap(P.spots[0])
    await worker.tap(dayLabel(FIRST_DAY, TODAY, 'free'))
    await worker.tap(P.publish)
    await worker.waitFor(P.looking)
    await refuse(NEVER_SEEN)
    await mend(NEVER_SEEN)
    await rename(worker, MENDED, MEND_WORDS.publish)
    await worker.tap(MEND_WORDS.publish)
    await worker.waitFor(MEND_WORDS.publishYes)
    await worker.tap(MEND_WORDS.publishYes)
    expect(await worker.waitFor(SESSION_WORDS.who)).toContain(MENDED)
    await openClass(other, MENDED, SIGN_UP_WORDS.signUp)
    for (const phone of [worker, colleague, proposer, other]) expect(phone.remarks()).toEqual([])
  }, 180_000)
})
