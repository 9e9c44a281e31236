import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  bookListing,
  cancelBooking,
  listMyBookings,
  showBooking,
} from '../../../shared/contract/booking'
import * as care from '../../../shared/contract/care'
import type { Endpoint } from '../../../shared/contract/endpoint'
import { leaveHome, moveOut } from '../../../shared/contract/household'
import { endPost } from '../../../shared/contract/post'
import { muteCounterpart } from '../../../shared/contract/mute'
import { rebindMembership } from '../../../shared/contract/rebinding'
import { approveMembership } from '../../../shared/contract/resident'
import { ROUTES } from '../../../shared/contract/routes'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { ListingId, MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { anElder, registers } from '../../testing/carded'
import { asksToJoin, eventually, neighbour, publishes, worker } from '../../testing/neighbours'
import { allStored } from '../../testing/stored'
import { admin, postOf } from '../../testing/posting'
import { fill } from '../../testing/wire'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person
beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '101' })
}, 60_000)
afterAll(() => town.stop())

const day = (count: number) => addDays(localDateAt(Date.now()), count)
/** A thing that nobody else wants. */
const something = async () => ({
  listingId: await publishes(town, li, { acceptance: 'automatic' }),
  ...{ from: day(1), until: day(2) },
})

type Family = {
  readonly elder: ReturnType<typeof anElder>
  readonly mother: MembershipId
  readonly motherId: ResidentId
  readonly daughter: Person
  readonly daughterHome: MembershipId
  readonly mandateId: care.Mandate['id']
}

let families = 0
/** A mother without a phone, her daughter behind the same door, and the mother's word. */
async function family(): Promise<Family> {
  const elder = anElder(`陈婆${families++}`)
  const mother = await registers(town, xiaoli, elder)
  const daughter = await town.person(`阿芳${elder.room}`)
  const { id: daughterHome } = await asksToJoin(town, daughter, { room: elder.room })
  await xiaoli.gets(approveMembership, { membershipId: daughterHome })
  const asked = { membershipId: mother, proxy: daughterHome, consent: 'inPerson' } as const
  const { id: mandateId } = await xiaoli.gets(care.giveMandate, asked)
  const { mandates } = await daughter.gets(care.listMandates, {})
  const motherId = mandates[0]?.principalId as ResidentId
  return { elder, mother, motherId, daughter, daughterHome, mandateId }
}

const books = async (by: Person, onBehalfOf: string) =>
  by.asks(bookListing, await something(), { onBehalfOf })
const refusedWith = (code: string) => ({ ok: false, refusal: { code } })

