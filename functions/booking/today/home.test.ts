import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { building: 1, room: '202' }, 王姐: { room: '303' } },
    {
      ...{ 帐篷: { of: '陈姨' }, 人字梯: { of: '陈姨' }, 电钻: { of: '陈姨' } },
      ...{ 推车: { of: '李叔', acceptance: 'automatic' }, 蒸锅: { of: '李叔' } },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())

const homeOf = (name: string) => street.person(name).gets(contract.showToday, {})
const waitingFor = async (name: string) =>
  (await homeOf(name)).waiting.map(({ title, side }) => `${title} ${side}`)

describe('Home, in one request', () => {
  it('(2.5) shows the newest four things of the own compound', async () => {
    const { newest } = await homeOf('王姐')
    expect(newest.map(({ title }) => title)).toEqual(['蒸锅', '推车', '电钻', '人字梯'])
  })

  it('(2.6) has nothing that waits for somebody who neither lends nor borrows', async () =>
    expect(await waitingFor('王姐')).toEqual([]))

  it('(2.6) has what waits on both sides, the soonest first, five at the most', async () => {
    await street.books('李叔', '帐篷', [9, 10])
    await street.books('李叔', '人字梯', [3, 4])
    await street.books('李叔', '电钻', [12, 13])
    await street.books('王姐', '推车', [5, 6])
    await street.books('王姐', '蒸锅', [2, 3])
    await street.books('陈姨', '推车', [20, 21])
    expect(await waitingFor('李叔')).toEqual([
      ...['蒸锅 owner', '人字梯 borrower', '推车 owner', '帐篷 borrower', '电钻 borrower'],
    ])
    expect(await waitingFor('王姐')).toEqual(['蒸锅 borrower', '推车 borrower'])
  })

  it('(2.6) has the request that waits for one’s answer before loans that are agreed', async () => {
    for (const day of [8, 10, 12, 14]) await street.books('陈姨', '推车', [day, day + 1])
    await street.books('王姐', '蒸锅', [25, 26])
    expect((await waitingFor('李叔')).slice(0, 2)).toEqual(['蒸锅 owner', '蒸锅 owner'])
  })

  it('(2.5) is of where one lives, though one looked around elsewhere before', async () => {
    const compoundId = street.town.places.hongye
    const { newest } = await street.person('王姐').gets(contract.showToday, { compoundId })
    expect(newest.map(({ title }) => title)).toContain('蒸锅')
  })

  it('(2.6) puts what is late before everything else', async () => {
    const bookingId = await street.books('王姐', '推车', [1, 2])
    const confirmation = { by: 'tap' } as const
    await street.person('王姐').gets(contract.handOver, { bookingId, confirmation })
    await street.itIs(2, 10)
    const [first] = (await homeOf('王姐')).waiting
    expect(first).toMatchObject({ title: '推车', status: 'handedOver', isOverdue: true })
  })

  it('(7.1) counts what is new, and never what one did oneself', async () => {
    await street.town.stream?.drain()
    const before = (await homeOf('王姐')).unread
    await street.books('王姐', '电钻', [3, 4])
    await street.town.stream?.drain()
    expect((await homeOf('王姐')).unread).toBe(before)
  })
})
