import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { bookListing, acceptBooking, showBooking } from '../../../shared/contract/booking'
import * as contract from '../../../shared/contract/phone'
import { PRIVACY_VERSION, withdrawConsent } from '../../../shared/contract/privacy'
import { listMembershipRequests, showMe } from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { logged } from '../../testing/logged'
import { asksToJoin, neighbour, publishes, worker } from '../../testing/neighbours'
import { agrees, phoneCode, verifiesPhone } from '../../testing/phones'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
beforeAll(async () => {
  process.env['LOG_LEVEL'] = 'info'
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterEach(() => {
  jest.restoreAllMocks()
})
afterAll(async () => {
  delete process.env['LOG_LEVEL']
  await town.stop()
})

const shown = async (person: Person) => (await person.gets(contract.showMyPhone, {})).masked
const requestOf = async (name: string) =>
  (await xiaoli.gets(listMembershipRequests, { nodeId: town.places.beijiang })).requests.find(
    (one) => one.name === `${name}的全名`,
  )

describe('Aunt Chen’s number', () => {
  let chen: Person
  beforeAll(async () => {
    chen = await town.person('陈姨')
  })

  it('(12.1) is not taken before she has read and agreed', async () => {
    const answer = await chen.asks(contract.verifyPhone, { code: await phoneCode(town, chen, '1') })
    expect(answer).toMatchObject({
      status: 403,
      message: REFUSAL_SENTENCES['privacy.agreeFirst']({}),
    })
  })

  it('(1.3) comes from WeChat, and she sees it with its middle hidden', async () => {
    expect(await shown(chen)).toBeUndefined()
    await verifiesPhone(town, chen, '13911112222')
    expect(await shown(chen)).toBe('139****2222')
    expect((await chen.gets(showMe, {})).hasPhone).toBe(true)
  })

  it('(1.3) is changed, and taken away again', async () => {
    await verifiesPhone(town, chen, '13911113333')
    expect(await shown(chen)).toBe('139****3333')
    await chen.gets(contract.removePhone, {})
    await chen.gets(contract.removePhone, {})
    expect(await shown(chen)).toBeUndefined()
    expect((await chen.gets(showMe, {})).hasPhone).toBeUndefined()
  })

  it('(12.1) goes with the consent', async () => {
    await verifiesPhone(town, chen, '13911112222')
    await chen.gets(withdrawConsent, { version: PRIVACY_VERSION })
    expect(await shown(chen)).toBeUndefined()
    expect(JSON.stringify(await allStored(town.tableEndpoint))).not.toContain('13911112222')
  })

  it('(1.3) is stored once where the same tap comes thrice in one moment', async () => {
    await agrees(chen)
    const code = await phoneCode(town, chen, '13911114444')
    const tap = () => chen.asks(contract.verifyPhone, { code }, { key: 'one-tap-of-phone' })
    const answers = await Promise.all([tap(), tap(), tap()])
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true])
    expect(await shown(chen)).toBe('139****4444')
  })

  it('(1.3) is not to be had with another person’s code', async () => {
    const li = await town.person('李叔')
    const code = await phoneCode(town, li, '13900000000')
    const answer = await chen.asks(contract.verifyPhone, { code })
    expect(answer).toMatchObject({
      status: 409,
      message: REFUSAL_SENTENCES['phone.codeInvalid']({}),
    })
    expect(await shown(chen)).toBe('139****4444')
  })

  it.each([
    [{ is: 'errcode', errcode: 45011 }, 429, REFUSAL_SENTENCES['phone.tooOften']({})],
    [{ is: 'errcode', errcode: 40029 }, 409, REFUSAL_SENTENCES['phone.codeInvalid']({})],
    [{ is: 'errcode', errcode: 45009 }, 424, REFUSAL_SENTENCES['phone.unavailable']({})],
    [{ is: 'http', status: 502 }, 424, REFUSAL_SENTENCES['phone.unavailable']({})],
  ])('(1.3) stays as it was when WeChat says %p', async (mood, status, message) => {
    await town.wechat('plan', { api: 'getuserphonenumber', ...mood })
    const code = await phoneCode(town, chen, '13911115555')
    expect(await chen.asks(contract.verifyPhone, { code })).toMatchObject({ status, message })
    expect(await shown(chen)).toBe('139****4444')
  })
})

