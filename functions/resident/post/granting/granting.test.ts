import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import * as callBack from '../../../../shared/contract/callBack'
import * as code from '../../../../shared/contract/code'
import { listNotices } from '../../../../shared/contract/notice'
import * as post from '../../../../shared/contract/post'
import { listMembershipRequests, showMe } from '../../../../shared/contract/resident'
import { addDays, MINUTE_MS } from '../../../../shared/kernel/dates'
import { logged } from '../../../testing/logged'
import { eventually, neighbour, worker } from '../../../testing/neighbours'
import { admin, codeOf, gives, postOf, today, wish } from '../../../testing/posting'
import { NANHAI, type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let chief: Person
let xiaoli: Person
let real: () => number
beforeAll(async () => {
  town = await startTown()
  chief = await admin(town, '区里的老关')
  xiaoli = await worker(town, '小李')
  real = (await import('../../../platform/world')).world.now
}, 60_000)
afterAll(() => town.stop())

/** So many milliseconds later, for the functions alone. */
async function later(ms: number): Promise<void> {
  const { world } = await import('../../../platform/world')
  Object.assign(world, { now: () => Date.now() + ms })
}
afterEach(async () => {
  jest.restoreAllMocks()
  Object.assign((await import('../../../platform/world')).world, { now: real })
})

const here = () => ({ nodeId: town.places.beijiang })
const NOT_ALLOWED = { status: 403, refusal: { code: 'access.notAllowed' } }
const WRONG_CODE = {
  status: 422,
  message: '这八位数字不对，或者过了十分钟。请对方在“我的”里重新打开任职码。',
}
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('A code of one’s own', () => {
  it('(1.11) is eight digits for ten minutes, which say who it is to those who give posts alone', async () => {
    const fang = await neighbour(town, xiaoli, '芳姐', { room: '601' })
    const { digits, until } = await fang.gets(code.makeAppointmentCode, {})
    expect(digits).toMatch(/^\d{8}$/)
    expect(until - Date.now()).toBeLessThanOrEqual(10 * MINUTE_MS)
    expect(await chief.gets(code.readAppointmentCode, { digits })).toEqual({
      name: '芳姐的全名',
      addressForm: '芳姐',
    })
    expect(await xiaoli.asks(code.readAppointmentCode, { digits })).toMatchObject(NOT_ALLOWED)
    expect(await fang.asks(code.checkStaffCode, { digits })).toMatchObject({ status: 422 })
    await later(10 * MINUTE_MS)
    expect(await chief.asks(code.readAppointmentCode, { digits })).toMatchObject(WRONG_CODE)
  })

  it('(1.11) says nothing in another district', async () => {
    const far = await town.person('南海的老郭', NANHAI)
    await town.call('setup', {
      grants: [{ residentId: far.id, role: 'districtAdmin', nodeId: NANHAI }],
    })
    const digits = await codeOf(await town.person('小何'))
    expect(await far.asks(code.readAppointmentCode, { digits })).toMatchObject(WRONG_CODE)
  })

  it('(1.11) is not found by trying: after ten wrong ones the right one is not looked at either', async () => {
    const guesser = await admin(town, '乱猜的人')
    const digits = await codeOf(await town.person('小黎'))
    const tries = async (digits: string) => guesser.asks(code.readAppointmentCode, { digits })
    for (let number = 0; number < 10; number++)
      expect(await tries(String(number).padStart(8, '0'))).toMatchObject(WRONG_CODE)
    expect(await tries(digits)).toMatchObject({
      status: 429,
      message: '数字输错太多次了，请过一个小时再试。',
    })
  })

  it('(1.1) stands in no line of the log', async () => {
    const level = process.env['LOG_LEVEL']
    process.env['LOG_LEVEL'] = 'info'
    const lines = logged()
    const digits = await codeOf(await town.person('小谭'))
    await chief.gets(code.readAppointmentCode, { digits })
    process.env['LOG_LEVEL'] = level
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).not.toContain(digits)
  })
})

