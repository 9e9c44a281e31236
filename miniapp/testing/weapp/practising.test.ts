import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Poster } from '../../../shared/contract/poster'
import type { Me } from '../../../shared/contract/resident'
import { JOIN_WORDS } from '../../../shared/text/zhCN/joining'
import { PRACTICE_WORDS } from '../../../shared/text/zhCN/practice'
import { RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { scannedLink } from '../journeys/arriving'
import { HOME, signIn } from '../journeys/joining'
import { lookUntil } from '../journeys/looking'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'

const PORT = 6100
const FROM_LINK = 1011
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

let world: World
let hands: Hands
let scene = ''

/** The place to practise of a community, as its id says it. */
function practiceIn(communityId: string): string {
  const words = createHash('sha256')
    .update(JSON.stringify(['practice', communityId]))
    .digest()
  const body = Array.from(words.subarray(0, 26), (byte) => ALPHABET[byte & 31]).join('')
  return `cpd_PRACT1CE${body.slice(8)}`
}

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  const worker = hands.phoneOf('worker1')
  await signIn(worker)
  const [post] = ((await hands.ask(worker, 'me')) as Me).posts
  const path = `compounds/${practiceIn(post?.nodeId ?? '')}/poster`
  scene = ((await hands.ask(worker, path)) as Poster).code?.scene ?? ''
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('Somebody who practises', () => {
  it('(10.6) scans the poster, is in at once without a worker, and reads on every page that nothing is real', async () => {
    const learner = hands.phoneOf(`learner${Date.now() % 100_000}`)
    await learner.openFrom(FROM_LINK, scannedLink(scene))
    await learner.waitFor(JOIN_WORDS.here(PRACTICE_WORDS.compound))
    await learner.tap(RESIDENT_WORDS.login)
    await learner.waitFor(PRACTICE_WORDS.joining)
    await learner.tap(PRACTICE_WORDS.buildings[0])
    await learner.type(RESIDENT_WORDS.unit, '1')
    await learner.type(RESIDENT_WORDS.room, '1')
    await learner.type(RESIDENT_WORDS.name, '学员')
    await learner.type(RESIDENT_WORDS.addressForm, '学员')
    await learner.tap(RESIDENT_WORDS.send)
    await learner.waitFor(RESIDENT_WORDS.joined)
    const home = await lookUntil(learner, PRACTICE_WORDS.things[0].title, () => learner.open(HOME))
    expect(home).toContain(PRACTICE_WORDS.banner)
    await learner.tap(PRACTICE_WORDS.things[0].title)
    expect(await learner.waitFor(PRACTICE_WORDS.things[0].description)).toContain(
      PRACTICE_WORDS.banner,
    )
  }, 120_000)
})
