import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Me } from '../../../shared/contract/resident'
import { JOIN_WORDS, REQUEST_WORDS } from '../../../shared/text/zhCN/joining'
import { RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import {
  type Arriving,
  askAgain,
  askWithProof,
  hangPoster,
  lookAtRequest,
  renewPoster,
  scannedCode,
  scannedLink,
  takeWelcome,
  welcome,
} from '../journeys/arriving'
import { approve, arrive, signIn } from '../journeys/joining'
import { without } from '../journeys/words'
import { ladderPhoto } from '../photo'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5430
const RUN = String(Date.now() % 100_000)
/** WeChat's numbers for an ordinary QR code and for a mini-program code. */
const FROM = { link: 1011, code: 1047 } as const
const home = {
  ...{ compound: '九鼎小区', building: '2栋', unit: '1', room: '9911' },
  ...{ name: `海报来${RUN}`, addressForm: '海姨' },
}

let world: World
let hands: Hands
let cast: Arriving & { readonly newcomer: Phone; readonly worker: Phone }
let scene = ''
const meOf = async (phone: Phone) => (await hands.ask(phone, 'me')) as Me

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  const [worker, newcomer] = [hands.phoneOf('worker1'), hands.phoneOf(`poster${RUN}`)]
  cast = { worker, newcomer, home, photo: await ladderPhoto() }
  await signIn(worker)
  scene = await hangPoster(worker)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

type Queue = { readonly requests: readonly { name: string; proofPhotoId?: string }[] }
async function proofOf(name: string): Promise<string> {
  const [post] = (await meOf(cast.worker)).posts
  const path = `workbench/${post?.nodeId}/memberships`
  const { requests } = (await hands.ask(cast.worker, path)) as Queue
  return requests.find((one) => one.name === name)?.proofPhotoId ?? ''
}
const isThere = async (phone: Phone, photoId: string): Promise<boolean> => {
  const { token } = JSON.parse(phone.settings.storage.get('session') ?? '{}') as { token: string }
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${world.origin}/v1/photos/${photoId}/large`, { headers })).ok
}

describe('A newcomer by poster', () => {
  it('(1.4) a newcomer by poster: scans, browses, asks with a proof, is rejected, resubmits, is approved; the proof is gone', async () => {
    const { newcomer, worker } = cast
    await newcomer.openFrom(FROM.link, scannedLink(scene))
    await newcomer.waitFor(JOIN_WORDS.here(home.compound))
    await newcomer.tap(JOIN_WORDS.lookFirst)
    await newcomer.waitFor(home.compound)
    await newcomer.openFrom(FROM.link, scannedLink(scene))
    await askWithProof(cast)
    const first = await proofOf(home.name)
    expect(await isThere(worker, first)).toBe(true)
    expect(await lookAtRequest(worker, home.name)).not.toContain(REQUEST_WORDS.again(2))
    await askAgain(cast, '9912')
    expect(await isThere(worker, first)).toBe(false)
    const read = await lookAtRequest(worker, home.name)
    expect(read).toContain(REQUEST_WORDS.again(2))
    expect(read).toContain(REQUEST_WORDS.changed(['room']))
    const second = await proofOf(home.name)
    await approve(worker, home.name)
    await arrive(newcomer, home)
    for (const phone of [worker, newcomer]) expect(await isThere(phone, second)).toBe(false)
  }, 120_000)

  it('(1.4) by an old poster reads so, and is led on all the same', async () => {
    const { worker } = cast
    await hangPoster(worker)
    const now = await renewPoster(worker, scene)
    const guest = hands.phoneOf(`old${RUN}`)
    await guest.openFrom(FROM.code, scannedCode(scene))
    await guest.waitFor(JOIN_WORDS.isOld)
    await guest.openFrom(FROM.code, scannedCode(now))
    await guest.waitFor(without(JOIN_WORDS.isOld))
    await guest.waitFor(JOIN_WORDS.here(home.compound))
  }, 60_000)

  it.each(['0000000000', 'x%E4%B', '-'])(
    '(13.6) by a code that is damaged or foreign chooses for themselves: %s',
    async (damaged) => {
      const guest = hands.phoneOf(`damaged${RUN}`)
      await guest.openFrom(FROM.code, scannedCode(damaged))
      await guest.waitFor('这个码认不出来')
      await guest.tap(JOIN_WORDS.chooseSelf)
      await guest.waitFor(RESIDENT_WORDS.login)
    },
    60_000,
  )
})

describe('A newcomer who stands before the worker', () => {
  const there = { ...home, room: '9913', name: `当面来${RUN}`, addressForm: '老面' }

  it('(1.4) types eight digits, says that it is them, and lives there at once', async () => {
    const newcomer = hands.phoneOf(`spot${RUN}`)
    await signIn(newcomer)
    const digits = await welcome(cast.worker, there)
    expect(await takeWelcome(newcomer, digits, there.addressForm)).toContain(there.name)
    expect((await meOf(newcomer)).memberships).toMatchObject([{ status: 'approved' }])
  }, 60_000)
})

describe('Whoever thinks better of it', () => {
  it('(1.4) takes the request back, and may ask again', async () => {
    const newcomer = hands.phoneOf(`back${RUN}`)
    await newcomer.openFrom(FROM.link, scannedLink(scene))
    await askWithProof({ ...cast, newcomer, home: { ...home, name: `收回的${RUN}` } })
    await newcomer.tap(JOIN_WORDS.withdraw)
    await newcomer.tap(JOIN_WORDS.withdrawYes)
    await newcomer.waitFor(RESIDENT_WORDS.send)
    expect((await meOf(newcomer)).memberships).toEqual([])
  }, 60_000)
})
