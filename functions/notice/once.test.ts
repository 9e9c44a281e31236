import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams'
import * as booking from '../../shared/contract/booking'
import {
  pauseListing,
  publishListing,
  saveDraft,
  showMyListing,
} from '../../shared/contract/ownListing'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import { neighbour, publishes, worker } from '../testing/neighbours'
import { allStored } from '../testing/stored'
import { allTold } from '../testing/told'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let chen: Person
let li: Person
let records: readonly StreamRecord[]

async function live(): Promise<void> {
  const listingId = await publishes(town, chen, { title: '人字梯' })
  const today = localDateAt(Date.now())
  const days = { from: today, until: addDays(today, 1) }
  const { id: bookingId } = await li.gets(booking.bookListing, { listingId, ...days })
  const confirmation = { by: 'tap' } as const
  await chen.gets(booking.acceptBooking, { bookingId })
  await li.gets(booking.handOver, { bookingId, confirmation })
  await chen.gets(booking.takeBack, { bookingId, confirmation })
  await chen.gets(pauseListing, { listingId })
  const { rev } = await chen.gets(showMyListing, { listingId })
  await chen.gets(saveDraft, { listingId, rev, title: '木梯' })
  await chen.gets(publishListing, { listingId })
  await town.stream?.drain()
}

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  await live()
  records = await allTold(town.tableEndpoint)
}, 60_000)
afterAll(() => town.stop())

const standing = async () =>
  new Map(
    (await allStored(town.tableEndpoint)).map((item) => [
      `${item['pk']?.S} ${item['sk']?.S}`,
      item,
    ]),
  )
const tell = (Records: readonly StreamRecord[]) => town.call('outbox', { Records })

describe('What the table tells', () => {
  it('is more than a handful, so that the rest proves something', () =>
    expect(records.length).toBeGreaterThan(60))

  it('(7.1) changes nothing when it is told once more, whatever it was', async () => {
    const before = await standing()
    expect(await tell(records)).toEqual({ batchItemFailures: [] })
    expect(await standing()).toEqual(before)
  })

  it('(7.1) nor when it is told backwards', async () => {
    const before = await standing()
    expect(await tell([...records].reverse())).toEqual({ batchItemFailures: [] })
    expect(await standing()).toEqual(before)
  })

  it('(7.1) nor by two at the same moment', async () => {
    const before = await standing()
    await Promise.all([tell(records), tell([...records].reverse())])
    expect(await standing()).toEqual(before)
  })
})
