import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { addDays, type LocalDate, startOf } from '../../../shared/kernel/dates'
import { TABLE_NAME } from '../../local/settings'
import { connectRaw } from '../floor'
import { type Indoors, startIndoors } from '../indoors'
import { openShelf, type Shelf } from '../shelf'
import { type Loan, walk } from './loan'
import { phoneOf } from './phone'
import { takeStock } from './stock'

const TODAY = '2030-05-01' as LocalDate
const days = { from: TODAY, until: addDays(TODAY, 2) }
const ALL_HEARD = () => 0.99
let indoors: Indoors
let shelf: Shelf
let loans: readonly Loan[]

beforeAll(async () => {
  indoors = await startIndoors()
  indoors.itIs(startOf(TODAY) + 36_000_000)
  shelf = openShelf(indoors.engine.endpoint)
  const { makeBorrowers, makeCalendars, TERMS } = await import('../seed')
  const [owner, ...others] = await makeBorrowers('stock', 5)
  if (!owner) throw new Error('Nobody lends anything.')
  const terms = { ...TERMS, acceptance: 'owner' } as const
  const listings = await makeCalendars('stock', 4, { ownerId: owner.id, terms })
  loans = others.map((borrower, n) => ({
    ...{ owner, borrower, days, isContested: false, status: 'none', wrong: 0, acknowledged: [] },
    listingId: listings[n] as Loan['listingId'],
  }))
}, 60_000)
afterAll(async () => {
  shelf.stop()
  await indoors.stop()
})

const loan = (n: number): Loan => loans[n] as Loan
const stockOf = (n: number) => takeStock(shelf, [loan(n)])
const client = () => connectRaw(indoors.engine.endpoint)

/** Books once, and goes no further. */
async function books(n: number): Promise<void> {
  const calm = phoneOf(indoors.api, ALL_HEARD)
  const dice = [0, 0.05]
  await walk(loan(n), calm, () => dice.shift() ?? 0)
  expect(loan(n).acknowledged).toEqual(['book'])
}

describe('Taking stock of loans after faults', () => {
  it('finds nothing amiss where each deed was done once', async () => {
    await books(0)
    expect(await stockOf(0)).toEqual({ lost: 0, doubled: 0, torn: 0 })
  })

  it('misses a booking that was acknowledged', async () => {
    const Key = { pk: `BOOKING#${loan(0).bookingId}`, sk: 'BOOKING' }
    await client().send(new DeleteCommand({ TableName: TABLE_NAME, Key }))
    expect(await stockOf(0)).toEqual({ lost: 1, doubled: 0, torn: 1 })
  })

  it('sees a deed that was done twice', async () => {
    await books(1)
    const Key = { pk: `LISTING#${loan(1).listingId}`, sk: 'CALENDAR' }
    const UpdateExpression = 'SET rev = rev + :one'
    const ExpressionAttributeValues = { ':one': 1 }
    const change = { TableName: TABLE_NAME, Key, UpdateExpression, ExpressionAttributeValues }
    await client().send(new UpdateCommand(change))
    expect(await stockOf(1)).toEqual({ lost: 0, doubled: 1, torn: 0 })
  })

  it('sees that a household does not know of its booking', async () => {
    await books(2)
    const Key = { pk: `HOUSEHOLD#${loan(2).borrower.householdId}`, sk: 'ALLOWANCE' }
    await client().send(new DeleteCommand({ TableName: TABLE_NAME, Key }))
    expect(await stockOf(2)).toEqual({ lost: 0, doubled: 0, torn: 1 })
  })

  it('hears wrong answers where a phone forgets its key', async () => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
    const firstUnheard = [0.01]
    const chance = () => firstUnheard.shift() ?? 0.99
    const forgetful = phoneOf(indoors.api, chance, () => randomUUID())
    const dice = [0, 0.05]
    await walk(loan(3), forgetful, () => dice.shift() ?? 0)
    expect(loan(3).wrong).toBe(1)
    jest.restoreAllMocks()
  })
})
