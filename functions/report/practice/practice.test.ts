import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, handOver, showBooking } from '../../../shared/contract/booking'
import { askForCall, listCallBacks } from '../../../shared/contract/callBack'
import { listSessions } from '../../../shared/contract/event'
import { listListings, searchListings } from '../../../shared/contract/listing'
import { listNotices } from '../../../shared/contract/notice'
import { listCompounds, showCompound } from '../../../shared/contract/place'
import { renewPoster, showScene } from '../../../shared/contract/poster'
import { signUp } from '../../../shared/contract/registration'
import { listMembershipRequests, showMe } from '../../../shared/contract/resident'
import type { CompoundId, ListingId, SessionId } from '../../../shared/kernel/ids'
import { holds, inDays } from '../../testing/events'
import { asksToJoin, eventually, neighbour, publishes, worker } from '../../testing/neighbours'
import { atDesk, done } from '../../testing/office'
import { CHANCHENG, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let compoundId: CompoundId

const opens = async (by: Person) => {
  const { openPractice } = await import('./actions')
  const { beijiang: communityId } = town.places
  return openPractice(await atDesk(by), { communityId })
}

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  compoundId = done(await opens(xiaoli)).compoundId
}, 60_000)
afterAll(() => town.stop())

const tomorrow = () => ({ from: inDays(1), until: inDays(2) })
const practises = async (name: string): Promise<Person> => {
  const person = await town.person(name)
  const joined = await asksToJoin(town, person, { compoundId })
  expect(joined).toMatchObject({ status: 'approved', isPractice: true })
  return person
}
const thingsIn = async (person: Person, where = compoundId) =>
  (await person.gets(listListings, { compoundId: where })).cards
const classesIn = async (person: Person, where = compoundId) =>
  (await person.gets(listSessions, { compoundId: where })).cards
const thing = async (person: Person): Promise<ListingId> => {
  const [first] = await thingsIn(person)
  if (!first) throw new Error('Nothing stands there.')
  return first.id
}
const clears = async (by: Person) => {
  const { resetPractice } = await import('./actions')
  return resetPractice(await atDesk(by), { compoundId })
}
const homesOf = async (person: Person) =>
  (await person.gets(showMe, {})).memberships.map((one) => one.compoundId)