describe('A post that is given', () => {
  it('(1.11) holds from now on, is listed with name and days, and is told to whoever has it', async () => {
    const liang = await town.person('小梁')
    const until = addDays(today(), 30)
    const id = await gives(town, chief, liang, { until })
    expect((await liang.asks(listMembershipRequests, here())).ok).toBe(true)
    const { posts, canGrant } = await chief.gets(post.listPosts, here())
    const known = { id, role: 'worker', addressForm: '小梁', isMine: false }
    expect(posts).toContainEqual(
      expect.objectContaining({ ...known, name: '梁小芳', canEnd: true }),
    )
    expect(canGrant).toBe(true)
    // A colleague reads what neighbours read.
    const seen = await xiaoli.gets(post.listPosts, here())
    expect(seen.posts.find((one) => one.id === id)).toMatchObject({ ...known, canEnd: false })
    expect([seen.canGrant, JSON.stringify(seen).includes('梁小芳')]).toEqual([false, false])
    await town.stream?.drain()
    const { notices } = await liang.gets(listNotices, {})
    const told = { kind: 'post.granted', title: '北江社区', reason: 'worker', from: today(), until }
    expect(notices).toEqual([expect.objectContaining(told)])
  })

  it('(1.11) begins in its first second and ends in its last', async () => {
    const wei = await town.person('小韦')
    const [from, until] = [addDays(today(), 1), addDays(today(), 2)]
    await gives(town, chief, wei, { from, until })
    const { since = 0, until: end = 0 } =
      (await chief.gets(post.listPosts, here())).posts.find((one) => one.since > Date.now()) ?? {}
    const isAllowed = async (at: number) => {
      await later(at - Date.now())
      const again = await town.person('小韦')
      // The clock runs on between setting it and asking.
      await later(at - Date.now())
      return (await again.asks(listMembershipRequests, here())).ok
    }
    expect(await isAllowed(since - 5000)).toBe(false)
    expect(await isAllowed(since)).toBe(true)
    expect(await isAllowed(end - 5000)).toBe(true)
    expect(await isAllowed(end + 1000)).toBe(false)
  })

  it('(1.11) is given by nobody to themselves, by no worker, and not beyond one’s own area', async () => {
    const tapo = await admin(town, '塔坡的老方', town.places.tapo)
    const person = await town.person('小邓')
    const asks = async (by: Person, more: object = {}) =>
      by.asks(post.grantPost, await wish(town, person, more))
    expect(await xiaoli.asks(post.grantPost, await wish(town, person))).toMatchObject(NOT_ALLOWED)
    expect(await chief.asks(post.grantPost, await wish(town, chief))).toMatchObject(
      refused('post.own'),
    )
    for (const nodeId of [
      town.places.beijiang,
      town.places.jiuding,
      town.places.elsewhereCommunity,
    ])
      expect(await asks(tapo, { nodeId })).toMatchObject(refused('post.notYourArea'))
    expect((await asks(tapo, { nodeId: town.places.hongye })).ok).toBe(true)
    expect(await tapo.asks(post.showArea, here())).toMatchObject(NOT_ALLOWED)
    const { places } = await tapo.gets(post.showArea, { nodeId: town.places.tapo })
    expect(places.map(({ name }) => name)).toEqual(['塔坡社区', '鸿业新天地'])
  })

  it('(1.11) is refused for days gone by, twice over, and without a name', async () => {
    const person = await town.person('小邱')
    const yesterday = addDays(today(), -1)
    const asks = async (more: object) => chief.asks(post.grantPost, await wish(town, person, more))
    for (const days of [
      { from: yesterday },
      { from: today(), until: today() },
      { from: today(), until: addDays(today(), 2000) },
    ])
      expect(await asks(days)).toMatchObject(refused('post.datesWrong'))
    expect(await asks({ name: undefined })).toMatchObject(refused('post.nameMissing'))
    expect((await asks({})).ok).toBe(true)
    expect(await asks({})).toMatchObject(refused('post.alreadyHeld'))
    expect((await person.gets(showMe, {})).posts).toHaveLength(1)
  })

  it('(1.11) is given once when two requests come at the same moment', async () => {
    const person = await town.person('小欧')
    const asked = await wish(town, person)
    const answers = await Promise.all([1, 2, 3].map(() => chief.asks(post.grantPost, asked)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await person.gets(showMe, {})).posts).toHaveLength(1)
  })
})

