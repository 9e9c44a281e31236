import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, type LocalDate, startOf } from '../../../shared/kernel/dates'
import { type Indoors, startIndoors } from '../indoors'
import { openShelf, type Shelf } from '../shelf'
import { type Line, type LineBed, walkLine } from './line'
import { phoneOf } from './phone'

const TODAY = '2030-05-01' as LocalDate
const days = { from: TODAY, until: addDays(TODAY, 2) }
const alwaysLeaves = () => 0.99
let indoors: Indoors
let shelf: Shelf
let bed: LineBed

async function lay(name: string): Promise<Line> {
  const { makeBorrowers, makeCalendars } = await import('../seed')
  const [has, newcomer, ...waiting] = await makeBorrowers(name, 5)
  const [listingId] = await makeCalendars(name, 1)
  if (!has || !newcomer || !listingId) throw new Error('Nobody waits.')
  return { listingId, days, has, newcomer, waiting }
}

beforeAll(async () => {
  indoors = await startIndoors()
  indoors.itIs(startOf(TODAY) + 36_000_000)
  shelf = openShelf(indoors.engine.endpoint)
  const phone = phoneOf(indoors.api, () => 0.99)
  bed = { shelf, phone, dice: alwaysLeaves, outbox: indoors.outbox }
}, 60_000)
afterAll(async () => {
  shelf.stop()
  await indoors.stop()
})

describe('Walking through a queue', () => {
  it('(2.8) finds nothing amiss where each has their turn', async () => {
    const { deeds, ...sums } = await walkLine(bed, await lay('fine'))
    expect(sums).toEqual({ lost: 0, doubled: 0, broken: 0, wrong: 0 })
    expect(deeds.filter((deed) => deed === 'queue')).toHaveLength(3)
  })

  it('(2.8) sees that a turn never came', async () => {
    const outbox = () => Promise.resolve({ batchItemFailures: [] })
    const { broken } = await walkLine({ ...bed, outbox }, await lay('deaf'))
    expect(broken).toBeGreaterThan(0)
  })

  it('(2.8) sees who stands where they should not', async () => {
    const backwards: Shelf = {
      ...shelf,
      calendar: async (id) => {
        const calendar = await shelf.calendar(id)
        return calendar && { ...calendar, queue: calendar.queue?.toReversed() ?? [] }
      },
    }
    const { broken } = await walkLine({ ...bed, shelf: backwards }, await lay('backwards'))
    expect(broken).toBeGreaterThan(0)
  })
})
