import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/booking'
import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import { may } from '../../testing/clock'
import { type Days, startStreet, type Street } from '../../testing/street'

let street: Street

beforeAll(async () => {
  street = await startStreet(
    { 陈姨: { room: '101' }, 李叔: { room: '202' }, 王姐: { room: '303' } },
    {
      ...{ 人字梯: { of: '陈姨' }, 帐篷: { of: '陈姨', leadDays: 2, maxDays: 5 } },
      ...{ 风扇: { of: '陈姨', acceptance: 'automatic' }, 蒸锅: { of: '陈姨', maxDays: 1 } },
    },
  )
}, 60_000)
afterAll(() => street.town.stop())

const asks = (name: string, title: string, days: Days) => street.asks(name, title, { days })

describe('Days that cannot be had', () => {
  it('(2.6) nobody borrows their own thing', async () =>
    expect(await asks('陈姨', '人字梯', [3, 4])).toMatchObject({
      status: 422,
      message: '这是您自己的东西，不用借。',
    }))

  it('(2.4) yesterday is over', async () =>
    expect(await asks('李叔', '人字梯', [0, 2])).toMatchObject({
      status: 422,
      message: '这一天已经过去了，请选今天以后的日子。',
    }))

  it('(2.4) no day at all, and days backwards, are none', async () => {
    for (const days of [
      [3, 3],
      [4, 3],
    ] as const)
      expect(await asks('李叔', '人字梯', days)).toMatchObject({
        status: 400,
        message: '有一项填得不对，请重新选一下。',
      })
  })

  it('(2.4) a day that no calendar has is none', async () => {
    const listingId = street.thing('人字梯')
    const days = { from: '2030-05-30' as LocalDate, until: '2030-05-32' as LocalDate }
    expect(
      await street.person('李叔').asks(contract.bookListing, { listingId, ...days }),
    ).toMatchObject({ status: 400, message: '有一项填得不对，请重新选一下。' })
  })

  it('(2.4) one day more than the owner lends for is too long', async () => {
    expect(await asks('李叔', '帐篷', [10, 16])).toMatchObject({
      status: 422,
      message: '最多借5天，请少选几天。',
    })
    expect(await asks('李叔', '蒸锅', [10, 12])).toMatchObject({
      message: '最多借1天，请少选几天。',
    })
  })

  it('(2.1) the owner’s days of notice count from today', async () => {
    expect(await asks('李叔', '帐篷', [2, 4])).toMatchObject({
      status: 422,
      message: '主人希望提前2天说，请选晚一点的日子。',
    })
    expect((await asks('李叔', '帐篷', [3, 5])).ok).toBe(true)
  })

  it('(2.4) sixty days ahead can be asked for, sixty-one cannot', async () => {
    expect(await asks('李叔', '人字梯', [62, 63])).toMatchObject({
      status: 422,
      message: '最多提前60天约，请选近一点的日子。',
    })
    const answer = await asks('李叔', '人字梯', [61, 62])
    expect(answer).toMatchObject({ ok: true, value: { from: addDays(may(1), 60) } })
  })
})

describe('Half past midnight in Foshan, when it is still yesterday in UTC', () => {
  beforeAll(() => street.itIs(5, 0.5))

  it('(2.4) a loan for today can be asked for', async () =>
    expect((await asks('王姐', '人字梯', [5, 6])).ok).toBe(true))

  it('(2.4) a loan for yesterday cannot', async () =>
    expect(await asks('王姐', '人字梯', [4, 5])).toMatchObject({ status: 422 }))
})

describe('Back on the 12th, out on the 12th', () => {
  beforeAll(async () => {
    await street.itIs(6, 10)
    await street.books('李叔', '风扇', [10, 12])
  })

  it('(2.4) the next can have it from that very day on, and up to the first', async () => {
    expect((await asks('王姐', '风扇', [12, 14])).ok).toBe(true)
    expect((await asks('王姐', '风扇', [9, 10])).ok).toBe(true)
  })

  it('(2.4) but not a day earlier', async () =>
    expect(await asks('王姐', '风扇', [11, 12])).toMatchObject({
      status: 409,
      message: '5月10日到5月11日有邻居先约了，请换个日子。',
    }))
})
