import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { TABLE_NAME } from '../../local/settings'
import { startTown, type Town } from '../../testing/town'
import { connectRaw } from '../floor'
import { askAgain, type Taker, takersFor, type Written } from './booking'
import { takeStock } from './stock'

let town: Town
let takers: readonly Taker[]
let written: readonly Written[]

beforeAll(async () => {
  town = await startTown()
  takers = await takersFor('stock', 8)
  written = (await askAgain(town.origin, takers.slice(0, 6))).written
}, 60_000)
afterAll(() => town.stop())

const oneOf = (n: number): Written => {
  const one = written.find(({ taker }) => taker === takers[n])
  if (!one) throw new Error(`The taker ${n} has no booking.`)
  return one
}
const client = () => connectRaw(town.tableEndpoint)
const remove = (pk: string, sk: string) =>
  client().send(new DeleteCommand({ TableName: TABLE_NAME, Key: { pk, sk } }))
const lossesOf = async (...numbers: readonly number[]) => {
  const { lost, doubled, torn } = await takeStock(
    town.tableEndpoint,
    numbers.map((n) => takers[n] as Taker),
    written,
  )
  return { lost, doubled, torn }
}

describe('Taking stock after a crash', () => {
  it('finds nothing amiss where every booking is there or was never made', async () => {
    expect(written).toHaveLength(6)
    expect(await takeStock(town.tableEndpoint, takers, written)).toEqual({
      ...{ lost: 0, doubled: 0, torn: 0, standing: 6 },
    })
  })

  it('sends the same again and gets the same booking, not a second one', async () => {
    const again = await askAgain(town.origin, takers.slice(0, 6))
    const idsOf = (all: readonly Written[]) => all.map(({ bookingId }) => bookingId).sort()
    expect(idsOf(again.written)).toEqual(idsOf(written))
    expect(await lossesOf(0, 1, 2, 3, 4, 5)).toEqual({ lost: 0, doubled: 0, torn: 0 })
  })

  it('misses a booking that was acknowledged', async () => {
    await remove(`BOOKING#${oneOf(0).bookingId}`, 'BOOKING')
    expect(await lossesOf(0)).toEqual({ lost: 1, doubled: 0, torn: 1 })
  })

  it('sees that a household does not know of its booking', async () => {
    await remove(`HOUSEHOLD#${oneOf(1).taker.borrower.householdId}`, 'ALLOWANCE')
    expect(await lossesOf(1)).toEqual({ lost: 0, doubled: 0, torn: 1 })
  })

  it('sees that a day was given twice', async () => {
    const { taker } = oneOf(2)
    await client().send(
      new UpdateCommand({
        TableName: TABLE_NAME,
        Key: { pk: `LISTING#${taker.listingId}`, sk: 'CALENDAR' },
        UpdateExpression: 'SET booked = list_append(booked, booked)',
      }),
    )
    expect(await lossesOf(2)).toEqual({ lost: 0, doubled: 1, torn: 1 })
  })
})