describe('A daughter who acts for her mother', () => {
  let home: Family
  beforeAll(async () => {
    home = await family()
  })

  it('(1.6) borrows in her mother’s name, and the loan is her mother’s', async () => {
    const { daughter, motherId } = home
    const booked = await books(daughter, motherId)
    expect(booked.ok).toBe(true)
    const own = await daughter.gets(listMyBookings, { side: 'borrower' })
    expect(own.bookings).toEqual([])
  })

  it('(1.6) reads and calls off what she began, and nothing else', async () => {
    const { daughter, motherId: onBehalfOf } = home
    const begun = await books(daughter, onBehalfOf)
    const { id: bookingId } = begun.ok ? begun.value : { id: '' as never }
    await daughter.gets(showBooking, { bookingId }, { onBehalfOf })
    expect(await daughter.asks(showBooking, { bookingId })).toMatchObject(
      refusedWith('booking.notFound'),
    )
    await daughter.gets(cancelBooking, { bookingId }, { onBehalfOf })
    const { id: hers } = await daughter.gets(bookListing, await something())
    expect(await daughter.asks(showBooking, { bookingId: hers }, { onBehalfOf })).toMatchObject(
      refusedWith('care.notOpen'),
    )
  })

  it('(1.6) has nothing of a neighbour who does not want to see her, in whoever’s name she asks', async () => {
    const { daughter, motherId: onBehalfOf } = await family()
    const { id: bookingId } = await daughter.gets(bookListing, await something())
    expect((await books(daughter, onBehalfOf)).ok).toBe(true)
    await li.gets(muteCounterpart, { bookingId })
    const kept = refusedWith('booking.notOpen')
    expect(await daughter.asks(bookListing, await something())).toMatchObject(kept)
    expect(await books(daughter, onBehalfOf)).toMatchObject(kept)
  })

  it('(1.6) leaves a line for each thing she did, once, which both of them and the worker read', async () => {
    const { daughter, motherId, mandateId } = home
    const { acts: before } = await daughter.gets(care.listCareActs, { mandateId })
    const asked = await something()
    const tap = { onBehalfOf: motherId, key: 'one-tap-for-mother' }
    const first = await daughter.gets(bookListing, asked, tap)
    expect(await daughter.gets(bookListing, asked, tap)).toEqual(first)
    const { acts } = await xiaoli.gets(care.listCareActs, { mandateId })
    expect(acts).toHaveLength(before.length + 1)
    expect(acts).toContainEqual({
      ...{ at: expect.any(Number), what: 'bookListing', object: first.id, outcome: 'done' },
    })
    expect(await li.asks(care.listCareActs, { mandateId })).toMatchObject(
      refusedWith('mandate.notFound'),
    )
  })

  it('(1.6) leaves a line for each of two things that were sent under one key', async () => {
    const { daughter, motherId: onBehalfOf, mandateId } = home
    const tap = { onBehalfOf, key: 'one-key-for-two-things' }
    const { id: bookingId } = await daughter.gets(bookListing, await something(), tap)
    await daughter.gets(cancelBooking, { bookingId }, tap)
    const { acts } = await daughter.gets(care.listCareActs, { mandateId })
    const ofIt = acts.filter(({ object }) => object === bookingId).map(({ what }) => what)
    expect([...ofIt].sort()).toEqual(['bookListing', 'cancelBooking'])
  })

  it('(1.6) has what was refused in the log as well', async () => {
    const { daughter, motherId: onBehalfOf, mandateId } = home
    const listingId = 'lst_01J0000000000000000000ZZZZ' as ListingId
    const asked = { ...(await something()), listingId }
    expect((await daughter.asks(bookListing, asked, { onBehalfOf })).ok).toBe(false)
    const { acts } = await daughter.gets(care.listCareActs, { mandateId })
    expect(acts.map(({ outcome }) => outcome)).toContain('refused')
  })

  const closed = ROUTES.filter(({ openToProxies }) => openToProxies === undefined)
  it.each(closed.map((one) => [`${one.method} ${one.path}`, one] as const))(
    '(1.6) is refused at %s',
    async (_, endpoint: Endpoint) => {
      const { daughter, motherId } = home
      const { filled } = fill(endpoint.path, {})
      const response = await fetch(`${town.origin}/v1${filled}`, {
        method: endpoint.method,
        headers: {
          authorization: `Bearer ${daughter.token ?? ''}`,
          'x-on-behalf-of': motherId,
          'idempotency-key': 'a-key-of-this-tap',
          'content-type': 'application/json',
        },
        ...(endpoint.method === 'GET' ? {} : { body: '{}' }),
      })
      const { refusal } = (await response.json()) as { refusal: { code: string } }
      expect(['care.notOpen', 'access.notAllowed']).toContain(refusal.code)
    },
  )
})

describe('Nobody acts for another', () => {
  const standingFor = async (membershipId: MembershipId) =>
    (await xiaoli.gets(care.listMandatesOf, { membershipId })).mandates
  const isNone = (mandates: readonly care.Mandate[]) => mandates.length === 0

  it('(1.6) without a mandate, whoever they are', async () => {
    const { motherId } = await family()
    for (const one of [li, xiaoli])
      expect(await books(one, motherId)).toMatchObject(refusedWith('care.noMandate'))
    const stranger = await town.stranger.asks(bookListing, await something(), {
      onBehalfOf: motherId,
    })
    expect(stranger).toMatchObject(refusedWith('session.missing'))
    for (const odd of ['res_01J0000000000000000000ZZZZ', 'x', li.id])
      expect(await books(xiaoli, odd)).toMatchObject(refusedWith('care.noMandate'))
  })

  it('(1.6) once the mandate has ended, from that very moment on', async () => {
    const { daughter, motherId, mandateId } = await family()
    expect(await li.asks(care.endMandate, { mandateId })).toMatchObject(
      refusedWith('mandate.notFound'),
    )
    await daughter.gets(care.endMandate, { mandateId })
    expect(await books(daughter, motherId)).toMatchObject(refusedWith('care.noMandate'))
    expect((await daughter.gets(care.listMandates, {})).mandates).toEqual([])
  })

  it('(1.6) having moved out, nor when they live there again', async () => {
    const { daughter, daughterHome, elder, mother, motherId } = await family()
    await daughter.gets(leaveHome, { membershipId: daughterHome })
    expect(await books(daughter, motherId)).toMatchObject(refusedWith('care.noMandate'))
    await eventually(() => standingFor(mother), isNone)
    const { id: membershipId } = await asksToJoin(town, daughter, { room: elder.room })
    await xiaoli.gets(approveMembership, { membershipId })
    expect(await books(daughter, motherId)).toMatchObject(refusedWith('care.noMandate'))
  })

  it('(1.6) for a person who moved out, wherever they come back to', async () => {
    const { daughter, mother, motherId } = await family()
    await xiaoli.gets(moveOut, { membershipId: mother })
    expect(await books(daughter, motherId)).toMatchObject(refusedWith('care.noMandate'))
    const mine = async () => (await daughter.gets(care.listMandates, {})).mandates
    await eventually(mine, isNone)
  })

  it('(1.6) as a worker whose post ended', async () => {
    const { mother, motherId } = await family()
    const amei = await worker(town, '阿美')
    await amei.gets(care.giveMandate, { membershipId: mother, consent: 'paper' })
    expect((await books(amei, motherId)).ok).toBe(true)
    const chief = await admin(town, '老关')
    await chief.gets(endPost, { postId: await postOf(amei) })
    expect(await books(amei, motherId)).toMatchObject(refusedWith('care.noMandate'))
    await eventually(
      () => standingFor(mother),
      (all) => all.length === 1,
    )
  })
})

