import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing, handOver, showBooking, takeBack } from '../../../shared/contract/booking'
import { offerBookingPhoto } from '../../../shared/contract/bookingPhotos'
import { listWithheld, releaseWithheld } from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { BookingId, PhotoId } from '../../../shared/kernel/ids'
import { passedPhoto, photographs } from '../../testing/loanPhotos'
import { eventually, neighbour, publishes, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let people: Readonly<Record<string, Person>>
let bookingId: BookingId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  const li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  people = { 陈姨: chen, 李叔: li, 王姐: await neighbour(town, xiaoli, '王姐', { room: '303' }) }
  const today = localDateAt(Date.now())
  const listingId = await publishes(town, chen, { title: '人字梯', acceptance: 'automatic' })
  const days = { from: today, until: addDays(today, 2) }
  bookingId = (await li.gets(bookListing, { listingId, ...days })).id
}, 60_000)
afterAll(() => town.stop())

const confirmation = { by: 'tap' } as const
const person = (name: string): Person => people[name] ?? (undefined as never)
const seen = (name: string) => person(name).gets(showBooking, { bookingId })
const look = async ({ token }: Person, photoId: PhotoId) => {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${town.origin}/v1/photos/${photoId}/small`, { headers })).status
}
const lookInPublic = async (photoId: PhotoId) =>
  (await fetch(`${town.origin}/photos/${photoId}/small`)).status
const offers = (name: string, end: 'handOver' | 'return') =>
  person(name).asks(offerBookingPhoto, {
    ...{ bookingId, end },
    ...{ contentType: 'image/jpeg', bytes: 1000 },
  })

describe('How a ladder was when it went', () => {
  it('(2.7) is photographed by either, seen by both once it has passed, and by nobody else', async () => {
    const taken = await passedPhoto(person('李叔'), { bookingId, end: 'handOver' })
    expect((await seen('陈姨')).photos).toMatchObject([
      { id: taken, end: 'handOver', isMine: false, state: 'passed' },
    ])
    for (const name of ['李叔', '陈姨']) expect(await look(person(name), taken)).toBe(200)
    expect(await look(person('王姐'), taken)).toBe(404)
    expect(await look(xiaoli, taken)).toBe(404)
    await town.stream?.drain()
    expect(await lookInPublic(taken)).toBe(404)
  })

  it('(9.1) is not seen by the other while a worker has yet to look at it', async () => {
    await town.wechat('media', { suggest: 'review', label: 20001 })
    const taken = await photographs(person('陈姨'), { bookingId, end: 'handOver' })
    const nodeId = town.places.beijiang
    const { items } = await eventually(
      () => xiaoli.gets(listWithheld, { nodeId }),
      (page) => page.items.some(({ photoId }) => photoId === taken),
    )
    expect(await look(xiaoli, taken)).toBe(200)
    expect(await look(person('李叔'), taken)).toBe(404)
    expect((await seen('李叔')).photos).toHaveLength(1)
    const found = items.find(({ photoId }) => photoId === taken)
    await xiaoli.gets(releaseWithheld, { withheldId: found?.id ?? ('' as never) })
    expect((await seen('李叔')).photos).toHaveLength(2)
    expect(await look(person('李叔'), taken)).toBe(200)
    expect(await look(xiaoli, taken)).toBe(404)
    await town.stream?.drain()
    expect(await lookInPublic(taken)).toBe(404)
  })

  it('(9.1) that is refused is named to whoever took it, and takes no place', async () => {
    await town.wechat('media', { suggest: 'risky', label: 20002 })
    const taken = await photographs(person('李叔'), { bookingId, end: 'handOver' })
    await eventually(
      () => seen('李叔'),
      ({ photos = [] }) => photos.some(({ id, state }) => id === taken && state === 'refused'),
    )
    await town.stream?.drain()
    const { notices } = await person('李叔').gets(listNotices, {})
    expect(notices[0]).toMatchObject({ kind: 'booking.photoRefused', title: '人字梯' })
    expect(await look(person('陈姨'), taken)).toBe(404)
    for (let more = 0; more < 2; more++)
      await passedPhoto(person('李叔'), { bookingId, end: 'handOver' })
    expect(await offers('李叔', 'handOver')).toMatchObject({
      status: 422,
      message: '最多放3张照片。',
    })
    expect((await seen('李叔')).photoEnds).toBeUndefined()
    expect((await seen('陈姨')).photoEnds).toEqual(['handOver'])
  })

  it('(2.7) is for nobody to wait for: it goes and comes back all the same', async () => {
    await person('李叔').gets(handOver, { bookingId, confirmation })
    expect((await seen('李叔')).photoEnds).toEqual(['return'])
    expect((await offers('陈姨', 'handOver')).ok).toBe(true)
    await person('陈姨').gets(takeBack, { bookingId, confirmation })
    expect((await offers('陈姨', 'return')).ok).toBe(true)
    expect(await offers('陈姨', 'handOver')).toMatchObject({
      status: 409,
      message: '这次借用的状态变了，请刷新看看。',
    })
  })

  it('(2.7) is not photographed by a stranger', async () =>
    expect(await offers('王姐', 'return')).toMatchObject({
      status: 404,
      message: '没有找到这次借用，到“我的借用”里看看。',
    }))
})
