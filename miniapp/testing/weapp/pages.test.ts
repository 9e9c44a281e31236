import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { HOME_WORDS } from '../../../shared/text/zhCN/listing'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { HOME, signIn } from '../journeys/joining'
import { openWorld, type World } from '../world'
import { openDist } from './dist'
import { DIST, type Hands, handsIn } from './hands'
import type { Phone, PhoneWanted } from './phone'
import { type Visitor, VISITORS } from './visitors'
import { go, type Visit, VISITS } from './visits'

const PORT = 4840
const { tabs } = FRAME_WORDS

let world: World
let hands: Hands
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

type Settings = PhoneWanted['settings']
type People = ReadonlyMap<Visitor, Phone>

/** One phone for each visitor, signed in. */
async function everybody(settingsOf: () => Settings): Promise<People> {
  const people = new Map<Visitor, Phone>()
  for (const person of VISITORS) {
    const phone = hands.phoneOf(person, settingsOf())
    await signIn(phone)
    people.set(person, phone)
  }
  return people
}

/** A phone with care mode on, and WeChat's largest words. */
const caring = (): Settings => ({
  fontSizeScaleFactor: 1.5,
  storage: new Map([['careMode', 'true']]),
})

async function visit(people: People, page: string): Promise<Phone> {
  const to = VISITS[page] as Visit
  const phone = people.get(to.as) as Phone
  await go(phone, to)
  expect([phone.pages().at(-1), phone.title()]).toEqual([page, to.title])
  return phone
}

/** Care mode as the page carries it, and the factor of its words. */
function lookOf(phone: Phone) {
  const { class: classes = '', style = '' } = phone.root()
  return {
    isCare: String(classes).split(' ').includes('care'),
    font: Number(/--font:\s*([\d.]+)/.exec(String(style))?.[1]),
  }
}

const PAGES = Object.keys(VISITS)

describe('Every page of the mini-program', () => {
  it('is among those visited here', () =>
    expect([...PAGES].sort()).toEqual([...openDist(DIST).pages].sort()))

  describe('as it comes', () => {
    let people: People
    beforeAll(async () => {
      people = await everybody(() => ({}))
    })
    it.each(PAGES)('is reached by taps from Home, without a fault: %s', async (page) => {
      const phone = await visit(people, page)
      expect(lookOf(phone)).toEqual({ isCare: false, font: 1 })
      expect(phone.remarks()).toEqual([])
    })
  })

  describe('in care mode and with the largest words', () => {
    let people: People
    beforeAll(async () => {
      people = await everybody(caring)
    })
    it.each(PAGES)('(13.1) carries both, and is reached by the same taps: %s', async (page) => {
      const phone = await visit(people, page)
      expect(lookOf(phone)).toEqual({ isCare: true, font: 1.5 })
      expect(phone.remarks()).toEqual([])
    })
  })
})

describe('Care mode', () => {
  it('(13.1) is a tap on Home, holds on every page, and is remembered by the phone', async () => {
    const phone = hands.phoneOf('neighbour9')
    await signIn(phone)
    expect(await phone.waitFor(HOME_WORDS.newest)).not.toContain(`✓ ${HOME_WORDS.care}`)
    await phone.tap(HOME_WORDS.care)
    expect(lookOf(phone).isCare).toBe(true)
    await phone.tap(tabs.share)
    expect(lookOf(phone).isCare).toBe(true)
    const again = hands.reopened(phone)
    await again.open(HOME)
    expect(lookOf(again).isCare).toBe(true)
    await again.tap(tabs.me)
    await again.tap(`${HOME_WORDS.care}，${ME_WORDS.isOn}`)
    expect(lookOf(again).isCare).toBe(false)
    await again.tap(tabs.home)
    expect(lookOf(again).isCare).toBe(false)
  })

  it('(13.1) leaves on Home what is to be done, and nothing else', async () => {
    const phone = hands.phoneOf('neighbour9', caring())
    await signIn(phone)
    const text = await phone.waitFor(HOME_WORDS.today)
    for (const door of Object.values(HOME_WORDS.doors)) expect(text).toContain(door)
    expect(text).not.toContain(HOME_WORDS.newest)
  })
})

describe("WeChat's own font size", () => {
  it.each([
    { set: 0.8, font: 1 },
    { set: 1.25, font: 1.25 },
    { set: 2, font: 1.5 },
  ])('(13.1) of $set makes the words $font times as large', async ({ set, font }) => {
    const phone = hands.phoneOf('neighbour9', { fontSizeScaleFactor: set })
    await phone.open(HOME)
    expect(lookOf(phone).font).toBe(font)
  })

  it('(13.1) is read again when one comes back to a page', async () => {
    const phone = hands.phoneOf('neighbour9')
    await phone.open(HOME)
    await phone.tap(tabs.me)
    phone.settings.fontSizeScaleFactor = 1.25
    await phone.tap(tabs.home)
    expect(lookOf(phone).font).toBe(1.25)
  })
})
