import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startDraft } from '../../shared/contract/ownListing'
import { listNotices } from '../../shared/contract/notice'
import { showCompound } from '../../shared/contract/place'
import * as contract from '../../shared/contract/resident'
import { HOUR_MS, MINUTE_MS } from '../../shared/kernel/dates'
import { clockAhead } from '../testing/clock'
import { asksToJoin, eventually, neighbour, worker } from '../testing/neighbours'
import { CHANCHENG, NANHAI, type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const codeFor = async (person: string): Promise<string> =>
  ((await town.wechat('login-code', { person })) as { code: string }).code

describe('Logging in with WeChat', () => {
  it('(1.1) makes one person of one account, however often and at once', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => codeFor('梁婆')))
    const answers = await Promise.all(
      codes.map((code) => town.stranger.gets(contract.login, { code, districtId: CHANCHENG })),
    )
    expect(new Set(answers.map(({ me }) => me.id)).size).toBe(1)
  })

  it('(1.1) never shows the openid, not even to its owner', async () => {
    const code = await codeFor('何伯')
    const answer = await town.stranger.gets(contract.login, { code, districtId: CHANCHENG })
    expect(JSON.stringify(answer)).not.toMatch(/openid|session_key/)
    expect(Object.keys(answer.me).sort()).toEqual(['id', 'memberships', 'posts'])
  })

  it('(1.1) refuses a code that was used before', async () => {
    const code = await codeFor('黄姐')
    await town.stranger.gets(contract.login, { code, districtId: CHANCHENG })
    expect(await town.stranger.asks(contract.login, { code, districtId: CHANCHENG })).toMatchObject(
      {
        status: 401,
        refusal: { code: 'login.codeInvalid' },
        message: '登录没成功，请再试一次。',
      },
    )
  })

  it('(1.1) says so when WeChat finds the account risky, is too busy, or does not answer', async () => {
    const login = async () =>
      town.stranger.asks(contract.login, { code: await codeFor('张哥'), districtId: CHANCHENG })
    await town.wechat('plan', { api: 'jscode2session', is: 'errcode', errcode: 40226 })
    expect(await login()).toMatchObject({
      message: '微信说这个账号有风险，请带证件到社区服务中心办理。',
    })
    await town.wechat('plan', { api: 'jscode2session', is: 'errcode', errcode: 45011 })
    expect(await login()).toMatchObject({ message: '登录太频繁了，请过一分钟再试。' })
    await town.wechat('plan', { api: 'jscode2session', is: 'http', status: 502 })
    expect(await login()).toMatchObject({ message: '微信那边没有回应，请过一会儿再试。' })
  })

  it('asks WeChat once more when it says that it is busy', async () => {
    await town.wechat('plan', { api: 'jscode2session', is: 'errcode', errcode: -1 })
    const answer = await town.stranger.asks(contract.login, {
      code: await codeFor('张哥'),
      districtId: CHANCHENG,
    })
    expect(answer.ok).toBe(true)
  })

  it('makes two people of one account in two districts: tenants never meet', async () => {
    const here = await town.person('两区住户')
    const there = await town.person('两区住户', NANHAI)
    expect(here.id).not.toBe(there.id)
  })

  it.each(['', 'nonsense', 'a.b.c'])('does not believe a token like %j', async (token) => {
    const answer = await town.stranger.asks(contract.showMe, {}, { token })
    expect(answer).toMatchObject({ status: 401, refusal: { code: 'session.expired' } })
  })

  it('does not believe a token whose person was changed', async () => {
    const lin = await town.person('林姨')
    const [head, , signature] = (lin.token ?? '').split('.')
    const body = Buffer.from(JSON.stringify({ sub: xiaoli.id, exp: 9e9 })).toString('base64url')
    const forged = `${head}.${body}.${signature}`
    const answer = await lin.asks(contract.showMe, {}, { token: forged })
    expect(answer).toMatchObject({ status: 401, refusal: { code: 'session.expired' } })
  })
})

