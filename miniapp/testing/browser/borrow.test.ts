import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { takeBack } from '../journeys/borrowing'
import { borrowLadder } from '../journeys/main'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Attentive, attentive } from './attentive'
import { launchBrowser } from './browser'
import { introduce } from './introduce'
import { seat, type Seating } from './seat'

const PORT = 4820
// A world that is attached to may have seen this journey before.
const RUN = Date.now() % 100_000

let world: World
let browser: Browser
beforeAll(async () => {
  world = await openWorld(PORT)
  browser = await launchBrowser()
}, 200_000)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

type View = Pick<Seating, 'width' | 'isCare'>
const sitDown = async (person: string, view: View): Promise<Attentive> =>
  attentive(await seat({ browser, origin: world.origin, person, ...view }))

/** Somebody with a WeChat of their own, whom nobody knows here yet. */
async function newcomer(person: string, view: View): Promise<Attentive> {
  await introduce(world, person)
  return sitDown(person, view)
}

describe('In a browser', () => {
  it.each([
    { name: '320 pixels', view: { width: 320 }, building: '1栋' },
    { name: '390 pixels', view: { width: 390 }, building: '2栋' },
    { name: '320 pixels in care mode', view: { width: 320, isCare: true }, building: '3栋' },
    { name: '390 pixels in care mode', view: { width: 390, isCare: true }, building: '4栋' },
  ])(
    '(2.6, 13.1) a ladder goes out and comes back at $name, and nothing stands in the way',
    async ({ view, building }) => {
      const id = `${RUN}-${building[0]}`
      const cast = {
        worker: await sitDown('worker1', view),
        owner: await newcomer(`owner-${id}`, view),
        borrower: await newcomer(`borrower-${id}`, view),
      }
      await borrowLadder({
        cast,
        ...{ title: `竹梯子 ${id}`, building, photo: await ladderPhoto() },
        takeBack: ({ owner, borrower }, title) => takeBack(borrower, owner, title),
      })
      const screens = Object.values(cast)
      expect(screens.flatMap((screen) => screen.complaints())).toEqual([])
      expect(cast.borrower.looks()).toBeGreaterThan(5)
      for (const screen of screens) await screen.close()
    },
    90_000,
  )
})
