import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PAGE_TITLES } from '../../../shared/text/zhCN/titles'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { arrive, askToJoin, letIn, signIn } from '../journeys/joining'
import { openBelow } from '../journeys/posting'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5540
const RUN = String(Date.now() % 100_000)

let world: World
let hands: Hands
let admin: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  admin = hands.phoneOf('admin1')
  await signIn(admin)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

const home = {
  ...{ compound: '鸿业新天地', building: '2座', unit: '1', room: '2101' },
  ...{ name: `新来的甘姐${RUN}`, addressForm: '甘姐' },
}

describe('Whoever administers a street', () => {
  it('(1.11) finds its communities, each with its compounds', async () => {
    await openBelow(admin, '塔坡社区')
    await admin.back()
    const seen = await admin.waitFor('鸿业新天地')
    expect(seen).toContain('祖庙街道')
    expect(seen).toContain('北江社区\n九鼎小区、北江花园')
    expect(admin.title()).toBe(PAGE_TITLES.communities)
  }, 60_000)

  it('(1.11) lets somebody in at the bench of one, as its worker would', async () => {
    const coming = hands.phoneOf(`street${RUN}`)
    await askToJoin(coming, home)
    const bench = await openBelow(admin, '塔坡社区')
    for (const work of [WORKER_WORDS.withheld, WORKER_WORDS.complaints, WORKER_WORDS.calls])
      expect(bench).toContain(work)
    await letIn(admin, home.name)
    await arrive(coming, home)
    expect(admin.remarks()).toEqual([])
  }, 90_000)
})
