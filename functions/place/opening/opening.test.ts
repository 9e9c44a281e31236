import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, showBooking } from '../../../shared/contract/booking'
import { joinQueue } from '../../../shared/contract/bookingQueue'
import { publishListing } from '../../../shared/contract/ownListing'
import { registerOnTheSpot } from '../../../shared/contract/onTheSpot'
import { listCompounds, showCompound } from '../../../shared/contract/place'
import { joinWaitlist, signUp } from '../../../shared/contract/registration'
import { requestMembership } from '../../../shared/contract/resident'
import { makeWelcomeCode } from '../../../shared/contract/welcome'
import type { CompoundId, StreetId } from '../../../shared/kernel/ids'
import { inDays } from '../../testing/events'
import { asksToJoin, drafts, neighbour, publishes, worker } from '../../testing/neighbours'
import { atDesk, done } from '../../testing/office'
import { admin } from '../../testing/posting'
import { holdsClass } from '../../testing/registrations'
import { CHANCHENG, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chief: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chief = await admin(town, '街道管理员')
  chen = await neighbour(town, xiaoli, '陈姨')
  li = await neighbour(town, xiaoli, '李叔', { room: '601' })
}, 60_000)
afterAll(() => town.stop())

const founds = async (by: Person, name: string, key?: string) => {
  const { foundCompound } = await import('../founding/actions')
  const { beijiang: communityId } = town.places
  return foundCompound(await atDesk(by, key), { communityId, name, buildings: '1-3栋' })
}
const turns = async (
  by: Person,
  compoundId: CompoundId,
  wanted: { status: 'pilot' | 'active' | 'paused'; because?: string },
) => {
  const { changeStanding } = await import('./actions')
  return changeStanding(await atDesk(by), { compoundId, ...wanted })
}
const listed = async () =>
  (await town.stranger.gets(listCompounds, { districtId: CHANCHENG })).compounds.map(
    ({ name }) => name,
  )
const days = (from: number) => ({ from: inDays(from), until: inDays(from + 1) })

describe('(10.3) A new compound', () => {
  it('(10.3) is put down once with its buildings, by those who administer its street', async () => {
    const first = done(await founds(chief, '新苑', 'one-tap'))
    expect(first.buildings.map(({ name }) => name)).toEqual(['1栋', '2栋', '3栋'])
    expect(done(await founds(chief, '新苑', 'one-tap')).id).toBe(first.id)
    expect(await founds(chief, '新苑')).toMatchObject({ refusal: { code: 'place.nameTaken' } })
    expect(await founds(xiaoli, '旧苑')).toMatchObject({ refusal: { code: 'post.notYourArea' } })
    expect(await founds(chief, '#')).toMatchObject({ refusal: { code: 'input.invalid' } })
  })

  it('(10.3) comes with a community of the street that there was none of', async () => {
    const { foundCompound } = await import('../founding/actions')
    const { placeOf } = await import('../actions')
    const beijiang = await placeOf(town.places.beijiang)
    const streetId = (beijiang as { streetId: StreetId }).streetId
    const made = done(
      await foundCompound(await atDesk(chief), {
        ...{ streetId, communityName: '祖庙社区', communityPhone: '0757-8' },
        ...{ name: '福宁里', buildings: '南座，北座' },
      }),
    )
    expect([made.communityName, made.streetName]).toEqual(['祖庙社区', '祖庙街道'])
    expect(await placeOf(made.communityId)).toMatchObject({ name: '祖庙社区', phone: '0757-8' })
  })

  it('(10.3) is shown to nobody and lets nobody in before it is opened', async () => {
    const { id: compoundId, buildings } = done(await founds(chief, '东苑'))
    expect(await listed()).not.toContain('东苑')
    const person = await town.person('黄叔')
    const asked = {
      ...{ compoundId, buildingId: buildings[0]?.id as never, unit: '1', room: '101' },
      ...{ name: '黄大伟', addressForm: '黄叔' },
    }
    expect(await person.asks(requestMembership, asked)).toMatchObject({
      status: 409,
      message: '这个小区还在准备，开通以后就能用，请过几天再来看看。',
    })
    const desk = { ...asked, consent: 'inPerson' as const }
    expect(await xiaoli.asks(registerOnTheSpot, desk)).toMatchObject({ status: 409 })
    const { addressForm: _none, ...welcome } = asked
    expect(await xiaoli.asks(makeWelcomeCode, welcome)).toMatchObject({ status: 409 })
    done(await turns(chief, compoundId, { status: 'pilot' }))
    expect(await listed()).toContain('东苑')
    expect((await person.asks(requestMembership, asked)).ok).toBe(true)
    expect(await town.stranger.gets(showCompound, { compoundId })).toMatchObject({
      status: 'pilot',
    })
  })

  it('(10.3) is never opened without a building, nor closed up again as if it had not been', async () => {
    const { dropBuilding } = await import('../founding/actions')
    const compound = done(await founds(chief, '西苑'))
    const { id: compoundId } = compound
    for (const { id: buildingId } of compound.buildings)
      done(await dropBuilding(await atDesk(chief), { compoundId, buildingId }))
    expect(await turns(chief, compoundId, { status: 'active' })).toMatchObject({
      refusal: { code: 'place.noBuildings' },
    })
    const { jiuding } = town.places
    expect(await turns(chief, jiuding, { status: 'active' })).toMatchObject({
      refusal: { code: 'place.notInThisState' },
    })
    expect(await turns(xiaoli, jiuding, { status: 'pilot' })).toMatchObject({
      refusal: { code: 'post.notYourArea' },
    })
  })
})

