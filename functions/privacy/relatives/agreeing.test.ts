import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, showBooking } from '../../../shared/contract/booking'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import * as contract from '../../../shared/contract/relatives'
import { leaveHome } from '../../../shared/contract/household'
import { listMandates, listMandatesOf } from '../../../shared/contract/care'
import { addDays, DAY_MS, localDateAt } from '../../../shared/kernel/dates'
import { homeOf } from '../../testing/blocking'
import { guarded, head } from '../../testing/caring'
import { clockAhead } from '../../testing/clock'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { agreedOnceTo } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person
let moveTo: ReturnType<typeof clockAhead>
beforeAll(async () => {
  moveTo = clockAhead()
  town = await startTown()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '101' })
}, 60_000)
afterAll(() => town.stop())

const FIVE_YEARS = 5 * 365 * DAY_MS
const refusedWith = (code: string) => ({ ok: false, refusal: { code } })

describe('The word of a guardian', () => {
  it('(12.3) is given anew by them, and by nobody else', async () => {
    const { guardian, mandateId } = await guarded(town, xiaoli)
    const again = { mandateId, version: PRIVACY_VERSION }
    expect(await guardian.gets(contract.agreeForChild, again)).toEqual({ isAgreed: true })
    expect(await (await head(town, xiaoli)).asks(contract.agreeForChild, again)).toMatchObject(
      refusedWith('mandate.notFound'),
    )
    expect(
      await guardian.asks(contract.agreeForChild, { mandateId, version: PRIVACY_VERSION + 1 }),
    ).toMatchObject(refusedWith('privacy.otherVersion'))
  })

  it('(12.3) comes before anything new in the child’s name once the text has changed', async () => {
    const { guardian, childId: onBehalfOf, mandateId } = await guarded(town, xiaoli)
    const from = addDays(localDateAt(Date.now()), 1)
    const wanted = async () => ({
      listingId: await publishes(town, li, { acceptance: 'automatic' }),
      ...{ from, until: addDays(from, 1) },
    })
    const { id: bookingId } = await guardian.gets(bookListing, await wanted(), { onBehalfOf })
    await agreedOnceTo(town.tableEndpoint, onBehalfOf, PRIVACY_VERSION - 1)
    expect(await guardian.asks(bookListing, await wanted(), { onBehalfOf })).toMatchObject(
      refusedWith('care.agreeFirst'),
    )
    await guardian.gets(showBooking, { bookingId }, { onBehalfOf })
    await guardian.gets(contract.agreeForChild, { mandateId, version: PRIVACY_VERSION })
    await guardian.gets(bookListing, await wanted(), { onBehalfOf })
  })

  it('(12.3) is not taken any more once the child may speak for itself', async () => {
    const { guardian, mandateId } = await guarded(town, xiaoli)
    const again = { mandateId, version: PRIVACY_VERSION }
    moveTo(FIVE_YEARS)
    const later = await town.person(guardian.name)
    const refused = await later.asks(contract.agreeForChild, again)
    moveTo(0)
    expect(refused).toMatchObject(refusedWith('mandate.notFound'))
    expect(await guardian.gets(contract.agreeForChild, again)).toEqual({ isAgreed: true })
  })

  it('(12.3) can be taken back when the child is 14, as long as it has no phone of its own', async () => {
    const { guardian, mandateId, membershipId } = await guarded(town, xiaoli)
    moveTo(FIVE_YEARS)
    const later = await town.person(guardian.name)
    const { mandates } = await later.gets(listMandates, {})
    const official = await worker(town, '小李')
    const seen = await official.gets(listMandatesOf, { membershipId })
    const withdrawn = await later.asks(contract.withdrawForChild, { mandateId })
    moveTo(0)
    expect(mandates).toMatchObject([{ id: mandateId, as: 'proxy', isOver: true }])
    expect(seen.mandates).toMatchObject([{ id: mandateId, as: 'worker', isOver: true }])
    expect(withdrawn).toMatchObject({ ok: true, value: { isWithdrawn: true } })
  })

  it('(12.3) rests while the two do not live together, which the guardian reads', async () => {
    const { guardian, mandateId, membershipId } = await guarded(town, xiaoli)
    const standing = async () => (await guardian.gets(listMandates, {})).mandates
    const [near] = await standing()
    expect(near?.isHindered).toBeUndefined()
    await guardian.gets(leaveHome, { membershipId: await homeOf(guardian) })
    expect(await standing()).toMatchObject([{ id: mandateId, isHindered: true }])
    const { mandates } = await xiaoli.gets(listMandatesOf, { membershipId })
    expect(mandates.map(({ isHindered }) => isHindered)).toEqual([undefined])
  })
})
