import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startDraft } from '../../shared/contract/ownListing'
import { listNotices } from '../../shared/contract/notice'
import { showCompound } from '../../shared/contract/place'
import * as contract from '../../shared/contract/resident'
import type { MembershipId } from '../../shared/kernel/ids'
import { rejectionSentence } from '../../shared/text/zhCN/resident'
import { asksToJoin, eventually, neighbour, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person
let amin: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
}, 60_000)
afterAll(() => town.stop())

type Asked = Partial<Parameters<typeof formOf>[1]>
async function formOf(person: Person, { compoundId = town.places.jiuding, ...asked }) {
  const { buildings } = await person.gets(showCompound, { compoundId })
  const home = { buildingId: buildings[0]?.id ?? ('' as never), unit: '1', room: '502' }
  return { compoundId, ...home, name: '陈秀英', addressForm: '陈姨', ...asked }
}
const asks = async (person: Person, asked: Asked = {}) =>
  person.asks(contract.requestMembership, await formOf(person, asked))

async function requests(by = xiaoli, nodeId = town.places.beijiang) {
  const found: contract.MembershipRequest[] = []
  let cursor: string | undefined
  do {
    const ask = { nodeId, ...(cursor === undefined ? {} : { cursor }) }
    const page = await by.gets(contract.listMembershipRequests, ask)
    found.push(...page.requests)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}
const requestOf = async (id: MembershipId) => (await requests()).find((one) => one.id === id)
const standing = async (person: Person) => (await person.gets(contract.showMe, {})).memberships
const newsOf = (person: Person) =>
  eventually(
    async () => (await person.gets(listNotices, {})).notices,
    (notices) => notices.length > 0,
  )

describe('Asking to join', () => {
  it.each([
    ['unit', '有一项还没填，请补上再试。'],
    ['room', '有一项还没填，请补上再试。'],
    ['buildingId', '有一项还没填，请补上再试。'],
  ])('(1.4) takes building, unit and room: not without %s', async (part, message) => {
    const ma = await town.person('马伯')
    const { [part]: _left, ...form } = (await formOf(ma, {})) as Record<string, unknown>
    const answer = await ma.asks(contract.requestMembership, form as never)
    expect(answer).toMatchObject({ status: 400, message })
  })

  it('(1.4) into a building that is not there is refused', async () => {
    const ma = await town.person('马伯')
    const buildingId = 'bld_01J0000000000000000000ZZZZ' as never
    expect(await asks(ma, { buildingId })).toMatchObject({
      status: 422,
      message: '没有这一栋，请重新选楼栋。',
    })
  })

  it('(1.4) twice, by whatever door, is refused while the first waits', async () => {
    const su = await town.person('苏姨')
    expect((await asks(su)).ok).toBe(true)
    expect(await asks(su, { room: '1203', unit: '3' })).toMatchObject({
      status: 409,
      message: '您已经申请过了，社区正在核实。',
    })
    expect(await standing(su)).toHaveLength(1)
  })

  it('(1.4) twice in one moment makes one request', async () => {
    const bai = await town.person('白姐')
    const answers = await Promise.all([asks(bai), asks(bai, { room: '503' }), asks(bai)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const [mine, ...more] = await standing(bai)
    expect(more).toEqual([])
    expect((await requests()).filter(({ id }) => id === mine?.id)).toHaveLength(1)
  })

  it('(1.4) where one lives already is refused', async () => {
    const tao = await neighbour(town, xiaoli, '陶叔', { room: '601' })
    expect(await asks(tao)).toMatchObject({
      status: 409,
      message: '您已经是这个小区的住户了。',
    })
  })

  it('(1.2) gives nothing while it waits', async () => {
    const pan = await town.person('潘哥')
    await asks(pan)
    expect(await pan.asks(startDraft, { compoundId: town.places.jiuding })).toMatchObject({
      status: 403,
      message: '社区核实您是本小区住户后就能用，请先申请加入。',
    })
  })

  it('(1.4) elsewhere while one waits here is another request, decided apart', async () => {
    const shi = await town.person('施姐')
    await asks(shi)
    const { id } = await asksToJoin(town, shi, { compoundId: town.places.hongye })
    await amin.gets(contract.approveMembership, { membershipId: id })
    expect((await standing(shi)).map(({ status }) => status).sort()).toEqual([
      'approved',
      'requested',
    ])
    expect((await shi.asks(startDraft, { compoundId: town.places.hongye })).ok).toBe(true)
    expect((await shi.asks(startDraft, { compoundId: town.places.jiuding })).ok).toBe(false)
  })
})

describe('A rejection', () => {
  it.each(contract.REJECTION_REASONS)('(1.4) says why: %s', async (reason) => {
    const shao = await town.person(`邵${contract.REJECTION_REASONS.indexOf(reason)}`)
    const { id } = await asksToJoin(town, shao)
    await xiaoli.gets(contract.rejectMembership, { membershipId: id, reason })
    expect(await standing(shao)).toEqual([expect.objectContaining({ status: 'rejected', reason })])
    expect((await newsOf(shao))[0]).toMatchObject({ kind: 'membership.rejected', reason })
    expect(rejectionSentence(reason)).toMatch(/^[\u4e00-\u9fff]+$/)
  })

  it('(1.4) needs one of the reasons', async () => {
    const { id } = await asksToJoin(town, await town.person('无理由'))
    const ask = { membershipId: id, reason: 'just no' as never }
    expect(await xiaoli.asks(contract.rejectMembership, ask)).toMatchObject({
      status: 400,
      message: '有一项填得不对，请重新选一下。',
    })
    expect(await requestOf(id)).toBeDefined()
  })

  it('(1.4) lets one ask again, and be approved then', async () => {
    const hou = await town.person('侯伯')
    const { id: first } = await asksToJoin(town, hou)
    await xiaoli.gets(contract.rejectMembership, { membershipId: first, reason: 'noSuchRoom' })
    const { id } = await asksToJoin(town, hou, { room: '503' })
    expect(await requestOf(first)).toBeUndefined()
    await xiaoli.gets(contract.approveMembership, { membershipId: id })
    expect(await standing(hou)).toEqual([expect.objectContaining({ id, status: 'approved' })])
    expect(await xiaoli.asks(contract.approveMembership, { membershipId: first })).toMatchObject({
      status: 409,
      message: '这份申请同事已经处理过了，请刷新名单看看。',
    })
  })
})

describe('A household', () => {
  const joins = async (name: string, home: Asked) => {
    const person = await town.person(name)
    const answer = await asks(person, { name: `${name}的全名`, addressForm: name, ...home })
    if (!answer.ok) throw new Error(answer.text)
    return answer.value.id
  }
  const moveIn = async (name: string, home: Asked) =>
    xiaoli.gets(contract.approveMembership, { membershipId: await joins(name, home) })
  const livingAt = async (name: string, home: Asked) =>
    (await requestOf(await joins(name, home)))?.livingThere

  it('(1.5) is one for all who are approved in a room', async () => {
    const room = { room: '1001' }
    await moveIn('郝叔', room)
    await moveIn('郝婶', room)
    expect(await livingAt('郝妹', room)).toBe(2)
  })

  it('(1.5) counts nobody who waits or was rejected', async () => {
    const room = { room: '1002' }
    const membershipId = await joins('龚叔', room)
    expect(await livingAt('龚婶', room)).toBe(0)
    await xiaoli.gets(contract.rejectMembership, { membershipId, reason: 'other' })
    expect(await livingAt('龚妹', room)).toBe(0)
  })

  it('(1.5) is another one in another unit or building', async () => {
    await moveIn('程叔', { unit: '1', room: '1003' })
    expect(await livingAt('程婶', { unit: '2', room: '1003' })).toBe(0)
    const { buildings } = await xiaoli.gets(showCompound, { compoundId: town.places.jiuding })
    const buildingId = buildings[1]?.id ?? ('' as never)
    expect(await livingAt('程妹', { buildingId, unit: '1', room: '1003' })).toBe(0)
  })

  it.each([
    ['甲', 'in wide figures', '１００４A'],
    ['乙', 'with spaces', ' 1004 A '],
    ['丙', 'in small letters', '1004a'],
    ['丁', 'as people say it', '1004A室'],
  ])('(1.5) is the same one, however its room is typed: %s, %s', async (row, _, room) => {
    const before = await livingAt(`先来的${row}`, { room: '1004A' })
    await moveIn(`住${row}`, { room })
    expect(await livingAt(`后${row}`, { room: '1004A' })).toBe((before ?? 0) + 1)
  })
})

describe('The name that a worker has verified', () => {
  it('(1.4) is not changed by asking to join elsewhere', async () => {
    const qiu = await neighbour(town, xiaoli, '邱姨', { room: '1101' })
    const compoundId = town.places.hongye
    expect((await asks(qiu, { compoundId, name: '假名字', addressForm: '邱姨' })).ok).toBe(true)
    const waiting = await requests(amin, town.places.tapo)
    expect(waiting.map(({ name }) => name)).toContain('邱姨的全名')
    expect(waiting.map(({ name }) => name)).not.toContain('假名字')
  })

  it.each([
    ['is unsure', 'text', { suggest: 'review', label: 20003 }],
    ['does not answer', 'plan', { api: 'msg_sec_check', is: 'http', status: 500 }],
  ])('(9.1) nor is what the neighbours read, while WeChat %s', async (_, path, what) => {
    const person = await neighbour(town, xiaoli, `邹${path}`, { room: '1102' })
    await town.wechat(path, what)
    const compoundId = town.places.hongye
    expect((await asks(person, { compoundId, addressForm: '坏话' })).ok).toBe(true)
    expect((await person.gets(contract.showMe, {})).addressForm).toBe(`邹${path}`)
  })

  it('(1.4) a form of address that passed is taken', async () => {
    const person = await neighbour(town, xiaoli, '钟姐', { room: '1103' })
    const compoundId = town.places.hongye
    expect((await asks(person, { compoundId, addressForm: '阿钟' })).ok).toBe(true)
    expect((await person.gets(contract.showMe, {})).addressForm).toBe('阿钟')
  })
})