describe('(10.6) 练习小区', () => {
  it('(10.6) is made once by a worker of the community, and of no other', async () => {
    expect(done(await opens(xiaoli)).compoundId).toBe(compoundId)
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await opens(amin)).toMatchObject({ refusal: { code: 'post.notYourArea' } })
    expect(await clears(amin)).toMatchObject({ refusal: { code: 'post.notYourArea' } })
  })

  it('(10.6) is in no list, and found by its poster, which says what it is', async () => {
    const { compounds } = await town.stranger.gets(listCompounds, { districtId: CHANCHENG })
    expect(compounds.map(({ id }) => id)).not.toContain(compoundId)
    const { code } = await xiaoli.gets(renewPoster, { compoundId })
    const scene = code?.scene ?? ''
    expect(await town.stranger.gets(showScene, { districtId: CHANCHENG, scene })).toMatchObject({
      ...{ compoundId, compoundName: '练习小区', communityName: '北江社区（练习）' },
    })
    expect((await town.stranger.gets(showCompound, { compoundId })).isPractice).toBe(true)
  })

  it('(10.6) lets in whoever comes, at once and without a worker, for a day or two', async () => {
    const person = await practises('学员甲')
    const { memberships } = await person.gets(showMe, {})
    expect(memberships).toMatchObject([{ lastDay: inDays(1), isPractice: true }])
    const { requests } = await xiaoli.gets(listMembershipRequests, {
      nodeId: town.places.beijiang,
    })
    expect(requests).toEqual([])
  })

  it('(10.6) has things to borrow and a class to sign up for', async () => {
    const person = await practises('学员乙')
    const things = await thingsIn(person)
    expect(things.map(({ title }) => title).sort()).toEqual(
      ['练习用的人字梯', '练习用的手电钻'].sort(),
    )
    const photo = await fetch(`${town.origin}/photos/${things[0]?.coverPhotoId}/small`)
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const booked = await person.gets(bookListing, { listingId: await thing(person), ...tomorrow() })
    expect(booked.status).toBe('accepted')
    const [first] = await classesIn(person)
    const mine = await person.gets(signUp, { sessionId: first?.id as SessionId, party: 1 })
    expect(mine.status).toBe('confirmed')
  })

  it('(10.6) and what is real never meet', async () => {
    const person = await practises('学员丙')
    const chen = await neighbour(town, xiaoli, '陈姨')
    const ladder = await publishes(town, chen, { reach: 'community' })
    const [sessionId] = (await holds(town, xiaoli, { words: { kind: 'class', title: '社区课' } }))
      .sessionIds
    expect((await thingsIn(person)).map(({ id }) => id)).not.toContain(ladder)
    expect((await thingsIn(chen, town.places.jiuding)).map(({ title }) => title)).not.toContain(
      '练习用的人字梯',
    )
    const found = await chen.gets(searchListings, {
      ...{ compoundId: town.places.jiuding, words: '练习用' },
    })
    expect(found.cards).toEqual([])
    expect(await person.asks(bookListing, { listingId: ladder, ...tomorrow() })).toMatchObject({
      status: 403,
    })
    const theirs = { listingId: await thing(person), ...tomorrow() }
    expect(await chen.asks(bookListing, theirs)).toMatchObject({ status: 403 })
    expect((await classesIn(person)).map(({ title }) => title)).not.toContain('社区课')
    expect(
      await person.asks(signUp, { sessionId: sessionId as SessionId, party: 1 }),
    ).toMatchObject({ status: 404 })
  })

  it('(10.6) has nobody who would call back, and says so', async () => {
    const person = await practises('学员丁')
    expect(await person.asks(askForCall, { page: 'listing/detail' })).toMatchObject({
      status: 409,
      message: '这里是练习小区，没有人会打电话来。真有事请打社区电话，或问身边的老师。',
    })
    const { calls } = (await xiaoli.gets(listCallBacks, {
      nodeId: town.places.beijiang,
    })) as unknown as { calls?: unknown[] }
    expect(calls ?? []).toEqual([])
  })

  it('(10.6) keeps nobody’s name, so that the real one is asked for where it counts', async () => {
    const person = await practises('学员戊')
    await person.gets(showMe, {})
    const { loadResident } = await import('../../resident/store')
    expect((await loadResident(person.id as never))?.name).toBeUndefined()
  })

  it('(10.6) is cleared by a tap: everybody goes, what is out is back, and nobody is told of each thing', async () => {
    const person = await practises('学员己')
    const today = { from: inDays(0), until: inDays(1) }
    const listingId = await thing(person)
    const out = await person.gets(bookListing, { listingId, ...today })
    await person.gets(handOver, { bookingId: out.id, confirmation: { by: 'tap' } })
    const ahead = await person.gets(bookListing, {
      ...{ listingId, from: inDays(4), until: inDays(5) },
    })
    expect(done(await clears(xiaoli)).cleared).toBeGreaterThan(0)
    expect(await homesOf(person)).toEqual([])
    const statusOf = async (bookingId: typeof out.id) =>
      (await person.gets(showBooking, { bookingId })).status
    expect(['returned', 'closed']).toContain(await statusOf(out.id))
    await eventually(
      () => statusOf(ahead.id),
      (status) => status === 'cancelled',
    )
    const { notices } = await person.gets(listNotices, {})
    expect(notices.filter(({ kind }) => /cancel|left/.test(kind))).toEqual([])
    expect(await thingsIn(await practises('学员庚'))).toHaveLength(2)
  })

  it('(10.6) is cleared every night by itself, and has a class again', async () => {
    const person = await practises('学员辛')
    const { practiceIsDue } = await import('./actions')
    const { compoundOf } = await import('../../place/actions')
    const { worldAt } = await import('../../platform/world')
    const before = await compoundOf(compoundId)
    const night = before?.dueAt ?? 0
    await practiceIsDue(
      worldAt(() => night - 1),
      compoundId,
    )
    expect(await homesOf(person)).toEqual([compoundId])
    await practiceIsDue(
      worldAt(() => night),
      compoundId,
    )
    expect(await homesOf(person)).toEqual([])
    expect((await compoundOf(compoundId))?.dueAt).toBe(night + 24 * 3_600_000)
    expect((await classesIn(town.stranger)).length).toBeGreaterThanOrEqual(2)
  })
})
