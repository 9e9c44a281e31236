import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/callBack'
import { listNotices } from '../../../shared/contract/notice'
import type { CallBackId } from '../../../shared/kernel/ids'
import { NOTICE_SENTENCES } from '../../../shared/text/zhCN/notice'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
let amin: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await worker(town, '小何')
  amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202', building: 1 })
}, 60_000)
afterAll(() => town.stop())

const open = async () =>
  (await xiaoli.gets(contract.listCallBacks, { nodeId: town.places.beijiang })).items
const settle = (by: Person, callBackId: CallBackId, outcome: contract.CallOutcome) =>
  by.asks(contract.settleCallBack, { callBackId, outcome })

async function told(person: Person): Promise<readonly string[]> {
  await town.stream?.drain()
  const { notices } = await person.gets(listNotices, {})
  return notices
    .filter(({ kind }) => kind.startsWith('callBack.'))
    .map(({ kind, reason }) => NOTICE_SENTENCES[kind]({ title: '', days: '', reason }))
}

const ASKED = '社区会打给您，请留意电话。'
const MISSED = '社区打过电话，没有人接，晚点再打给您。'
const CALLED = '社区打过电话了。还有事，再点“请社区打给我”。'

describe('Whoever wants to be called', () => {
  let callBackId: CallBackId

  it('(7.5) is on the list of the own community: who, where, what about, since when', async () => {
    const topic = { page: 'listing/detail', refusal: 'booking.overlap' } as const
    callBackId = (await chen.gets(contract.askForCall, topic)).id
    expect(await open()).toEqual([
      {
        ...{ id: callBackId, name: '陈姨的全名', addressForm: '陈姨' },
        ...{ compoundName: '九鼎小区', buildingName: '1栋', tries: 0 },
        since: expect.any(Number),
        topics: [{ ...topic, at: expect.any(Number) }],
      },
    ])
    expect(await told(chen)).toEqual([ASKED])
  })

  it('(7.5) has one open call: a second tap adds what it is about, and is told nothing new', async () => {
    for (const page of ['me', 'home', 'home', 'share', 'about/about', 'notice/inbox'])
      expect((await chen.gets(contract.askForCall, { page })).id).toBe(callBackId)
    const [call, ...others] = await open()
    expect(others).toEqual([])
    expect(call?.topics.map(({ page }) => page)).toEqual([
      'me',
      'home',
      'share',
      'about/about',
      'notice/inbox',
    ])
    expect(await told(chen)).toEqual([ASKED])
  })

  it('(7.5) stays on the list for later when nobody answers, behind those who wait', async () => {
    const { id } = await li.gets(contract.askForCall, { page: 'home' })
    expect((await settle(xiaoli, callBackId, 'notReached')).ok).toBe(true)
    const calls = await open()
    expect(calls.map((call) => call.id)).toEqual([id, callBackId])
    expect(calls[1]).toMatchObject({ tries: 1, notBefore: expect.any(Number) })
    expect(await told(chen)).toEqual([MISSED, ASKED])
  })

  it('(7.5) is called at once again after another tap', async () => {
    await chen.gets(contract.askForCall, { page: 'me' })
    const calls = await open()
    expect(calls.map((call) => call.id)[0]).toBe(callBackId)
    expect(calls[0]).toMatchObject({ tries: 1 })
    expect(calls[0]?.notBefore).toBeUndefined()
  })

  it('(7.5) is off the list once called, hears it once, and may ask again', async () => {
    for (const _ of ['a tap', 'another'])
      expect(await settle(xiaoli, callBackId, 'reached')).toMatchObject({
        value: { outcome: 'reached' },
      })
    expect(await settle(xiaohe, callBackId, 'solved')).toMatchObject({
      status: 409,
      message: '这个电话同事已经打过了，请刷新名单看看。',
    })
    expect((await open()).map((call) => call.id)).not.toContain(callBackId)
    expect(await told(chen)).toEqual([CALLED, MISSED, ASKED])
    await chen.gets(contract.askForCall, { page: 'home' })
    expect(await told(chen)).toEqual([ASKED, CALLED, MISSED, ASKED])
    const again = (await open()).find((call) => call.id === callBackId)
    expect(again).toMatchObject({ tries: 0, topics: [{ page: 'home' }] })
  })

  it('(7.5) hears that it was settled without a call', async () => {
    await settle(xiaohe, callBackId, 'solved')
    expect((await told(chen))[0]).toBe(
      '您请社区打电话的事，社区办好了。还有事，再点“请社区打给我”。',
    )
  })
})

describe('Two workers at one call', () => {
  it('(7.5) settle it once', async () => {
    const { id } = await li.gets(contract.askForCall, { page: 'home' })
    const [one, two] = await Promise.all([
      settle(xiaoli, id, 'reached'),
      settle(xiaohe, id, 'solved'),
    ])
    expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1)
  })
})

describe('Who is not called', () => {
  it('(7.5) is whoever is not verified: the community has no number', async () => {
    const newcomer = await town.person('新来的')
    expect(await newcomer.asks(contract.askForCall, { page: 'home' })).toMatchObject({
      status: 403,
      message: '社区核实您是本小区住户后就能用，请先申请加入。',
    })
  })

  it('(1.11) is by workers of another place', async () => {
    const { id } = await li.gets(contract.askForCall, { page: 'me' })
    expect(await settle(amin, id, 'reached')).toMatchObject({
      status: 404,
      message: '没有找到这个电话，请刷新名单看看。',
    })
    for (const person of [amin, li])
      expect(
        await person.asks(contract.listCallBacks, { nodeId: town.places.beijiang }),
      ).toMatchObject({ status: 403, message: '这一页只给值班的社区工作人员看，请回首页。' })
  })
})