describe('A worker who writes down a mandate', () => {
  it('(1.6) ends the one that the same proxy had until then', async () => {
    const { mother, daughterHome, daughter, mandateId } = await family()
    const asked = { membershipId: mother, proxy: daughterHome, consent: 'paper' } as const
    const { id } = await xiaoli.gets(care.giveMandate, asked)
    const { mandates } = await daughter.gets(care.listMandates, {})
    expect(mandates.map((one) => one.id)).toEqual([id])
    const { acts } = await daughter.gets(care.listCareActs, { mandateId })
    expect(acts).toEqual([])
    const stored = (await allStored(town.tableEndpoint)).find((item) => item['id']?.S === mandateId)
    expect(Number(stored?.['endedAt']?.N)).toBeGreaterThan(0)
  })

  it('(1.6) does so for people of their own place alone, without an account, within a year', async () => {
    const { elder, mother, daughterHome } = await family()
    const amin = await worker(town, '阿敏', town.places.tapo)
    const asked = { membershipId: mother, consent: 'paper' } as const
    expect(await amin.asks(care.giveMandate, asked)).toMatchObject(
      refusedWith('membership.unknown'),
    )
    expect(
      await xiaoli.asks(care.giveMandate, { ...asked, membershipId: daughterHome }),
    ).toMatchObject(refusedWith('care.hasAccount'))
    for (const until of [day(-1), day(366)])
      expect(await xiaoli.asks(care.giveMandate, { ...asked, until })).toMatchObject(
        refusedWith('care.tooLong'),
      )
    const other = await registers(town, xiaoli, anElder('别家婆婆'))
    expect(await xiaoli.asks(care.giveMandate, { ...asked, proxy: other })).toMatchObject(
      refusedWith('care.notOfHousehold'),
    )
    const { mandates } = await xiaoli.gets(care.listMandatesOf, { membershipId: mother })
    expect(mandates).toEqual([
      expect.objectContaining({ principal: elder.addressForm, as: 'worker' }),
    ])
  })
})

describe('A mother who logs in later', () => {
  it('(1.6) finds the loan, who acted and what was done, and nobody acts until she says so', async () => {
    const { elder, mother, motherId, daughter, mandateId } = await family()
    const booked = await books(daughter, motherId)
    expect(booked.ok).toBe(true)
    const phone = await town.person(elder.addressForm)
    const { id: membershipId } = await asksToJoin(town, phone, { room: elder.room })
    await xiaoli.gets(rebindMembership, { membershipId, known: mother })
    const she = await town.person(elder.addressForm)
    expect(she.id).toBe(motherId)
    const { bookings } = await she.gets(listMyBookings, { side: 'borrower' })
    expect(bookings).toHaveLength(1)
    const { mandates } = await she.gets(care.listMandates, {})
    expect(mandates).toEqual([expect.objectContaining({ as: 'principal', isPaused: true })])
    expect((await she.gets(care.listCareActs, { mandateId })).acts).toHaveLength(1)
    expect(await books(daughter, motherId)).toMatchObject(refusedWith('care.noMandate'))
    await she.gets(care.endMandate, { mandateId })
    expect((await she.gets(care.listMandates, {})).mandates).toEqual([])
  })
})