describe('A post that ends', () => {
  async function takes(person: Person, name: string, room: string) {
    const asker = await neighbour(town, xiaoli, name, { room })
    const { id } = await asker.gets(callBack.askForCall, { page: 'me' })
    await person.gets(callBack.takeCallBack, { callBackId: id })
    return id
  }
  const takenBy = async (by: Person, id: string) => {
    const { items } = await by.gets(callBack.listCallBacks, here())
    return items.find((item) => item.id === id)?.takenBy
  }

  it('(1.11) takes its rights along at once, and its open work goes back to everybody', async () => {
    const kong = await town.person('小孔')
    const postId = await gives(town, chief, kong, {
      name: '孔大明',
      addressForm: '小孔',
    })
    const callBackId = await takes(kong, '谢伯', '701')
    expect(
      await eventually(
        () => takenBy(xiaoli, callBackId),
        (who) => who !== undefined,
      ),
    ).toEqual({
      addressForm: '小孔',
      isMe: false,
    })
    expect(await xiaoli.asks(callBack.takeCallBack, { callBackId })).toMatchObject({
      status: 409,
      message: '这个电话小孔说好来打了，请打下一个。',
    })
    await chief.gets(post.endPost, { postId })
    expect(await kong.asks(callBack.listCallBacks, here())).toMatchObject(NOT_ALLOWED)
    expect(await kong.asks(callBack.takeCallBack, { callBackId })).toMatchObject(NOT_ALLOWED)
    // Before anything has been handed over, too.
    expect(await takenBy(xiaoli, callBackId)).toBeUndefined()
    await town.stream?.drain()
    expect((await xiaoli.asks(callBack.takeCallBack, { callBackId })).ok).toBe(true)
    const { notices } = await kong.gets(listNotices, {})
    expect(notices.map(({ kind }) => kind)).toEqual(['post.ended', 'post.granted'])
    expect(await chief.asks(post.endPost, { postId })).toMatchObject(refused('post.alreadyOver'))
  })

  it('(1.11) leaves its work to the stand-in, where there is one', async () => {
    const [meng, tan] = [await town.person('小孟'), await town.person('小覃')]
    const postId = await gives(town, chief, meng, { name: '孟飞', addressForm: '小孟' })
    const stands = { name: '覃燕', addressForm: '小覃', standsInFor: postId }
    expect(await chief.asks(post.grantPost, await wish(town, tan, stands))).toMatchObject({
      message: '代班要替同一个地方、同样的岗位，还要写到哪天为止，请再看看。',
    })
    await gives(town, chief, tan, { ...stands, until: addDays(today(), 7) })
    const { posts } = await chief.gets(post.listPosts, here())
    expect(posts.find(({ addressForm }) => addressForm === '小覃')?.standsInFor).toBe('小孟')
    const callBackId = await takes(meng, '龙姨', '702')
    await chief.gets(post.endPost, { postId })
    await town.stream?.drain()
    expect(
      await eventually(
        () => takenBy(tan, callBackId),
        (who) => who !== undefined,
      ),
    ).toEqual({
      addressForm: '小覃',
      isMe: true,
    })
  })

  it('(1.11) on a day to come is held until then, and by the sweep put down as over', async () => {
    const lu = await town.person('小陆')
    const postId = await gives(town, chief, lu, { name: '陆一', addressForm: '小陆' })
    const { until } = await chief.gets(post.endPost, { postId, on: addDays(today(), 2) })
    const callBackId = await takes(lu, '韦伯', '703')
    await town.stream?.drain()
    await later(until - Date.now())
    await town.call('sweep', {})
    await town.stream?.drain()
    const { loadCallBack } = await import('../../callBack/store')
    expect((await loadCallBack(callBackId))?.takenBy).toBeUndefined()
    const { loadPost } = await import('../store')
    expect((await loadPost(postId))?.status).toBe('ended')
  })

  it('(1.11) is ended by nobody below, beside or of the same rank, nor by oneself', async () => {
    const [other, person] = [await admin(town, '另一位管理员'), await town.person('小史')]
    const postId = await gives(town, chief, person)
    const tapo = await admin(town, '塔坡的老唐', town.places.tapo)
    for (const by of [xiaoli, tapo])
      expect(await by.asks(post.endPost, { postId })).toMatchObject(refused('post.notFound'))
    const own = await postOf(chief)
    expect(await other.asks(post.endPost, { postId: own })).toMatchObject(refused('post.notFound'))
    expect(await chief.asks(post.endPost, { postId: own })).toMatchObject(refused('post.own'))
  })
})
