import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listWithheld } from '../../../shared/contract/moderation'
import * as contract from '../../../shared/contract/resident'
import { HOUR_MS, MINUTE_MS } from '../../../shared/kernel/dates'
import type { PlaceId } from '../../../shared/kernel/ids'
import { worldAt } from '../../platform/world'
import { clockAhead } from '../../testing/clock'
import { asksToJoin, worker } from '../../testing/neighbours'
import { CHANCHENG, type Person, startTown, type Town } from '../../testing/town'

let town: Town

beforeAll(async () => {
  town = await startTown()
}, 60_000)
afterAll(() => town.stop())

const grant = (person: Person, nodeId: PlaceId, more: object = {}) =>
  town.call('setup', { grants: [{ residentId: person.id, role: 'worker', nodeId, ...more }] })
const work = () => ({ nodeId: town.places.beijiang })
const NOT_ALLOWED = { status: 403, message: '这一页只给值班的社区工作人员看，请回首页。' }
const NOT_FOUND = { status: 404, message: '没有找到这份申请，请刷新名单看看。' }

const request = async (name: string, compoundId = town.places.jiuding) => {
  const { id } = await asksToJoin(town, await town.person(name), { compoundId })
  return { membershipId: id }
}

describe('A post', () => {
  it.each([
    ['keeper', '管'],
    ['leader', '长'],
  ])('(1.11) of another kind decides nothing: %s', async (role, short) => {
    const person = await town.person(`${short}老姚`)
    await grant(person, town.places.beijiang, { role })
    const membership = await request(`${short}的邻居`)
    expect(await person.asks(contract.listMembershipRequests, work())).toMatchObject(NOT_ALLOWED)
    expect(await person.asks(contract.approveMembership, membership)).toMatchObject(NOT_ALLOWED)
  })

  it('(1.11) of a compound decides there, and not in the compound beside it', async () => {
    const person = await town.person('九鼎的老贾')
    await grant(person, town.places.jiuding)
    const here = await request('九鼎的新人')
    const beside = await request('鸿业的新人', town.places.hongye)
    expect(await person.asks(contract.approveMembership, beside)).toMatchObject(NOT_FOUND)
    expect((await person.asks(contract.approveMembership, here)).ok).toBe(true)
    // The page of the community shows other compounds too.
    expect(await person.asks(contract.listMembershipRequests, work())).toMatchObject(NOT_ALLOWED)
  })

  it('(1.11) of a community decides in it, and not in the one across the road', async () => {
    const person = await worker(town, '塔坡的小简', town.places.tapo)
    const across = await request('北江的新人')
    const here = await request('塔坡的新人', town.places.hongye)
    const reason = 'other' as const
    for (const asked of [
      await person.asks(contract.approveMembership, across),
      await person.asks(contract.rejectMembership, { ...across, reason }),
    ])
      expect(asked).toMatchObject(NOT_FOUND)
    expect(await person.asks(listWithheld, work())).toMatchObject(NOT_ALLOWED)
    expect((await person.asks(contract.approveMembership, here)).ok).toBe(true)
  })

  it('(1.11) of a district covers all of it', async () => {
    const person = await town.person('区里的老闵')
    await grant(person, CHANCHENG, { role: 'districtAdmin' })
    for (const nodeId of [town.places.beijiang, town.places.tapo]) {
      expect((await person.asks(contract.listMembershipRequests, { nodeId })).ok).toBe(true)
      expect((await person.asks(listWithheld, { nodeId })).ok).toBe(true)
    }
    expect((await person.asks(contract.approveMembership, await request('区里的新人'))).ok).toBe(
      true,
    )
  })

  it('(1.11) that ended a second ago gives no right any more', async () => {
    const person = await town.person('昨天下班的小卜')
    await grant(person, town.places.beijiang, { until: Date.now() - 1000 })
    const membership = await request('等着的新人')
    expect(await person.asks(contract.listMembershipRequests, work())).toMatchObject(NOT_ALLOWED)
    expect(await person.asks(listWithheld, work())).toMatchObject(NOT_ALLOWED)
    expect(await person.asks(contract.approveMembership, membership)).toMatchObject(NOT_ALLOWED)
    const { posts } = await person.gets(contract.showMe, {})
    expect(posts).toEqual([])
  })

  it('(1.11) is held to its last millisecond, and from its first', async () => {
    const person = await town.person('代班的小艾')
    const until = Date.now() + 60_000
    await grant(person, town.places.beijiang, { until })
    // The routes read the environment when they are loaded, and the town sets it.
    const { residentRoutes } = await import('../routes')
    const { handlerFor } = await import('../../platform/serve')
    const statusAt = async (instant: number) => {
      const path = `/v1/workbench/${town.places.beijiang}/memberships`
      const http = { method: 'GET', path }
      const event = {
        headers: { authorization: `Bearer ${person.token}` },
        requestContext: { requestId: 'at-an-instant', http },
        isBase64Encoded: false,
      }
      const handler = handlerFor(
        residentRoutes,
        worldAt(() => instant),
      )
      return (await handler(event as never)).statusCode
    }
    expect(await statusAt(until - 1)).toBe(200)
    expect(await statusAt(until)).toBe(403)
    expect(await statusAt(Date.now() - 60_000)).toBe(403)
  })

  it('is given once, however often it is asked for', async () => {
    const person = await town.person('问了三遍的小傅')
    for (const _ of [1, 2, 3]) await grant(person, town.places.beijiang)
    expect((await person.gets(contract.showMe, {})).posts).toHaveLength(1)
  })

  it('(1.11) that has ended can be given again, and one that runs can be made longer', async () => {
    const person = await town.person('又回来的小邢')
    await grant(person, town.places.beijiang, { until: Date.now() - 1000 })
    await grant(person, town.places.beijiang, { until: Date.now() + HOUR_MS })
    expect((await person.asks(contract.listMembershipRequests, work())).ok).toBe(true)
    await grant(person, town.places.beijiang)
    const moveAhead = clockAhead()
    moveAhead(HOUR_MS + MINUTE_MS)
    expect((await person.asks(contract.listMembershipRequests, work())).ok).toBe(true)
    expect((await person.gets(contract.showMe, {})).posts).toHaveLength(1)
    moveAhead(0)
  })

  it('(10.2) of the operator’s comes with what others call them, until they say so themselves', async () => {
    const person = await town.person('第一位工作者')
    const called = { name: '李文静', addressForm: '小李' }
    await grant(person, town.places.beijiang)
    await grant(person, town.places.beijiang, { called })
    expect(await person.gets(contract.showMe, {})).toMatchObject({ addressForm: '小李' })
    await grant(person, town.places.beijiang, { called: { ...called, addressForm: '别人' } })
    expect(await person.gets(contract.showMe, {})).toMatchObject({ addressForm: '小李' })
  })

  it('(1.11) can be taken away at once', async () => {
    const person = await worker(town, '离职的小葛')
    await grant(person, town.places.beijiang, { until: Date.now() })
    expect(await person.asks(contract.listMembershipRequests, work())).toMatchObject(NOT_ALLOWED)
  })

  it.each([
    ['nobody', () => ({ residentId: 'res_01J0000000000000000000ZZZZ' })],
    ['no place', () => ({ nodeId: 'cmt_01J0000000000000000000ZZZZ' })],
    ['another district', () => ({ nodeId: town.places.elsewhereCommunity })],
  ])('is not given to or for %s', async (_, wrong) => {
    const person = await town.person('没有岗位的人')
    await expect(grant(person, town.places.beijiang, wrong())).rejects.toThrow()
    expect((await person.gets(contract.showMe, {})).posts).toEqual([])
  })
})
