import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { listSeatCalls, openSeatPhone, settleSeatCall } from '../../../shared/contract/callList'
import { exportMyData, readExport } from '../../../shared/contract/ownData'
import { removePhone } from '../../../shared/contract/phone'
import type { MembershipId, SessionId } from '../../../shared/kernel/ids'
import { homeOf } from '../../testing/blocking'
import { logged } from '../../testing/logged'
import { neighbour, worker } from '../../testing/neighbours'
import { verifiesPhone } from '../../testing/phones'
import { keptSeat, seatOf } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

const NUMBER = '13911117788'
let town: Town
let official: Person
let chen: Person
let li: Person
let home: MembershipId
let sessionId: SessionId

beforeAll(async () => {
  process.env['LOG_LEVEL'] = 'info'
  town = await startTown()
  official = await worker(town, '小李')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  li = await neighbour(town, official, '李叔', { room: '102' })
  home = await homeOf(chen)
  sessionId = await keptSeat(town, official, { from: li, to: chen })
}, 90_000)
afterAll(async () => {
  delete process.env['LOG_LEVEL']
  await town.stop()
})

const opens = (by = official, of: object = {}) =>
  by.asks(openSeatPhone, { sessionId, membershipId: home, ...of })
const listed = async () => {
  const { calls } = await official.gets(listSeatCalls, { nodeId: town.places.beijiang })
  return calls.find((call) => call.sessionId === sessionId)
}
const looks = async () => {
  const { id: exportId } = await chen.gets(exportMyData, {})
  return (await chen.gets(readExport, { exportId, kind: 'openings' })).records
}

describe('The number of somebody on the call list', () => {
  it('(4.4) stands on paper where they have given none', async () => {
    expect(await listed()).not.toHaveProperty('hasPhone')
    expect(await opens()).toMatchObject({ status: 404, refusal: { code: 'seatCall.noPhone' } })
    expect(await looks()).toEqual([])
  })

  it('(4.4) is read by one tap, which they read of, and stands in no list and no log', async () => {
    await verifiesPhone(town, chen, NUMBER)
    const lines = logged()
    const call = await listed()
    expect(call).toMatchObject({ hasPhone: true })
    expect(JSON.stringify(call)).not.toContain(NUMBER)
    for (let times = 0; times < 2; times++)
      expect(
        await official.gets(
          openSeatPhone,
          { sessionId, membershipId: home },
          { key: 'the-tap-to-call' },
        ),
      ).toEqual({ phone: NUMBER })
    expect(await looks()).toMatchObject([{ fields: { what: '电话（打给本人）' } }])
    expect(lines.join()).toContain('number of a call opened')
    expect(lines.join()).not.toContain(NUMBER)
    jest.restoreAllMocks()
  })

  it('(4.4) is read by nobody else, and of nobody who is not to be called', async () => {
    const elsewhere = await worker(town, '阿敏', town.places.tapo)
    expect(await opens(elsewhere)).toMatchObject({ status: 404 })
    expect(await opens(li)).toMatchObject({ status: 403 })
    expect(await opens(official, { membershipId: await homeOf(li) })).toMatchObject({
      refusal: { code: 'seatCall.notDue' },
    })
    const seated = await seatOf(town, official, chen)
    expect(await opens(official, { sessionId: seated })).toMatchObject({
      refusal: { code: 'seatCall.notDue' },
    })
  })

  it('(1.3) is read no more once it is taken away', async () => {
    await chen.gets(removePhone, {})
    expect(await listed()).not.toHaveProperty('hasPhone')
    expect(await opens()).toMatchObject({ refusal: { code: 'seatCall.noPhone' } })
  })

  it('(4.4) is read until the call is over', async () => {
    await verifiesPhone(town, chen, NUMBER)
    await official.gets(settleSeatCall, { sessionId, membershipId: home, outcome: 'notReached' })
    expect(await opens()).toMatchObject({ value: { phone: NUMBER } })
    await official.gets(settleSeatCall, { sessionId, membershipId: home, outcome: 'comes' })
    expect(await opens()).toMatchObject({ status: 409, refusal: { code: 'seatCall.notDue' } })
  })
})
