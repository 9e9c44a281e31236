import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NEARNESS_NAMES, PUBLISH_WORDS, SHARE_WORDS } from '../../../shared/text/zhCN/listing'
import { CATEGORY_NAMES, HOME_WORDS, LISTING_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { lookFor } from '../journeys/borrowing'
import { HOME, ME, signIn } from '../journeys/joining'
import { waitUntilShown } from '../journeys/lending'
import { lookUntil } from '../journeys/looking'
import { above, without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 4950
const RUN = String(Date.now() % 10_000)
const title = `长臂摘果器 ${RUN}`
const MISSING = '水下推进器'

let world: World
let hands: Hands
let owner: Phone
let neighbour: Phone
let around: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  owner = hands.phoneOf('neighbour12')
  neighbour = hands.phoneOf('neighbour13')
  around = hands.phoneOf('neighbour40')
  await Promise.all([signIn(owner), signIn(neighbour), signIn(around)])
}, 300_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

/** From Home to 发布好了, with two tags, and open to the whole community. */
async function publishFor(phone: Phone): Promise<void> {
  await phone.open(HOME)
  await phone.tap(HOME_WORDS.doors.lend)
  phone.photograph(await ladderPhoto())
  await phone.tap(PUBLISH_WORDS.takePhoto)
  await phone.waitFor(PUBLISH_WORDS.morePhotos)
  await phone.waitFor(without(PUBLISH_WORDS.uploading(0).slice(0, 4)), 20_000)
  await phone.tap(PUBLISH_WORDS.next)
  await phone.type(PUBLISH_WORDS.title, title)
  await phone.tap(PUBLISH_WORDS.next)
  await phone.tap(CATEGORY_NAMES.tools)
  await phone.type(PUBLISH_WORDS.tags, `果园${RUN}`)
  await phone.tap('搬家')
  await phone.tap(PUBLISH_WORDS.next)
  await phone.tap(PUBLISH_WORDS.reaches.community)
  await phone.tap(PUBLISH_WORDS.publish)
  await phone.waitFor(PUBLISH_WORDS.done)
}

const lookForWords = async (phone: Phone, words: string): Promise<void> => {
  await phone.open(HOME)
  await phone.tap(HOME_WORDS.doors.borrow)
  await phone.type(SHARE_WORDS.search, words)
}

describe('Finding a thing', () => {
  beforeAll(async () => {
    await publishFor(owner)
    // On a busy machine the check takes its time.
    await waitUntilShown(owner, title).catch(() => waitUntilShown(owner, title))
  }, 120_000)

  it('(2.5) by a tag, which its page shows', async () => {
    await lookUntil(neighbour, title, () => lookForWords(neighbour, `园${RUN}`))
    await neighbour.tap(title)
    expect(await neighbour.waitFor(LISTING_WORDS.noMoney)).toContain(
      LISTING_WORDS.tags(`果园${RUN}、搬家`),
    )
  }, 60_000)

  it('(2.5) of another compound near by, where its owner opened it that far', async () => {
    await lookFor(around, title)
    await around.waitFor(above(title, NEARNESS_NAMES.sameCommunity))
    await around.tap(title)
    await around.waitFor(LISTING_WORDS.noMoney)
    expect(await around.text()).toContain(LISTING_WORDS.otherDay)
  }, 60_000)

  it('(2.5) that is free on the days, by one tap or by two more', async () => {
    const { dayChoices } = SHARE_WORDS
    await lookFor(neighbour, title)
    await neighbour.tap(dayChoices.tomorrow)
    await neighbour.waitFor(`✓ ${dayChoices.tomorrow}`)
    await neighbour.waitFor(title)
    await neighbour.tap(dayChoices.choose)
    await neighbour.waitFor(SHARE_WORDS.firstDay)
    await neighbour.tap('后天，可以')
    await neighbour.waitFor(SHARE_WORDS.lastDay)
    await neighbour.tap('后天，已选')
    await neighbour.waitFor('✓ 后天')
    await neighbour.waitFor(title)
    await neighbour.tap(dayChoices.any)
    await neighbour.waitFor(`✓ ${dayChoices.any}`)
  }, 60_000)
})

describe('A search that finds nothing', () => {
  it('(2.5) says what to do, and is counted for the worker without a name', async () => {
    await lookForWords(neighbour, MISSING)
    await neighbour.waitFor(SHARE_WORDS.noneFound(MISSING))
    await neighbour.tap(SHARE_WORDS.showAll)
    await neighbour.waitFor(NEARNESS_NAMES.sameBuilding)
    const worker = hands.phoneOf('worker1')
    await signIn(worker)
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(WORKER_WORDS.demand)
    await worker.waitFor(above(MISSING, WORKER_WORDS.wanted(1)))
  }, 60_000)
})
