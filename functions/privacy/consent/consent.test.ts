import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/privacy'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import { showMe } from '../../../shared/contract/resident'
import { REFUSAL_SENTENCES } from '../../../shared/text/zhCN/refusals'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let chen: Person
beforeAll(async () => {
  town = await startTown()
}, 60_000)
afterAll(() => town.stop())

const version = PRIVACY_VERSION
const stepsOf = async (person: Person) =>
  (await person.gets(contract.listConsents, {})).consents.flatMap(({ steps }) =>
    steps.map(({ is }) => is),
  )
const agreedTo = async (person: Person) => (await person.gets(showMe, {})).agreedTo

describe('Who has read 隐私说明', () => {
  beforeAll(async () => {
    chen = await town.person('陈姨')
  })

  it('(12.1) has agreed to nothing before she is asked', async () => {
    expect(await agreedTo(chen)).toBeUndefined()
    expect(await stepsOf(chen)).toEqual([])
  })

  it('(12.1) agrees, and reads which version and when', async () => {
    const before = Date.now()
    await chen.gets(contract.agreeToPrivacy, { version })
    const { consents } = await chen.gets(contract.listConsents, {})
    expect(consents).toEqual([{ version, steps: [{ is: 'agreed', at: expect.any(Number) }] }])
    expect(consents[0]?.steps[0]?.at).toBeGreaterThanOrEqual(before)
    expect(await agreedTo(chen)).toBe(version)
  })

  it('(12.1) takes it back as easily, and may agree again', async () => {
    await chen.gets(contract.withdrawConsent, { version })
    expect(await agreedTo(chen)).toBe(0)
    await chen.gets(contract.withdrawConsent, { version })
    await chen.gets(contract.agreeToPrivacy, { version })
    expect(await stepsOf(chen)).toEqual(['agreed', 'withdrawn', 'agreed'])
    expect(await agreedTo(chen)).toBe(version)
  })

  it('(12.1) is asked again where her program shows another version', async () => {
    const answer = await chen.asks(contract.agreeToPrivacy, { version: version + 1 })
    expect(answer).toMatchObject({
      status: 409,
      message: REFUSAL_SENTENCES['privacy.otherVersion']({}),
    })
  })

  it('is told of nobody else’s word', async () => {
    const li = await town.person('李叔')
    expect(await stepsOf(li)).toEqual([])
    expect(await agreedTo(li)).toBeUndefined()
  })

  it('takes nothing back by a tap that was sent before she agreed anew', async () => {
    const wang = await town.person('王姐')
    const tap = { key: 'taken-back-once' }
    await wang.gets(contract.agreeToPrivacy, { version })
    await wang.gets(contract.withdrawConsent, { version }, tap)
    await wang.gets(contract.agreeToPrivacy, { version })
    await wang.gets(contract.withdrawConsent, { version }, tap)
    expect(await agreedTo(wang)).toBe(version)
  })
})