describe('A number of several people', () => {
  it('(1.3) may stand for an elder and a child; whoever had it first is not told of', async () => {
    const [elder, child] = [await town.person('何婆婆'), await town.person('何小姐')]
    for (const one of [elder, child]) await verifiesPhone(town, one, '13722220000')
    for (const one of [elder, child]) await asksToJoin(town, one, { room: '303' })
    expect(await requestOf('何婆婆')).toMatchObject({ phone: '13722220000' })
    expect(await requestOf('何婆婆')).not.toHaveProperty('wasOthersPhone')
    expect(await requestOf('何小姐')).toMatchObject({ phone: '13722220000', wasOthersPhone: true })
  })

  it('(1.3) is for four, not for five', async () => {
    for (const name of ['一', '二', '三', '四'])
      await verifiesPhone(town, await town.person(`家里${name}`), '13722221111')
    const fifth = await town.person('家里五')
    await agrees(fifth)
    const code = await phoneCode(town, fifth, '13722221111')
    expect(await fifth.asks(contract.verifyPhone, { code })).toMatchObject({
      status: 409,
      message: REFUSAL_SENTENCES['phone.tooManyPeople']({ max: 4 }),
    })
  })

  it('(1.3) that was given up and given out anew is seen as such by the worker', async () => {
    const before = await town.person('搬走的人')
    await verifiesPhone(town, before, '13722223333')
    await before.gets(contract.removePhone, {})
    const after = await town.person('新号主')
    await verifiesPhone(town, after, '13722223333')
    await asksToJoin(town, after, { room: '404' })
    expect(await requestOf('新号主')).toMatchObject({ wasOthersPhone: true })
  })
})

describe('A number planted', () => {
  const PLANTED = '13799990001'

  it('(1.3) stands on its Resident alone, and in no log, notice or refusal', async () => {
    const lines = logged()
    const owner = await neighbour(town, xiaoli, '梁叔', { room: '808' })
    await verifiesPhone(town, owner, PLANTED)
    const li = await neighbour(town, xiaoli, '冯姨', { room: '809' })
    const today = localDateAt(Date.now())
    const wish = { listingId: await publishes(town, owner), from: today, until: addDays(today, 1) }
    const { id: bookingId } = await li.gets(bookListing, wish)
    await owner.gets(acceptBooking, { bookingId })
    expect((await li.gets(showBooking, { bookingId })).counterpart.phone).toBe(PLANTED)
    await town.wechat('plan', { api: 'getuserphonenumber', is: 'errcode', errcode: 40029 })
    await owner.asks(contract.verifyPhone, { code: await phoneCode(town, owner, PLANTED) })
    await town.stream?.drain()
    const holders = (await allStored(town.tableEndpoint)).filter((item) =>
      JSON.stringify(item).includes(PLANTED),
    )
    expect(holders.map((item) => item['_et']?.S)).toEqual(['Resident'])
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.join('')).not.toContain(PLANTED)
  })

  it('(1.3) has no key from which it could be guessed', async () => {
    const { createHash } = await import('node:crypto')
    const { districtId } = town.places
    const guesses = [PLANTED, `${districtId}|${PLANTED}`].flatMap((text) =>
      (['hex', 'base64url'] as const).map((form) =>
        createHash('sha256').update(text).digest(form).slice(0, 20),
      ),
    )
    const keys = JSON.stringify((await allStored(town.tableEndpoint)).map(({ pk, sk }) => [pk, sk]))
    expect(guesses.filter((guess) => keys.includes(guess))).toEqual([])
    expect(keys).toContain('PHONE#')
  })
})
