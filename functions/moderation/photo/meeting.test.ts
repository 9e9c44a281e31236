import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setTimeout as wait } from 'node:timers/promises'
import { bookListing } from '../../../shared/contract/booking'
import * as listing from '../../../shared/contract/listing'
import * as ownListing from '../../../shared/contract/ownListing'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { type Engine, startEngine } from '../../local/engine'
import { drafts, eventually, neighbour, worker } from '../../testing/neighbours'
import { type SlowTable, startSlowTable } from '../../testing/slowTable'
import { type Person, startTown, type Town } from '../../testing/town'

let engine: Engine
let table: SlowTable
let town: Town
let chen: Person
let li: Person

beforeAll(async () => {
  engine = await startEngine()
  table = await startSlowTable(engine.endpoint)
  town = await startTown({ tableEndpoint: table.endpoint })
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(async () => {
  await town.stop()
  await table.stop()
  await engine.stop()
})

const today = localDateAt(Date.now())

describe('A thing that is published in the moment its photo passes', () => {
  it('(2.1) can be booked when it is seen, though the network dawdles', async () => {
    await town.wechat('media', { suggest: 'pass', label: 100, isHeld: true, delayMs: 0 })
    const listingId = await drafts(town, chen)
    await town.stream?.drain()
    // She publishes while her photo is still checked, and her words take WeChat a while.
    await town.wechat('plan', { api: 'msg_sec_check', is: 'slow', ms: 800 })
    const published = chen.gets(ownListing.publishListing, { listingId })
    await wait(150)
    // What follows the verdict looks for the calendar before there is one, and at the thing afterwards.
    table.delayNext(
      { sk: 'CALENDAR', ms: 1200, on: 'wayBack' },
      { sk: 'LISTING', ms: 1200, on: 'wayThere' },
    )
    await town.wechat('release')
    await published
    await eventually(
      () => li.gets(listing.showListing, { listingId }).catch(() => undefined),
      (seen) => seen !== undefined,
    )
    const days = { from: today, until: addDays(today, 1) }
    expect(await li.asks(bookListing, { listingId, ...days })).toMatchObject({ ok: true })
  })
})

describe('A thing that is paused in the moment it is published', () => {
  it('(2.1) is not booked while it is paused, though the network dawdles', async () => {
    const listingId = await drafts(town, chen)
    await eventually(
      () => chen.gets(ownListing.showMyListing, { listingId }),
      ({ photos }) => photos[0]?.state === 'passed',
    )
    await town.wechat('plan', { api: 'msg_sec_check', is: 'slow', ms: 500 })
    const published = chen.gets(ownListing.publishListing, { listingId })
    await wait(150)
    table.delayNext({ sk: 'CALENDAR', ms: 1000, on: 'wayBack' })
    const paused = await chen.asks(ownListing.pauseListing, { listingId })
    await published
    const { status } = await chen.gets(ownListing.showMyListing, { listingId })
    expect(status).toBe(paused.ok ? 'paused' : 'published')
    const days = { from: today, until: addDays(today, 1) }
    expect((await li.asks(bookListing, { listingId, ...days })).ok).toBe(!paused.ok)
  })
})
