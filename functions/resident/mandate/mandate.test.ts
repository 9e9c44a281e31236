import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../../shared/contract/booking'
import type { Endpoint } from '../../../shared/contract/endpoint'
import { moveOut } from '../../../shared/contract/household'
import * as contract from '../../../shared/contract/mandate'
import { rebindMembership } from '../../../shared/contract/rebinding'
import { ROUTES } from '../../../shared/contract/routes'
import { addDays, DAY_MS, localDateAt } from '../../../shared/kernel/dates'
import type { MandateId } from '../../../shared/kernel/ids'
import { aFamily, aMandate } from '../../testing/caring'
import { asksToJoin, neighbour, publishes, worker } from '../../testing/neighbours'
import { sends } from '../../testing/raw'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person
let real: () => number
beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '601' })
  real = (await import('../../platform/world')).world.now
}, 60_000)
afterAll(() => town.stop())
afterEach(async () => {
  Object.assign((await import('../../platform/world')).world, { now: real })
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const tomorrow = () => addDays(localDateAt(Date.now()), 1)
const days = () => ({ from: tomorrow(), until: addDays(tomorrow(), 1) })

type Family = Awaited<ReturnType<typeof aMandate>>
const wish = async () => ({ listingId: await publishes(town, li), ...days() })
const borrows = async ({ daughter, principalId }: Family) =>
  daughter.asks(booking.bookListing, await wish(), { onBehalfOf: principalId })

describe('代办', () => {
  it('(1.6) lets a daughter borrow for her mother, whose loan it is, and puts it down', async () => {
    const family = await aMandate(town, xiaoli)
    const { daughter, principalId, elder } = family
    const key = 'borrows-for-her-mother'
    const asked = await wish()
    const options = { key, onBehalfOf: principalId }
    const { id } = await daughter.gets(booking.bookListing, asked, options)
    expect((await daughter.gets(booking.bookListing, asked, options)).id).toBe(id)
    const own = await daughter.gets(booking.listMyBookings, { side: 'borrower' })
    expect(JSON.stringify(own)).not.toContain(id)
    const lent = await li.gets(booking.showBooking, { bookingId: id })
    expect(JSON.stringify(lent)).toContain(elder.addressForm)
    const act = { what: 'bookListing', object: asked.listingId, isDone: true }
    const { acts } = await daughter.gets(contract.listCareActs, { principalId })
    expect(acts).toMatchObject([{ ...act, addressForm: daughter.name }])
    const all = await xiaoli.gets(contract.listCareActs, { principalId })
    expect(all.acts.map(({ what }) => what)).toEqual(['bookListing', 'recordMandate'])
    const foreign = li.asks(contract.listCareActs, { principalId })
    expect(await foreign).toMatchObject(refused('mandate.notFound'))
    const { byMe } = await daughter.gets(contract.listMandates, {})
    expect(byMe).toMatchObject([{ principalId, addressForm: elder.addressForm }])
  })

  it('(1.6) puts down what was tried in vain as tried', async () => {
    const { daughter, principalId } = await aMandate(town, xiaoli)
    const listingId = await publishes(town, daughter)
    const gone = { listingId: listingId.replace(/.{4}$/, 'ZZZZ') as typeof listingId, ...days() }
    const options = { onBehalfOf: principalId }
    expect((await daughter.asks(booking.bookListing, gone, options)).ok).toBe(false)
    const { acts } = await daughter.gets(contract.listCareActs, { principalId })
    expect(acts).toHaveLength(1)
    expect(acts[0]?.isDone).toBeUndefined()
  })

  it('(1.6) opens five steps at the table and nothing else, history least of all', async () => {
    const { daughter, principalId } = await aMandate(town, xiaoli)
    const opened = ROUTES.filter((route: Endpoint) => route.isOpenToProxies)
    expect(opened.map(({ name }) => name).sort()).toEqual(
      ['bookListing', 'cancelBooking', 'handOver', 'joinQueue', 'takeBack'].sort(),
    )
    const headers = { [contract.ON_BEHALF_HEADER]: principalId }
    const { token } = daughter
    for (const route of ROUTES) {
      if (route.isOpenToProxies || route.audience === 'public') continue
      const { refusal } = await sends(town.origin, [route, {}], { token, headers })
      expect([route.name, refusal?.code]).toEqual([route.name, 'mandate.notForThis'])
    }
  }, 60_000)

  it('(1.6) is refused without a mandate, and for whoever is none', async () => {
    const { principalId } = await aMandate(town, xiaoli)
    const asked = await wish()
    const wang = await neighbour(town, xiaoli, '王姨', { room: '602' })
    for (const onBehalfOf of [principalId, 'x', wang.id, li.id])
      expect(await wang.asks(booking.bookListing, asked, { onBehalfOf })).toMatchObject(
        refused('mandate.notRunning'),
      )
  })

  it('(1.6) is put down for one of the household alone, by a worker of the place, for a year at most', async () => {
    const { asked } = await aFamily(town, xiaoli)
    const other = await aFamily(town, xiaoli)
    const { proxyMembershipId } = other.asked
    const gives = (more: object, by = xiaoli) =>
      by.asks(contract.recordMandate, { ...asked, ...more })
    expect(await gives({ proxyMembershipId })).toMatchObject(refused('mandate.notOfHousehold'))
    const until = addDays(localDateAt(Date.now()), 367)
    expect(await gives({ until })).toMatchObject(refused('mandate.wrongDay'))
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await gives({}, amin)).toMatchObject(refused('membership.unknown'))
    const swapped = {
      membershipId: asked.proxyMembershipId,
      proxyMembershipId: asked.membershipId,
    }
    expect(await gives(swapped)).toMatchObject(refused('mandate.askThemselves'))
  })

  it('(1.6) ends the second that one of the two or a worker ends it, or its last day is over', async () => {
    for (const who of ['daughter', 'worker'] as const) {
      const family = await aMandate(town, xiaoli)
      const { principalId, mandateId } = family
      const by = who === 'daughter' ? family.daughter : xiaoli
      const ids = { principalId, mandateId: mandateId as MandateId }
      expect(await li.asks(contract.endMandate, ids)).toMatchObject(refused('mandate.notFound'))
      expect((await borrows(family)).ok).toBe(true)
      expect((await by.asks(contract.endMandate, ids)).ok).toBe(true)
      expect((await by.asks(contract.endMandate, ids)).ok).toBe(true)
      expect(await borrows(family)).toMatchObject(refused('mandate.notRunning'))
    }
    const family = await aMandate(town, xiaoli)
    const { world } = await import('../../platform/world')
    const [asked, { daughter, principalId: onBehalfOf }] = [await wish(), family]
    const { mandates } = (await (
      await import('../../platform/access')
    ).loadAccess(family.principalId)) ?? { mandates: [] }
    const until = mandates?.[0]?.until ?? 0
    expect(until).toBeGreaterThan(Date.now() + 10 * DAY_MS)
    Object.assign(world, { now: () => until })
    const { issueToken } = await import('../../platform/session')
    const { token } = await issueToken(daughter.id as never, until)
    expect(await daughter.asks(booking.bookListing, asked, { onBehalfOf, token })).toMatchObject(
      refused('mandate.notRunning'),
    )
  })

  it('(1.6) ends with moving out', async () => {
    const family = await aMandate(town, xiaoli)
    await xiaoli.gets(moveOut, { membershipId: family.asked.proxyMembershipId })
    expect(await borrows(family)).toMatchObject(refused('mandate.notRunning'))
  })

  it('(1.6) ends with her own first login, after which she finds the loan and the log', async () => {
    const family = await aMandate(town, xiaoli)
    const { elder, asked } = family
    const borrowed = await borrows(family)
    expect(borrowed.ok).toBe(true)
    const phone = await town.person(elder.addressForm)
    const { id: membershipId } = await asksToJoin(town, phone, { room: elder.room })
    await xiaoli.gets(rebindMembership, { membershipId, known: asked.membershipId })
    const herself = await town.person(elder.addressForm)
    expect(herself.id).toBe(family.principalId)
    const loans = JSON.stringify(await herself.gets(booking.listMyBookings, { side: 'borrower' }))
    expect(loans).toContain(borrowed.ok ? borrowed.value.id : 'nothing')
    const { acts } = await herself.gets(contract.listCareActs, {
      principalId: family.principalId,
    })
    expect(acts.map(({ what }) => what)).toEqual(['bookListing', 'recordMandate'])
    expect(await borrows(family)).toMatchObject(refused('mandate.notRunning'))
  })
})
