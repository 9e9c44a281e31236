import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { HOME_WORDS, LISTING_WORDS } from '../../../shared/text/zhCN/listing'
import { RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { HOME, signIn } from '../journeys/joining'
import { openWorld, type World } from '../world'
import { DIST, type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 4890
const DETAIL = 'packages/listing/detail/index'

let world: World
let hands: Hands
let thing = ''
beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  const phone = await signedIn('neighbour9')
  const today = (await hands.ask(phone, 'me/today')) as { newest: readonly { id: string }[] }
  thing = today.newest[0]?.id ?? ''
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

async function signedIn(person: string): Promise<Phone> {
  const phone = hands.phoneOf(person)
  await signIn(phone)
  return phone
}

type Session = { readonly token: string; readonly expiresAt: number }

/** What the phone keeps, as it stands after this change, when the program is opened again. */
function changed(phone: Phone, change: Partial<Session>): Phone {
  const session = JSON.parse(phone.settings.storage.get('session') ?? '{}') as Session
  phone.settings.storage.set('session', JSON.stringify({ ...session, ...change }))
  return hands.reopened(phone)
}

const REFUSED_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyZXMifQ.bm90LW91cnM'

const asked = (phone: Phone): readonly string[] =>
  phone.requests().map(({ method, path }) => `${method} ${path}`)
const logins = (phone: Phone): number =>
  asked(phone).filter((one) => one === 'POST /v1/login').length

describe('(1.1) A session that has ended', () => {
  it('by the clock is renewed once, silently, though the page asks for two things at once', async () => {
    const phone = changed(await signedIn('neighbour9'), { expiresAt: Date.now() - 1000 })
    await phone.open(`${DETAIL}?id=${thing}`)
    await phone.waitFor(LISTING_WORDS.noMoney)
    await phone.settle()
    expect(asked(phone)).toEqual(
      expect.arrayContaining([`GET /v1/listings/${thing}`, 'GET /v1/me', 'POST /v1/login']),
    )
    expect(logins(phone)).toBe(1)
  })

  it('by the word of the server is renewed once, and what was asked is asked again', async () => {
    const phone = changed(await signedIn('neighbour9'), { token: REFUSED_TOKEN })
    await phone.open(HOME)
    await phone.waitFor(HOME_WORDS.newest)
    expect(asked(phone)).toEqual(['GET /v1/me/today', 'POST /v1/login', 'GET /v1/me/today'])
  })

  it('in four minutes is renewed before it does', async () => {
    const phone = changed(await signedIn('neighbour9'), { expiresAt: Date.now() + 4 * 60_000 })
    await phone.open(HOME)
    await phone.waitFor(HOME_WORDS.newest)
    expect(asked(phone)).toEqual(['POST /v1/login', 'GET /v1/me/today'])
  })

  it('leaves whoever loses the network meanwhile signed in', async () => {
    const phone = changed(await signedIn('neighbour9'), { expiresAt: Date.now() - 1000 })
    await phone.setOnline('offline')
    await phone.open(HOME)
    await phone.waitFor(FRAME_WORDS.offline)
    await phone.setOnline('online')
    await phone.tap(FRAME_WORDS.again)
    await phone.waitFor(HOME_WORDS.newest)
    expect(await phone.text()).not.toContain(RESIDENT_WORDS.login)
  })
})

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name))

describe('(1.1) What is shipped to phones and to Lambda', () => {
  it.each([DIST, join(__dirname, '../../../dist/functions')])(
    'knows nothing of the page where a person is chosen: %s',
    (folder) => {
      const files = filesIn(folder)
      expect(files.length).toBeGreaterThan(4)
      const naming = files.filter((file) => readFileSync(file, 'utf8').includes('/simulator/'))
      expect(naming).toEqual([])
    },
  )
})
