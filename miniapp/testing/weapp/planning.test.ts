import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { addDays, localDateAt, mondayOf } from '../../../shared/kernel/dates'
import { dayName } from '../../../shared/text/zhCN/dates'
import { DUTY_WORDS as W } from '../../../shared/text/zhCN/duty'
import { signIn } from '../journeys/joining'
import { addShift, openNextWeek, standing, swap } from '../journeys/planning'
import { givePost, showMyCode } from '../journeys/posting'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5550
const TODAY = localDateAt(Date.now())
/** Day `n` of the week that is `weeks` after this one, as the page calls it. */
const dayOf = (weeks: number, n: number): string =>
  dayName(addDays(mondayOf(TODAY), weeks * 7 + n), TODAY)
const [MONDAY, TUESDAY] = [dayOf(1, 0), dayOf(1, 1)]

let world: World
let hands: Hands
let first: Phone
let second: Phone
let names: readonly [string, string] = ['', '']

const formOf = async (phone: Phone): Promise<string> =>
  ((await hands.ask(phone, 'me')) as Me).addressForm ?? ''

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  const admin = hands.phoneOf('admin1')
  first = hands.phoneOf('neighbour5')
  second = hands.phoneOf('neighbour7')
  for (const phone of [admin, first, second]) await signIn(phone)
  for (const phone of [first, second])
    await givePost(admin, await showMyCode(phone), { place: '北江社区' })
  names = [await formOf(first), await formOf(second)]
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('Two who work at a community', () => {
  it('(1.11) are planned for a week, each on a day', async () => {
    const [me, colleague] = names
    await openNextWeek(first)
    await addShift(first, { day: MONDAY, who: `${me}${W.me}` })
    await addShift(first, { day: TUESDAY, who: colleague })
  }, 60_000)

  it('(1.11) swap their hours, and each of them reads it', async () => {
    const [me, colleague] = names
    await swap(first, me, { day: TUESDAY, who: colleague })
    const seen = await first.waitFor(standing({ day: MONDAY, who: colleague }))
    expect(seen).toContain(standing({ day: TUESDAY, who: `${me}${W.me}` }))
    await openNextWeek(second)
    const there = await second.waitFor(standing({ day: MONDAY, who: `${colleague}${W.me}` }))
    expect(there).toContain(standing({ day: TUESDAY, who: me }))
  }, 60_000)

  it('(1.11) have the same hours the week after, by one tap', async () => {
    const [me, colleague] = names
    await first.tap(W.after)
    await first.waitFor(dayOf(2, 0))
    await first.tap(W.copy)
    const seen = await first.waitFor(W.copied(0))
    expect(seen).toContain(standing({ day: dayOf(2, 0), who: colleague }))
    expect(seen).toContain(standing({ day: dayOf(2, 1), who: `${me}${W.me}` }))
    expect(first.remarks()).toEqual([])
  }, 60_000)
})
