import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { BLOCK_REASON_WORDS, BLOCKING_WORDS, MY_BLOCK_WORDS } from '../../../shared/text/zhCN/block'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { appeal, block, type Blocking, grant, isBack, readSelf } from '../journeys/blocking'
import { ME, signIn } from '../journeys/joining'
import { readInbox } from '../journeys/telling'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5460
const WORDS = '那天我在医院，托人带了话'

let world: World
let hands: Hands
let cast: Blocking
let person: Phone
let name = ''

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  person = hands.phoneOf('neighbour5')
  const [blocker, colleague] = [hands.phoneOf('worker1'), hands.phoneOf('worker3')]
  await Promise.all([person, blocker, colleague].map(signIn))
  cast = { person, blocker, colleague, known: await readSelf(person) }
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A blocked person', () => {
  it('(1.10) is blocked from the register of doors', async () => {
    name = await block(cast)
    expect(((await hands.ask(person, 'me')) as Me).block).toBeDefined()
  }, 60_000)

  it('(1.10) reads at home why and until when, and says a word against it once', async () => {
    const read = await appeal(cast, WORDS)
    expect(read).toContain(BLOCK_REASON_WORDS.noShows)
  }, 60_000)

  it.each(['pages/share/index', 'packages/listing/publish/index'])(
    '(1.10) is led from %s to the reason, not into a refusal',
    async (page) => {
      await person.open(page)
      expect(await person.waitFor(MY_BLOCK_WORDS.cardMore)).not.toContain(FRAME_WORDS.again)
    },
  )

  it('(1.10) waits for somebody else than who blocked', async () => {
    const { blocker } = cast
    await blocker.open(ME)
    await blocker.tap(ME_WORDS.bench)
    await blocker.tap(BLOCKING_WORDS.bench)
    expect(await blocker.waitFor(WORDS)).toContain(BLOCKING_WORDS.notMine)
  }, 60_000)

  it('(1.10) is told that it is lifted, and goes on as before', async () => {
    await grant(cast, { name, words: WORDS })
    await isBack(cast)
    const told = NOTICE_SENTENCES['block.decided']({ title: '', days: '', reason: 'lift' })
    await readInbox(person, told)
  }, 60_000)
})
