import { describe, expect, it } from '@jest/globals'
import { billOf, NOTHING, sumOf, times, totalOf, totalWithAllowances, type Use } from './bill'
import { viewsADay, writesADay } from './mix'
import { ASSUMED } from './prices'

const MILLION = 1_000_000
const NO_PICTURES = { pictures: 0, published: 0 }
const paidFor = (use: Partial<Use>, name: string, pictures = NO_PICTURES): number =>
  billOf({ ...NOTHING, ...use }, pictures).find((line) => line.name === name)?.usd ?? NaN

describe('A bill', () => {
  it('is nothing for nothing', () => expect(totalOf(billOf(NOTHING, NO_PICTURES))).toBe(0))

  it('takes units, requests and calls at their price', () => {
    expect(paidFor({ read: 8 * MILLION }, 'table reads')).toBeCloseTo(1)
    expect(paidFor({ write: 8 * MILLION }, 'table writes')).toBeCloseTo(5)
    expect(paidFor({ requests: 2 * MILLION }, 'gateway')).toBeCloseTo(2)
    const runs = { api: { calls: 5 * MILLION, workMs: 0, waitMs: 0 } }
    expect(paidFor({ runs }, 'function calls')).toBeCloseTo(1)
  })

  it('takes the time of functions by their memory and processor, starts and waiting among it', () => {
    const second = { calls: 0, workMs: 0, waitMs: 1000 }
    const api = paidFor({ runs: { api: second } }, 'function time')
    expect(api).toBeCloseTo(0.0000133334, 9)
    expect(paidFor({ runs: { photos: second } }, 'function time')).toBeCloseTo(
      ...[1.5 * 0.0000166667, 9],
    )
    const hundred = { calls: 100, workMs: 0, waitMs: 0 }
    const starts = paidFor({ runs: { api: hundred } }, 'function time')
    expect(starts / api).toBeCloseTo((100 * ASSUMED.coldShare * ASSUMED.coldMs) / 1000)
    const worked = { calls: 0, workMs: 1000, waitMs: 0 }
    expect(paidFor({ runs: { api: worked } }, 'function time') / api).toBeCloseTo(
      ASSUMED.wholeCoreGb,
    )
  })

  it('takes what is sent with its headers, and pictures by their number', () => {
    const gb = 1024 ** 3
    expect(paidFor({ answerBytes: gb }, 'sent')).toBeCloseTo(0.09)
    expect(paidFor({ requests: gb / ASSUMED.headerBytes }, 'sent')).toBeCloseTo(0.09)
    const pictures = { pictures: gb / ASSUMED.pictureBytes, published: 0 }
    expect(paidFor({}, 'sent', pictures)).toBeCloseTo(0.09)
  })

  it('says apart what would be free, and never more than there is', () => {
    const small = billOf({ ...NOTHING, logBytes: 1024 ** 3 }, NO_PICTURES)
    expect(totalOf(small)).toBeCloseTo(0.5)
    expect(totalWithAllowances(small)).toBeCloseTo(0)
    const large = billOf({ ...NOTHING, logBytes: 7 * 1024 ** 3 }, NO_PICTURES)
    expect(totalWithAllowances(large)).toBeCloseTo(1)
  })
})

describe('What somebody does in a day', () => {
  it('is thirty pages and four writes', () => {
    expect(viewsADay).toBe(30)
    expect(writesADay).toBeCloseTo(4)
  })

  it('is summed up, function by function', () => {
    const one = { ...NOTHING, read: 2, runs: { api: { calls: 1, workMs: 5, waitMs: 7 } } }
    const other = {
      ...NOTHING,
      read: 1,
      runs: {
        api: { calls: 1, workMs: 1, waitMs: 0 },
        outbox: { calls: 3, workMs: 9, waitMs: 2 },
      },
    }
    expect(sumOf([times(one, 10), other])).toEqual({
      ...{ ...NOTHING, read: 21 },
      runs: {
        api: { calls: 11, workMs: 51, waitMs: 70 },
        outbox: { calls: 3, workMs: 9, waitMs: 2 },
      },
    })
  })
})
