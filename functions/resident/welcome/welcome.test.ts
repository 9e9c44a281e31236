import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { withdrawMembership } from '../../../shared/contract/joining'
import { endPost } from '../../../shared/contract/post'
import { showCompound } from '../../../shared/contract/place'
import * as resident from '../../../shared/contract/resident'
import { startDraft } from '../../../shared/contract/ownListing'
import * as contract from '../../../shared/contract/welcome'
import { movableClock, type MoveTo } from '../../testing/clock'
import { asksToJoin, neighbour, worker } from '../../testing/neighbours'
import { admin, postOf } from '../../testing/posting'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const home = async (more: object = {}) => {
  const compoundId = town.places.jiuding
  const { buildings } = await town.stranger.gets(showCompound, { compoundId })
  const buildingId = buildings[0]?.id ?? ('' as never)
  return { compoundId, buildingId, unit: '1', room: '502', name: '陈秀英', ...more }
}
const codeFor = async (more: object = {}, by = xiaoli) =>
  (await by.gets(contract.makeWelcomeCode, await home(more))).digits
const takes = (person: Person, digits: string, key?: string) =>
  person.asks(
    contract.takeWelcomeCode,
    { digits, addressForm: '陈姨' },
    key === undefined ? {} : { key },
  )
const WRONG = {
  status: 422,
  message: '这八位数字不对、用过了，或过了十分钟。请工作人员再给一个。',
}

describe('A worker on the spot', () => {
  it('(1.4) lets somebody in who takes the digits with their own phone, at once', async () => {
    const chen = await town.person('陈姨')
    const digits = await codeFor()
    expect(await chen.gets(contract.readWelcomeCode, { digits })).toMatchObject({
      ...{ name: '陈秀英', compoundName: '九鼎小区', buildingName: '1栋', unit: '1', room: '502' },
    })
    expect(await takes(chen, digits)).toMatchObject({ value: { status: 'approved' } })
    expect((await chen.asks(startDraft, { compoundId: town.places.jiuding })).ok).toBe(true)
    const { loadMembership } = await import('../store')
    const [mine] = (await chen.gets(resident.showMe, {})).memberships
    expect(await loadMembership(mine?.id as never)).toMatchObject({ decidedBy: xiaoli.id })
  })

  it('(1.4) gives digits that are good once', async () => {
    const digits = await codeFor({ room: '601' })
    expect((await takes(await town.person('先到'), digits)).ok).toBe(true)
    expect(await takes(await town.person('后到'), digits)).toMatchObject(WRONG)
  })

  it('(1.4) lets one in of two who take the same digits in one moment', async () => {
    const digits = await codeFor({ room: '602' })
    const two = [await town.person('甲'), await town.person('乙')]
    const answers = await Promise.all(two.map((person) => takes(person, digits)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('(1.4) lets somebody in once, however often one tap is sent', async () => {
    const person = await town.person('丙')
    const digits = await codeFor({ room: '603' })
    const both = await Promise.all([
      takes(person, digits, 'a-tap-twice'),
      takes(person, digits, 'a-tap-twice'),
    ])
    const again = await takes(person, digits, 'a-tap-twice')
    expect([...both, again].map(({ ok }) => ok)).toEqual([true, true, true])
    expect((await person.gets(resident.showMe, {})).memberships).toHaveLength(1)
  })

  it('(1.4) settles with it what somebody had asked for here themselves', async () => {
    const person = await town.person('丁')
    const { id } = await asksToJoin(town, person, { room: '999' })
    expect((await takes(person, await codeFor({ room: '604' }))).ok).toBe(true)
    const { memberships } = await person.gets(resident.showMe, {})
    expect(memberships.map(({ status }) => status)).toEqual(['approved'])
    expect((await person.asks(withdrawMembership, { membershipId: id })).ok).toBe(false)
  })

  it('(1.4) says with whom somebody lives where several families do', async () => {
    await neighbour(town, xiaoli, '郝叔', { room: '701' })
    const person = await town.person('郝婶')
    expect((await takes(person, await codeFor({ room: '701', family: 'own' }))).ok).toBe(true)
    const ask = await home({ room: '701' })
    expect(await xiaoli.asks(contract.makeWelcomeCode, ask)).toMatchObject({
      message: '这一户住着几家人，请选是哪一家，或选“单独一家”。',
    })
  })

  it('(1.4) lets in neither themselves nor whoever lives there', async () => {
    expect(await takes(xiaoli, await codeFor({ room: '801' }))).toMatchObject({
      message: '自己的申请要请别的同事来核实。',
    })
    const tao = await neighbour(town, xiaoli, '陶叔', { room: '802' })
    expect(await takes(tao, await codeFor({ room: '803' }))).toMatchObject({
      message: '您已经是这个小区的住户了。',
    })
  })

  it('(1.4) of another community makes none here, and digits of something else are none', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await amin.asks(contract.makeWelcomeCode, await home())).toMatchObject({ status: 404 })
    expect(await takes(await town.person('戊'), '00000000')).toMatchObject(WRONG)
  })

  it('(1.11) whose post has ended lets nobody in with what they gave out', async () => {
    const chief = await admin(town, '老关')
    const leaving = await worker(town, '小尹')
    const digits = await codeFor({ room: '804' }, leaving)
    await chief.gets(endPost, { postId: await postOf(leaving) })
    expect(await takes(await town.person('己'), digits)).toMatchObject(WRONG)
  })

  it('after ten wrong ones within the hour none is looked at', async () => {
    const person = await town.person('庚')
    for (let tries = 0; tries < 10; tries++) await takes(person, '12345678')
    expect(await takes(person, await codeFor({ room: '805' }))).toMatchObject({
      message: '输错太多次了，请过一小时再试，或请工作人员帮您登记。',
    })
  })
})

describe('Ten minutes later', () => {
  let moveTo: MoveTo
  beforeAll(() => {
    moveTo = movableClock()
  })

  it('(1.4) the digits are over, and what they said of somebody is gone', async () => {
    moveTo(1, 10)
    const li = await town.person('小李')
    const digits = await codeFor({ room: '没来的人', name: '没来的全名' }, li)
    moveTo(1, 11)
    expect(await takes(await town.person('辛'), digits)).toMatchObject(WRONG)
    await town.sweep.tick()
    const items = await allStored(town.tableEndpoint)
    expect(items.filter((item) => JSON.stringify(item).includes('没来的'))).toEqual([])
  })
})
