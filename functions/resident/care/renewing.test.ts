import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, cancelBooking, showBooking } from '../../../shared/contract/booking'
import { giveMandate, listCareActs, listMandatesOf } from '../../../shared/contract/care'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { actedFor } from '../../testing/caring'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let amei: Person
let li: Person
beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amei = await worker(town, '阿美')
  li = await neighbour(town, xiaoli, '李叔', { room: '101' })
}, 60_000)
afterAll(() => town.stop())

const day = (count: number) => addDays(localDateAt(Date.now()), count)

/** The same worker, for longer. */
async function renewed(membershipId: MembershipId) {
  for (const until of [day(100), day(200)])
    await xiaoli.gets(giveMandate, { membershipId, consent: 'paper', until })
  const { mandates } = await xiaoli.gets(listMandatesOf, { membershipId })
  expect(mandates).toHaveLength(1)
  return { mandateId: mandates[0]?.id ?? ('' as never), onBehalfOf: mandates[0]?.principalId ?? '' }
}

describe('A mandate that is renewed', () => {
  it('(1.6) leaves what was begun under it in the same hands, and nothing else', async () => {
    const { membershipId, bookingId } = await actedFor(town, xiaoli, li)
    const { onBehalfOf } = await renewed(membershipId)
    await xiaoli.gets(showBooking, { bookingId }, { onBehalfOf })
    await xiaoli.gets(cancelBooking, { bookingId }, { onBehalfOf })
    const home = await neighbour(town, xiaoli, '陈姨', { room: '502' })
    const listingId = await publishes(town, li, { acceptance: 'automatic' })
    const { id: others } = await home.gets(bookListing, { listingId, from: day(0), until: day(1) })
    expect(await xiaoli.asks(showBooking, { bookingId: others }, { onBehalfOf })).toMatchObject({
      refusal: { code: 'care.notOpen' },
    })
  })

  it('(1.6) shows every act from its first day on, to the worker of the place as well', async () => {
    const { membershipId, bookingId } = await actedFor(town, xiaoli, li)
    const { mandateId, onBehalfOf } = await renewed(membershipId)
    await xiaoli.gets(cancelBooking, { bookingId }, { onBehalfOf })
    for (const reader of [xiaoli, amei]) {
      const { acts } = await reader.gets(listCareActs, { mandateId })
      expect(acts.map(({ what, object }) => [what, object])).toEqual([
        ['cancelBooking', bookingId],
        ['bookListing', bookingId],
      ])
    }
  })
})
