import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { OWN_DATA_WORDS } from '../../../shared/text/zhCN/ownData'
import { approve, askToJoin } from '../journeys/joining'
import { signIn } from '../journeys/joining'
import { cancel, takeAlong, thinkOtherwise } from '../journeys/leaving'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5480
const RUN = String(Date.now() % 100_000)
const home = {
  ...{ compound: '九鼎小区', building: '5栋', unit: '2', room: '808' },
  ...{ name: `要走的${RUN}`, addressForm: '要姨' },
}

let world: World
let hands: Hands
let person: Phone
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  const worker = hands.phoneOf('worker1')
  person = hands.phoneOf(`leaver${RUN}`)
  await signIn(worker)
  await askToJoin(person, home)
  await approve(worker, home.name)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('Somebody who does not want to be here any more', () => {
  it('(12.2) takes everything along that is theirs, in words they understand', async () => {
    const read = await takeAlong(person)
    expect(read).toContain(home.name)
    await person.tap(OWN_DATA_WORDS.copy)
    await person.waitFor(OWN_DATA_WORDS.copied)
  }, 60_000)

  it('(12.2) reads what 注销 means, is asked once more, and can do nothing new then', async () => {
    expect(await cancel(person)).toContain(ACCOUNT_WORDS.whatErased)
    for (const page of ['pages/share/index', 'packages/listing/publish/index']) {
      await person.open(page)
      expect(await person.waitFor(ACCOUNT_WORDS.takeBack)).not.toContain(FRAME_WORDS.again)
    }
  }, 60_000)

  it('(12.2) thinks otherwise with one tap, and cancels after all', async () => {
    await thinkOtherwise(person)
    await cancel(person)
    expect(person.remarks()).toEqual([])
  }, 60_000)
})