describe('Joining a compound', () => {
  it('(1.2) not yet verified, one may look but not publish', async () => {
    const feng = await town.person('冯叔')
    const answer = await feng.asks(startDraft, { compoundId: town.places.jiuding })
    expect(answer).toMatchObject({
      status: 403,
      message: '社区核实您是本小区住户后就能用，请先申请加入。',
    })
  })

  it('(1.4) a request stands on the page of the community, with what the worker must check', async () => {
    const mai = await town.person('麦姐')
    const { id } = await asksToJoin(town, mai, { room: '808', building: 2 })
    const { requests } = await xiaoli.gets(contract.listMembershipRequests, {
      nodeId: town.places.beijiang,
    })
    expect(requests.find((one) => one.id === id)).toMatchObject({
      name: '麦姐的全名',
      compoundName: '九鼎小区',
      buildingName: '3栋',
      unit: '1',
      room: '808',
      livingThere: 0,
    })
  })

  it('(1.4) approved, one is a neighbour at the next call, and hears of it', async () => {
    const tan = await neighbour(town, xiaoli, '谭哥')
    const me = await tan.gets(contract.showMe, {})
    expect(me.memberships).toEqual([
      expect.objectContaining({ status: 'approved', buildingName: '1栋' }),
    ])
    expect((await tan.asks(startDraft, { compoundId: town.places.jiuding })).ok).toBe(true)
    const { notices } = await eventually(
      () => tan.gets(listNotices, {}),
      (page) => page.notices.length > 0,
    )
    expect(notices[0]).toMatchObject({ kind: 'membership.approved', title: '九鼎小区' })
  })

  it('(1.4) rejected with a reason, one may ask again', async () => {
    const deng = await town.person('邓婆')
    const { id } = await asksToJoin(town, deng)
    await xiaoli.gets(contract.rejectMembership, { membershipId: id, reason: 'noSuchRoom' })
    const me = await deng.gets(contract.showMe, {})
    expect(me.memberships[0]).toMatchObject({ status: 'rejected', reason: 'noSuchRoom' })
    expect((await asksToJoin(town, deng, { room: '503' })).status).toBe('requested')
  })

  it('(1.4) one request at a time', async () => {
    const ye = await town.person('叶姐')
    await asksToJoin(town, ye)
    const { buildings } = await ye.gets(showCompound, { compoundId: town.places.jiuding })
    const again = await ye.asks(contract.requestMembership, {
      compoundId: town.places.jiuding,
      buildingId: buildings[0]?.id ?? ('' as never),
      unit: '9',
      room: '9',
      name: '叶某某',
      addressForm: '叶姐',
    })
    expect(again).toMatchObject({ status: 409, message: '您已经申请过了，社区正在核实。' })
  })

  it('(1.4) a form of address that WeChat finds abusive is refused', async () => {
    const pan = await town.person('潘')
    await town.wechat('text', { suggest: 'risky', label: 20003 })
    const { buildings } = await pan.gets(showCompound, { compoundId: town.places.jiuding })
    const answer = await pan.asks(contract.requestMembership, {
      compoundId: town.places.jiuding,
      buildingId: buildings[0]?.id ?? ('' as never),
      unit: '1',
      room: '1',
      name: '潘某某',
      addressForm: '坏话',
    })
    expect(answer).toMatchObject({ status: 422, message: '这段话有伤人的话，请改一下再发。' })
  })

  it('(1.5) two people of one room share a household', async () => {
    await neighbour(town, xiaoli, '卢叔', { room: '909' })
    const wife = await town.person('卢婶')
    const { id } = await asksToJoin(town, wife, { room: '909' })
    const { requests } = await xiaoli.gets(contract.listMembershipRequests, {
      nodeId: town.places.beijiang,
    })
    expect(requests.find((one) => one.id === id)?.livingThere).toBe(1)
  })
})

describe('What a worker may decide', () => {
  it('(1.11) only where the post is: a colleague across the road sees nothing of it', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    const qu = await town.person('区伯')
    const { id } = await asksToJoin(town, qu)
    const list = { nodeId: town.places.beijiang }
    expect(await amin.asks(contract.listMembershipRequests, list)).toMatchObject({ status: 403 })
    expect(await amin.asks(contract.approveMembership, { membershipId: id })).toMatchObject({
      status: 404,
      message: '没有找到这份申请，请刷新名单看看。',
    })
  })

  it('(1.11) a post of a district covers its communities, and none of another district', async () => {
    const zhu = await town.person('区里的朱')
    await town.call('setup', {
      grants: [{ residentId: zhu.id, role: 'districtAdmin', nodeId: CHANCHENG }],
    })
    expect(
      (await zhu.asks(contract.listMembershipRequests, { nodeId: town.places.beijiang })).ok,
    ).toBe(true)
    expect(
      await zhu.asks(contract.listMembershipRequests, { nodeId: town.places.elsewhereCommunity }),
    ).toMatchObject({ status: 403 })
  })

  it('(1.11) nothing any more in the second the post ends', async () => {
    const temp = await town.person('代班的小周')
    const until = Date.now() + HOUR_MS
    await town.call('setup', {
      grants: [{ residentId: temp.id, role: 'worker', nodeId: town.places.beijiang, until }],
    })
    const list = { nodeId: town.places.beijiang }
    const moveAhead = clockAhead()
    moveAhead(HOUR_MS - MINUTE_MS)
    expect((await temp.asks(contract.listMembershipRequests, list)).ok).toBe(true)
    moveAhead(until - Date.now())
    expect(await temp.asks(contract.listMembershipRequests, list)).toMatchObject({
      status: 403,
      message: '这一页只给值班的社区工作人员看，请回首页。',
    })
    moveAhead(0)
  })

  it('never their own request', async () => {
    const self = await worker(town, '自己住这里的小吴')
    const { id } = await asksToJoin(town, self)
    expect(await self.asks(contract.approveMembership, { membershipId: id })).toMatchObject({
      status: 403,
      message: '自己的申请要请别的同事来核实。',
    })
  })

  it('once: the second worker hears that it is decided, a repeated tap does not', async () => {
    const other = await worker(town, '同事小何')
    const pang = await town.person('庞姐')
    const { id } = await asksToJoin(town, pang)
    await xiaoli.gets(contract.approveMembership, { membershipId: id })
    expect((await xiaoli.asks(contract.approveMembership, { membershipId: id })).ok).toBe(true)
    expect(
      await other.asks(contract.rejectMembership, { membershipId: id, reason: 'other' }),
    ).toMatchObject({ status: 409, message: '这份申请同事已经处理过了，请刷新名单看看。' })
  })
})
