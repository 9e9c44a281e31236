import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, handOver } from '../../../shared/contract/booking'
import { openDispute } from '../../../shared/contract/dispute'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { startEngine } from '../../local/engine'
import { type Computer, deskOf } from '../../testing/computer'
import { type Meter, startMeter } from '../../testing/meter'
import { neighbour, worker } from '../../testing/neighbours'
import { shelves } from '../../testing/shelf'
import { takesDown } from '../../testing/takenDown'
import { startTown, type Town } from '../../testing/town'

const MOST = 6
let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let desk: Computer
let pages: Readonly<Record<string, string>>

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint })
  const xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  const li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  const things = Array.from({ length: 60 }, (_, n) => ({
    ...{ title: `小区里大家常借的家用工具${n}号`, acceptance: 'automatic' as const },
  }))
  const [first, second] = await shelves(chen, ...things)
  if (!first || !second) throw new Error('nothing was put on the shelf')
  const from = localDateAt(Date.now())
  const days = { listingId: first, from, until: addDays(from, 2) }
  const { id: bookingId } = await li.gets(bookListing, days)
  await li.gets(handOver, { bookingId, confirmation: { by: 'tap' } })
  await chen.gets(openDispute, { bookingId, reason: 'damaged' })
  await takesDown(xiaoli, second)
  await town.stream?.drain()
  const community = `/console/at/${town.places.beijiang}`
  const compound = `/console/at/${town.places.jiuding}`
  pages = {
    shown: `${community}/listings`,
    byCategory: `${community}/listings?category=tools`,
    ofCompound: `${compound}/listings`,
    lent: `${community}/listings?shelf=lent`,
    paused: `${community}/listings?shelf=paused`,
    listing: `${community}/listings/${first}`,
    takenDown: `${community}/listings/${second}`,
    out: `${community}/bookings`,
    disputed: `${community}/bookings?list=disputed`,
    disputedOfCompound: `${compound}/bookings?list=disputed`,
    latest: `${community}/bookings?list=all`,
    booking: `${community}/bookings/${bookingId}`,
  }
  desk = await deskOf(town, xiaoli)
}, 120_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

describe('A page of things or bookings', () => {
  it('(10.2) costs six units of reading at the most, however full it is', async () => {
    const costs: Record<string, number> = {}
    for (const [name, path] of Object.entries(pages)) {
      meter.take()
      expect((await desk.opens(path)).status).toBe(200)
      costs[name] = meter.take().read
    }
    expect(Object.keys(costs)).toHaveLength(Object.keys(pages).length)
    expect(Object.entries(costs).filter(([, read]) => read > MOST)).toEqual([])
  })
})