describe('(10.3) A compound that rests', () => {
  const PAUSED = {
    status: 409,
    message: '小区暂停着（小屋在装修，六月再开），新的先不办。手里的东西照常还，已经约好的照常办。',
  }

  it('(10.3) says why, begins nothing new, and goes on with what has begun', async () => {
    const { jiuding: compoundId } = town.places
    const ladder = await publishes(town, chen, { acceptance: 'automatic' })
    const draft = await drafts(town, chen)
    const sessionId = await holdsClass(town, xiaoli)
    const begun = await li.gets(bookListing, { listingId: ladder, ...days(2) })
    expect(await turns(chief, compoundId, { status: 'paused' })).toMatchObject({
      refusal: { code: 'place.sayWhy' },
    })
    const because = '小屋在装修，六月再开'
    const paused = done(await turns(chief, compoundId, { status: 'paused', because }))
    expect(paused.turns).toMatchObject([{ status: 'paused', by: chief.id, because }])

    expect(await li.asks(bookListing, { listingId: ladder, ...days(5) })).toMatchObject(PAUSED)
    expect(await li.asks(joinQueue, { listingId: ladder, ...days(2) })).toMatchObject(PAUSED)
    expect(await chen.asks(publishListing, { listingId: draft })).toMatchObject(PAUSED)
    expect(await li.asks(signUp, { sessionId, party: 1 })).toMatchObject(PAUSED)
    expect(await li.asks(joinWaitlist, { sessionId, party: 1 })).toMatchObject(PAUSED)
    const newcomer = await town.person('新来的')
    await expect(asksToJoin(town, newcomer)).rejects.toThrow('409')
    expect(await town.stranger.gets(showCompound, { compoundId })).toMatchObject({
      ...{ status: 'paused', because },
    })
    const { status } = await li.gets(showBooking, { bookingId: begun.id })
    expect(status).toBe('accepted')

    done(await turns(chief, compoundId, { status: 'active' }))
    expect((await li.asks(bookListing, { listingId: ladder, ...days(5) })).ok).toBe(true)
    expect((await li.asks(signUp, { sessionId, party: 1 })).ok).toBe(true)
  })

  it('(10.3) answers a tap that comes twice as it answered it before', async () => {
    const { jiuding: compoundId } = town.places
    const saw = await publishes(town, chen, { title: '手锯', acceptance: 'automatic' })
    const asked = { listingId: saw, ...days(3) }
    const first = await li.gets(bookListing, asked, { key: 'one-tap-on-the-saw' })
    done(await turns(chief, compoundId, { status: 'paused', because: '台风' }))
    expect(await li.gets(bookListing, asked, { key: 'one-tap-on-the-saw' })).toEqual(first)
    done(await turns(chief, compoundId, { status: 'active' }))
  })
})
