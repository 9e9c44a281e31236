import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { YOUNG_WORDS } from '../../../shared/text/zhCN/care'
import { ME_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { PRIVACY_WORDS } from '../../../shared/text/zhCN/privacy'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { HOME, ME, sayWhere, signIn } from '../journeys/joining'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'

const PORT = 5350
const RUN = String(Date.now() % 100_000)
const W = PRIVACY_WORDS

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

describe('Who is asked about what is private', () => {
  it('(12.1) looks around without agreeing to anything, and reads the guide', async () => {
    const guest = hands.phoneOf(`看看${RUN}`, { hasAgreedToPrivacy: false })
    await guest.open(ME)
    await guest.tap(ME_WORDS.privacy)
    await guest.waitFor(W.intro)
    expect(guest.settings.hasAgreedToPrivacy).toBe(false)
  }, 60_000)

  it('(1.3) gives the number of WeChat by choice, and takes the consent back with one tap', async () => {
    const phone = hands.phoneOf(`号主${RUN}`, { hasAgreedToPrivacy: false })
    await signIn(phone)
    await phone.open(ME)
    await phone.tap(ME_WORDS.phone)
    await phone.tap(W.givePhone)
    await phone.waitFor('获取您的手机号')
    await phone.tap('不允许')
    await phone.waitFor(W.noPhone)
    await phone.tap(W.givePhone)
    await phone.tap('允许')
    await phone.waitFor(/138\*{4}\d{4}/)
    await phone.open(ME)
    await phone.tap(ME_WORDS.consents)
    await phone.waitFor(W.stands(PRIVACY_VERSION))
    await phone.tap(W.withdraw)
    await phone.waitFor(W.standsNot)
    await phone.open(ME)
    await phone.tap(ME_WORDS.phone)
    await phone.waitFor(W.givePhone)
    expect(await phone.text()).not.toMatch(/138\*{4}/)
  }, 60_000)

  it('(12.3) reads as somebody under 14 with an account what is kept, and the way out', async () => {
    const young = hands.phoneOf(`十二岁${RUN}`)
    await signIn(young)
    await young.open(ME)
    await young.tap(ME_WORDS.consents)
    await young.tap(YOUNG_WORDS.young)
    const read = await young.waitFor(YOUNG_WORDS.hasAccount)
    expect(read).not.toContain(YOUNG_WORDS.nothing)
    await young.tap(ACCOUNT_WORDS.door)
    await young.waitFor(ACCOUNT_WORDS.what)
  }, 60_000)

  it('(1.3) is called by the worker who decides, with one tap', async () => {
    const newcomer = hands.phoneOf(`有号${RUN}`)
    await signIn(newcomer)
    await newcomer.open(ME)
    await newcomer.tap(ME_WORDS.phone)
    await newcomer.tap(W.givePhone)
    await newcomer.tap('允许')
    await newcomer.waitFor(/138\*{4}\d{4}/)
    const words = { unit: '3', room: '706', addressForm: '有姨', name: `有秀珍${RUN}` }
    await newcomer.open(HOME)
    await newcomer.tap(RESIDENT_WORDS.join)
    await newcomer.tap('九鼎小区')
    await sayWhere(newcomer, { ...words, compound: '九鼎小区', building: '6栋' })
    await newcomer.waitFor(RESIDENT_WORDS.requested)
    const worker = hands.phoneOf('worker1')
    await signIn(worker)
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(WORKER_WORDS.memberships)
    await worker.waitFor(words.name)
    await worker.tap(W.callPhoneFor(words.name))
    expect(worker.done()).toContainEqual({
      what: 'makePhoneCall',
      with: expect.stringMatching(/^138001\d{5}$/),
    })
    await worker.tap(`${WORKER_WORDS.reject}：${words.name}`)
    expect(await worker.text()).toMatch(without(W.wasOthersPhone))
  }, 60_000)
})
