import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/correction'
import { listHouseholds } from '../../../shared/contract/household'
import { listNotices } from '../../../shared/contract/notice'
import { showCompound } from '../../../shared/contract/place'
import { showMe } from '../../../shared/contract/resident'
import type { MembershipId } from '../../../shared/kernel/ids'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(() => town.stop())
beforeEach(() => town.wechat('reset'))

const homeOf = async (person: Person): Promise<MembershipId> =>
  (await person.gets(showMe, {})).memberships[0]?.id ?? ('' as never)
const waiting = async () =>
  (await xiaoli.gets(contract.listCorrections, { nodeId: town.places.beijiang })).items
const decide = async (by: Person, decision: contract.CorrectionDecision, more: object = {}) => {
  const [item] = await waiting()
  const wish = { correctionId: item?.id ?? ('' as never), decision, ...more }
  return by.asks(contract.decideCorrection, wish)
}
const told = async (person: Person) => {
  await town.stream?.drain()
  return (await person.gets(listNotices, {})).notices[0]
}
async function registered() {
  const { jiuding: compoundId, beijiang: nodeId } = town.places
  const { buildings } = await xiaoli.gets(showCompound, { compoundId })
  const buildingId = buildings[0]?.id ?? ('' as never)
  const { households } = await xiaoli.gets(listHouseholds, { nodeId, buildingId })
  return households.map(({ room, members }) => [room, members.map(({ name }) => name)])
}

describe('A form of address', () => {
  it('(12.2) is changed by oneself once WeChat has let it pass', async () => {
    await chen.gets(contract.changeAddressForm, { addressForm: '阿陈' })
    expect((await chen.gets(showMe, {})).addressForm).toBe('阿陈')
  })

  it('(12.2) stays as it is when it is not fit to be read, or cannot be checked', async () => {
    await town.wechat('text', { suggest: 'risky', label: 20003 })
    expect(await chen.asks(contract.changeAddressForm, { addressForm: '难听' })).toMatchObject({
      status: 422,
      message: '这段话有伤人的话，请改一下再发。',
    })
    await town.wechat('text', { suggest: 'review', label: 20003 })
    expect(await chen.asks(contract.changeAddressForm, { addressForm: '说不清' })).toMatchObject({
      status: 424,
      message: '现在没法检查这个称呼，请过一会儿再改。',
    })
    expect((await chen.gets(showMe, {})).addressForm).toBe('阿陈')
  })

  it('(12.2) is asked for with the first request to join', async () => {
    const somebody = await town.person('刚来的')
    expect(await somebody.asks(contract.changeAddressForm, { addressForm: '小王' })).toMatchObject({
      message: '您还没有称呼，先申请加入小区就有了。',
    })
  })
})

describe('A verified name', () => {
  it('(12.2) is changed by a worker alone, and the result is told', async () => {
    const membershipId = await homeOf(chen)
    await chen.gets(contract.requestCorrection, { membershipId, name: '陈秀英' })
    expect(await waiting()).toMatchObject([
      { addressForm: '阿陈', name: '陈姨的全名', wantedName: '陈秀英', door: '1栋1单元101' },
    ])
    expect(await registered()).toContainEqual(['101', ['陈姨的全名']])
    expect((await decide(xiaoli, 'corrected')).ok).toBe(true)
    expect(await registered()).toContainEqual(['101', ['陈秀英']])
    expect(await told(chen)).toMatchObject({ kind: 'correction.corrected' })
    expect(await waiting()).toEqual([])
  })

  it('(12.2) stays, with the reason, where the worker says no', async () => {
    const membershipId = await homeOf(chen)
    await chen.gets(contract.requestCorrection, { membershipId, name: '陈大文' })
    expect(
      await chen.asks(contract.requestCorrection, { membershipId, name: '又改' }),
    ).toMatchObject({ status: 409, message: '您上次请社区改的还没看完，请等一等。' })
    await decide(xiaoli, 'refused', { reason: 'comeToOffice' })
    expect(await registered()).toContainEqual(['101', ['陈秀英']])
    expect(await told(chen)).toMatchObject({ kind: 'correction.refused', reason: 'comeToOffice' })
  })

  it('(12.2) is decided by nobody for themselves, nor from another community', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    await li.gets(contract.requestCorrection, { membershipId: await homeOf(li), name: '李二' })
    expect(await decide(amin, 'corrected')).toMatchObject({ status: 404 })
    const post = { residentId: li.id, role: 'worker', nodeId: town.places.beijiang }
    await town.call('setup', { grants: [post] })
    expect(await decide(li, 'corrected')).toMatchObject({
      status: 403,
      message: '这是您自己的资料，请同事来核实。',
    })
    await decide(xiaoli, 'refused')
  })
})

describe('A verified door', () => {
  it('(12.2) is put right in one step: out of the wrong one, into the right one', async () => {
    const membershipId = await homeOf(chen)
    const door = { unit: '2单元', room: '303室' }
    await chen.gets(contract.requestCorrection, { membershipId, door })
    expect(await waiting()).toMatchObject([{ wantedDoor: '1栋2单元303', door: '1栋1单元101' }])
    await decide(xiaoli, 'corrected')
    expect(await registered()).toEqual([
      ['202', ['李叔的全名']],
      ['303', ['陈秀英']],
    ])
  })

  it('(12.2) joins the family that lives there, and leaves no empty one behind', async () => {
    const membershipId = await homeOf(chen)
    await chen.gets(contract.requestCorrection, { membershipId, door: { unit: '1', room: '202' } })
    await decide(xiaoli, 'corrected')
    expect(await registered()).toEqual([['202', ['李叔的全名', '陈秀英']]])
  })

  it('(12.2) that is right already is nothing to be put right', async () => {
    const membershipId = await homeOf(chen)
    const door = { unit: '1', room: '２０２' }
    expect(await chen.asks(contract.requestCorrection, { membershipId, door })).toMatchObject({
      status: 422,
      message: '还没写要改什么，写一项再交。',
    })
    expect(await chen.asks(contract.requestCorrection, { membershipId })).toMatchObject({
      status: 422,
    })
  })
})
